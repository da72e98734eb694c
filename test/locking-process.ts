import { open, rm } from 'node:fs/promises';
import { whileLocked } from '../src/lock.ts';

/** Runs so many at once under one lock, each of which fails where another is at work, and prints a dot for each. */
const [lock = '', count] = process.argv.slice(2);
const atWork = `${lock}-at-work`;
const one = () =>
  whileLocked(lock, async () => {
    await (await open(atWork, 'wx')).close();
    await rm(atWork);
    process.stdout.write('.');
  });
await Promise.all(Array.from({ length: Number(count) }, one));
