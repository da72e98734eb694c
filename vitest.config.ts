import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { withoutChromium } from './test/loopback/chromium.ts';

/** Whatever opens sockets or starts processes is imported from one of these, or takes the built program. */
const OPENS =
  /from '(?:[^']*\/(?:peer|joined-bots|bot-process|web|databases)\.ts|node:child_process)'|inject\('built'\)/u;

/** For what hangs, or is not linear, alone: nothing is measured by the clock, and a busy machine takes ten times as long. */
const BOUNDS = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

/** What needs an OpenSearch, and that Java and Maven. */
const SEARCHES = 'opensearch';

const files = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith(SEARCHES))
  .map((file) => `test/${file.replaceAll('\\', '/')}`);
/** Whatever is tested in a browser. */
const BROWSES = /from '[^']*\/chromium\.ts'/u;

const source = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const browsed = files.filter((file) => BROWSES.test(source(file)));
console.warn(
  'The tests with an OpenSearch are left out here; `npm run test:opensearch` runs them, with Java and Maven.',
);
if (withoutChromium !== undefined) console.warn(withoutChromium);

const whole = files.filter((file) => OPENS.test(source(file)));

export default defineConfig({
  test: {
    coverage: { include: ['src/**/*.{ts,tsx}'] },
    projects: [
      {
        // What needs neither sockets nor processes; `npm run test:fast` runs these alone.
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [`test/${SEARCHES}/**`, ...whole, ...browsed],
          // One story opened, and each module loaded, once for all files of a worker.
          isolate: false,
          sequence: { groupOrder: 0 },
          ...BOUNDS,
        },
      },
      {
        test: {
          name: 'whole',
          include: whole,
          globalSetup: 'test/loopback/build-program.ts',
          // These wait more than they work.
          maxWorkers: 4,
          maxConcurrency: 16,
          sequence: { groupOrder: 1 },
          ...BOUNDS,
        },
      },
      ...(withoutChromium === undefined
        ? [{ test: { name: 'browser', include: browsed, maxWorkers: 1, sequence: { groupOrder: 2 }, ...BOUNDS } }]
        : []),
    ],
  },
});
