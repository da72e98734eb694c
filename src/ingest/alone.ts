import { mkdir, rmdir, stat } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

/** A lock that is older belongs to a process that ended while it held it, in ms: writing takes far less. */
const ABANDONED_AFTER = 30_000;
const TRIED_EVERY = 50;

/** Runs alone among all processes that take the same lock: making a directory is a lock on every file system. */
export async function alone<T>(lock: string, run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const found = await stat(lock).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER) await rmdir(lock).catch(() => undefined);
      else await after(TRIED_EVERY);
    }
  }
  try {
    return await run();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}
