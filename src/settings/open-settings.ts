import { setTimeout as after } from 'node:timers/promises';
import { JsonFile } from './json-file.ts';
import { Settings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

const NAMESPACE = 'receipts';
/** The first and the longest pause before a database is tried again at the start, in ms; each is twice the one before. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** A connection is used once: `@keyv/postgres` hears no errors of idle ones, and a database that restarts would end the process. */
const POSTGRES = { table: NAMESPACE, maxUses: 1 };

/** A PostgreSQL or Redis that several replicas share, through keyv. */
async function sharedStore(url: string): Promise<SettingsStore> {
  const { Keyv } = await import('keyv');
  const store = url.startsWith('redis')
    ? new (await import('@keyv/redis')).default(url)
    : new (await import('@keyv/postgres')).default({ uri: url, ...POSTGRES });
  const keyv = new Keyv({ store, namespace: NAMESPACE, throwOnErrors: true });
  // Whoever asks gets the error; without this, it would also be thrown where nobody waits.
  keyv.on('error', () => undefined);
  return {
    get: (key) => keyv.get(key),
    set: async (key, value) => {
      if (!(await keyv.set(key, value))) throw new Error('the settings could not be written');
    },
    close: () => keyv.disconnect(),
  };
}

/** Why a database cannot be reached, in few words. */
const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
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
    const store = await sharedStore(at.url);
    try {
      await store.get('');
      return new Settings(store);
    } catch (error) {
      onWait(reasonOf(error), pause);
      await store.close().catch(() => undefined);
      await after(pause);
    }
  }
}
