import type { Logger } from 'pino';
import type { OpeningReport } from '../story/opening-report.ts';

/** A step that takes no longer than this is not spoken of, in ms. */
const SOON = 1000;
/** How often a log tells how far a step is, and how often a terminal does, in ms. */
const LOGGED_EVERY = 5000;
const SHOWN_EVERY = 100;

/** Calls `show` when a step takes long, and then so often; `finish` when it has ended after that. */
function whenSlow(
  every: number,
  show: (step: string, done: number, all: number) => void,
  finish: () => void = () => undefined,
): OpeningReport['progress'] {
  let running: { readonly step: string; readonly since: number; shown: number } | undefined;
  return (step, done, all) => {
    const now = performance.now();
    if (running?.step !== step) running = { step, since: now, shown: Number.NEGATIVE_INFINITY };
    if (done >= all) {
      if (running.shown > 0) finish();
      running = undefined;
    } else if (now - running.since >= SOON && now - running.shown >= every) {
      running.shown = now;
      show(step, done, all);
    }
  };
}

const percent = (done: number, all: number) => `${Math.floor((100 * done) / all)} %`;

/** Tells a log how the opening of a story goes. */
export function logOpening(log: Logger): OpeningReport {
  return {
    progress: whenSlow(LOGGED_EVERY, (step, done, all) => log.info({ done, all }, `${step}: ${percent(done, all)}`)),
    notice: (line) => log.warn(line),
  };
}

/** Tells a person at a terminal: one line that is written over and goes away; nothing but notices where nobody watches. */
export function showOpening(stream: NodeJS.WriteStream): OpeningReport {
  const over = '\r\u001b[K';
  const write = (step: string, done: number, all: number) =>
    void stream.write(`${over}${step}: ${done} of ${all} (${percent(done, all)})`);
  return {
    progress: stream.isTTY ? whenSlow(SHOWN_EVERY, write, () => void stream.write(over)) : () => undefined,
    notice: (line) => void stream.write(`receipts: ${line}\n`),
  };
}
