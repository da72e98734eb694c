import { createClient, type RedisClientType } from '@redis/client';
import type { Fields, SettingsStore } from './settings-store.ts';

/** Connecting may take so long, and a connection is given up where nothing is heard for so long, in ms. */
const ANSWERS_WITHIN = 2000;
const ASKED_EVERY = 500;
/** How long a lost connection is waited for before it is tried again, in ms: longer after each failure. */
const pauseAfter = (failures: number): number => Math.min(100 * 2 ** failures, ANSWERS_WITHIN);

const hashOf = (key: string): string => `receipts:${key}`;

/** Settings in a Redis: a hash for each key, whose fields are JSON. */
export class Redis implements SettingsStore {
  readonly #client: RedisClientType;
  #isOpen = false;

  private constructor(url: string) {
    this.#client = createClient({
      url,
      // Whoever asks while it is away is told at once, and does not wait for its return.
      disableOfflineQueue: true,
      pingInterval: ASKED_EVERY,
      socket: {
        connectTimeout: ANSWERS_WITHIN,
        socketTimeout: ANSWERS_WITHIN,
        reconnectStrategy: (failures) => (this.#isOpen ? pauseAfter(failures) : false),
      },
    });
    this.#client.on('error', () => undefined);
  }

  /** @throws Error where Redis cannot be reached or used. */
  static async open(url: string): Promise<Redis> {
    const store = new Redis(url);
    await store.#client.connect();
    store.#isOpen = true;
    return store;
  }

  async get(key: string): Promise<Fields> {
    const held = await this.#client.hGetAll(hashOf(key));
    return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, JSON.parse(value)]));
  }

  async merge(key: string, changed: Fields): Promise<void> {
    const fields = Object.entries(changed).map(([name, value]) => [name, JSON.stringify(value)] as const);
    await this.#client.hSet(hashOf(key), Object.fromEntries(fields));
  }

  async close(): Promise<void> {
    this.#client.destroy();
  }
}
