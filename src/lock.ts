import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** A lock whose owner gave no sign for so long belongs to a process that ended, in ms. */
const ABANDONED_AFTER = 10_000;
const SIGN_EVERY = 1000;
const TRIED_EVERY = 20;

const isCode = (error: unknown, ...codes: string[]) => codes.includes((error as NodeJS.ErrnoException).code ?? '');

/** Ends a lock that was left behind. An owner is removed by its own name, so that one that came meanwhile stays. */
async function removeAbandoned(path: string, now: number): Promise<void> {
  for (const owner of await readdir(path).catch(() => [])) {
    const lastSign = await stat(join(path, owner)).catch(() => undefined);
    if (lastSign && now - lastSign.mtimeMs > ABANDONED_AFTER) await rm(join(path, owner), { force: true });
  }
}

/** Puts a folder in the place of a lock, which only succeeds where none stands there or an empty one. */
async function placed(prepared: string, path: string): Promise<boolean> {
  // An empty one is in the way on Windows; one that is held is never empty.
  await rmdir(path).catch(() => undefined);
  try {
    await rename(prepared, path);
    return true;
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM'] : []))) throw error;
    return false;
  }
}

/**
 * Runs something alone among all processes that share a folder, over a network too. The lock is a folder that holds one file,
 * its owner: it is prepared beside its place and renamed into it. It outlives a killed process by ten seconds at most.
 * @param path where the lock stands while it is held; its parent exists.
 */
export async function whileLocked<T>(path: string, run: () => Promise<T>): Promise<T> {
  const owner = randomUUID();
  const prepared = `${path}.${owner}`;
  try {
    await mkdir(prepared);
    for (;;) {
      const sign = join(prepared, owner);
      await writeFile(sign, '.');
      // By the clock of where the folder lies, which may not be this machine's.
      await removeAbandoned(path, (await stat(sign)).mtimeMs);
      if (await placed(prepared, path)) break;
      await after(TRIED_EVERY);
    }
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    throw error;
  }
  const sign = join(path, owner);
  // Never makes it anew: the lock may be another's by then.
  const signs = setInterval(() => void writeFile(sign, '.', { flag: 'r+' }).catch(() => undefined), SIGN_EVERY);
  try {
    return await run();
  } finally {
    clearInterval(signs);
    await rm(sign, { force: true });
    await rmdir(path).catch(() => undefined);
  }
}
