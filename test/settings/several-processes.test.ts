import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { JsonFile } from '../../src/settings/json-file.ts';
import { Postgres } from '../../src/settings/postgres.ts';
import { Redis } from '../../src/settings/redis.ts';
import type { SettingsStore } from '../../src/settings/settings-store.ts';
import { type Database, isInstalled, newPostgres, newRedis } from './databases.ts';

const SCRIPT = join(import.meta.dirname, 'merging-process.ts');
const FIELDS = 25;

/** Lets four processes set fields of one key at once, one of which is killed amid its own. Gives those that they said were set. */
async function mergedByFour(at: string): Promise<readonly string[]> {
  const set: string[] = [];
  const one = async (name: string, killedAfter: number) => {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const running = spawn(process.execPath, ['--import', 'tsx', SCRIPT, at, name, String(FIELDS)], {
      stdio: [...stdio],
    });
    const ended = once(running, 'exit');
    let count = 0;
    for await (const line of createInterface({ input: running.stdout })) {
      set.push(line);
      count += 1;
      if (count === killedAfter) running.kill('SIGKILL');
    }
    const [code, signal] = await ended;
    expect(killedAfter <= FIELDS ? signal : code).toBe(killedAfter <= FIELDS ? 'SIGKILL' : 0);
  };
  await Promise.all([one('a', 10), one('b', Infinity), one('c', Infinity), one('d', Infinity)]);
  return set;
}

/** Whatever was said to be set is there, and of the killed process one more at most. */
async function expectKept(store: SettingsStore, set: readonly string[]): Promise<void> {
  const held = await store.get('server:1');
  expect(set.length).toBeGreaterThanOrEqual(3 * FIELDS + 10);
  for (const field of set) expect(held).toHaveProperty([field], Number(field.split('.')[1]));
  expect(Object.keys(held).length).toBeLessThanOrEqual(set.length + 1);
  await store.close();
}

describe('settings that four processes set at once, one of which is killed, are all kept', () => {
  it('in a JSON file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'receipts-settings-'));
    const file = join(folder, 'settings.json');
    const set = await mergedByFour(file);
    await expectKept(new JsonFile(file), set);
    rmSync(folder, { recursive: true });
  });

  const inDatabase = async (made: Promise<Database>, open: (url: string) => Promise<SettingsStore>) => {
    const database = await made;
    await database.start();
    const set = await mergedByFour(database.url);
    await expectKept(await open(database.url), set);
    await database.stop();
    database.remove();
  };

  // The four begin by making its table at once.
  it.skipIf(!isInstalled('postgres'))('in a PostgreSQL (where it is installed)', () =>
    inDatabase(newPostgres(), Postgres.open),
  );

  it.skipIf(!isInstalled('redis-server'))('in a Redis (where it is installed)', () =>
    inDatabase(newRedis(), Redis.open),
  );
});
