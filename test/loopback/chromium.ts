import { existsSync } from 'node:fs';

/** Where a Chromium is looked for: where CHROMIUM says, else where Debian's package puts it. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why nothing can be tested in a browser on this machine; undefined where it can. */
export const withoutChromium = existsSync(CHROMIUM)
  ? undefined
  : `there is no Chromium at ${CHROMIUM}: the page is not tested in a browser (apt-get install chromium, or set CHROMIUM)`;
