import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { SettingsStore } from './settings-store.ts';

/** A server and one of its channels, or a direct message's channel alone. */
export interface Place {
  readonly guild?: string | undefined;
  readonly channel?: string | undefined;
}

const placeSettings = z.object({
  /** The ID of the story that is asked there. */
  story: z.string().optional(),
  /** Whether messages to the bot are left alone there. */
  quiet: z.boolean().optional(),
});

export type PlaceSettings = z.infer<typeof placeSettings>;

/** What other replicas have set is seen after so long, in ms. */
const SEEN_WITHIN = 3000;
const PLACES = 20_000;

const keysOf = ({ guild, channel }: Place): string[] => [
  ...(channel === undefined ? [] : [`channel:${channel}`]),
  ...(guild === undefined ? [] : [`server:${guild}`]),
];

/** What servers and channels have chosen. */
export class Settings {
  readonly #store: SettingsStore;
  readonly #known: LRUCache<string, PlaceSettings>;

  constructor(store: SettingsStore, seenWithin = SEEN_WITHIN) {
    this.#store = store;
    this.#known = new LRUCache({
      max: PLACES,
      ttl: seenWithin,
      fetchMethod: async (key) => placeSettings.safeParse(await store.get(key)).data ?? {},
      noDeleteOnFetchRejection: true,
      noDeleteOnStaleGet: true,
      // Whoever asked before something else was set gets what was read then; it is not remembered.
      ignoreFetchAbort: true,
    });
  }

  /** What holds in a place: what its channel has set, and for the rest what its server has. */
  async of(place: Place): Promise<PlaceSettings> {
    const [own, server] = await Promise.all(keysOf(place).map((key) => this.#get(key)));
    return { ...server, ...own };
  }

  /** Sets some of what holds in a channel, or in a server where no channel is given. @throws Error where it cannot be kept. */
  async set(place: Place, changed: PlaceSettings): Promise<void> {
    const [key] = keysOf(place);
    if (key === undefined) throw new Error('there is no place to set it for');
    await this.#store.merge(key, changed);
    this.#known.delete(key);
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #get(key: string): Promise<PlaceSettings | undefined> {
    try {
      return await this.#known.fetch(key);
    } catch (error) {
      // While the store is away, what it said last holds.
      const last = this.#known.get(key, { allowStale: true });
      if (!last) throw error;
      return last;
    }
  }
}
