import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Whatever opens sockets or starts processes is imported from one of these, or takes the built program. */
const OPENS = /from '(?:[^']*\/(?:peer|joined-bots|bot-process|web)\.ts|node:child_process)'|inject\('built'\)/u;

/** For what hangs, or is not linear, alone: nothing is measured by the clock, and a busy machine takes ten times as long. */
const BOUNDS = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

const files = readdirSync(join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.replaceAll('\\', '/')}`);
const whole = files.filter((file) => OPENS.test(readFileSync(join(import.meta.dirname, file), 'utf8')));

export default defineConfig({
  test: {
    coverage: { include: ['src/**/*.ts'] },
    projects: [
      {
        // What needs neither sockets nor processes; `npm run test:fast` runs these alone.
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: whole,
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
    ],
  },
});
