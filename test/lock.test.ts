import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileLocked } from '../src/lock.ts';

const SCRIPT = join(import.meta.dirname, 'locking-process.ts');

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-lock-'));
  lock = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

/** A lock as a process leaves it that is killed, whose last sign of life was so long ago, in ms. */
async function leaveBehind(ago: number): Promise<void> {
  await mkdir(lock, { recursive: true });
  const [owner, then] = [join(lock, 'killed'), new Date(Date.now() - ago)];
  await writeFile(owner, '.');
  await utimes(owner, then, then);
}

const run = promisify(execFile);
const inProcess = (count: number) => run(process.execPath, ['--import', 'tsx', SCRIPT, lock, String(count)]);

describe('a lock', () => {
  it('that was left behind is taken by one of four processes after another', async () => {
    for (let round = 0; round < 3; round += 1) {
      await leaveBehind(60_000);
      const done = await Promise.all([20, 20, 20, 20].map(inProcess));
      expect(done.map(({ stdout }) => stdout.length)).toEqual([20, 20, 20, 20]);
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('of a process that lives is waited for', async () => {
    await leaveBehind(0);
    const order: string[] = [];
    const waiting = whileLocked(lock, async () => void order.push('taken'));
    const signs = new Set<number>();
    const lastSign = async () => {
      for (const entry of await readdir(folder))
        if (entry !== 'lock') signs.add((await stat(join(folder, entry, entry.slice('lock.'.length)))).mtimeMs);
      return signs.size;
    };
    // It gives one each time that it tries.
    await expect.poll(lastSign).toBeGreaterThan(3);
    order.push('released');
    await rm(join(lock, 'killed'));
    await waiting;
    expect(order).toEqual(['released', 'taken']);
  });

  it('is released by what fails', async () => {
    const failing = whileLocked(lock, () => Promise.reject(new Error('no room on the disk')));
    await expect(failing).rejects.toThrow('no room on the disk');
    expect(await whileLocked(lock, async () => 'done')).toBe('done');
    expect(await readdir(folder)).toEqual([]);
  });

  it('where none can stand is an error, and leaves nothing', async () => {
    await expect(whileLocked(join(folder, 'nowhere', 'lock'), async () => undefined)).rejects.toThrow('ENOENT');
    await writeFile(lock, 'a file in its place');
    await expect(whileLocked(lock, async () => undefined)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['lock']);
  });
});
