import { readFileSync } from 'node:fs';

/** The options that `npm start` gives Node; what is measured of the bot runs with them too. */
export const START_OPTIONS = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
