import { setTimeout as after } from 'node:timers/promises';
import { Unavailable } from '../unavailable.ts';
import { JsonFile } from './json-file.ts';
import { Settings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

/** The first and the longest pause before a database is tried again at the start, in ms; each is twice the one before. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** A PostgreSQL or Redis that several replicas share. Loaded where one is used. */
async function openShared(url: string): Promise<SettingsStore> {
  const store = /^rediss?:/u.test(url)
    ? await (await import('./redis.ts')).Redis.open(url)
    : await (await import('./postgres.ts')).Postgres.open(url);
  const away = (error: unknown) => {
    throw new Unavailable(`the settings cannot be reached: ${reasonOf(error)}`, { cause: error });
  };
  return {
    get: (key) => store.get(key).catch(away),
    merge: (key, changed) => store.merge(key, changed).catch(away),
    close: () => store.close(),
  };
}

/** Why a database cannot be used, in few words: `ECONNREFUSED`, `password authentication failed for user "receipts"`. */
const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code !== undefined && /^E[A-Z]+$/u.test(code) ? code : message;
};

/**
 * Opens the settings at a URL (postgres, redis), or in a file. A database that cannot be reached yet is waited for; `onWait` is
 * told why, and for how many ms.
 */
export async function openSettings(
  at: { readonly url?: string | undefined; readonly file: string },
  onWait: (reason: string, ms: number) => void,
): Promise<Settings> {
  if (at.url === undefined) return new Settings(new JsonFile(at.file));
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return new Settings(await openShared(at.url));
    } catch (error) {
      onWait(reasonOf(error), pause);
      await after(pause);
    }
  }
}
