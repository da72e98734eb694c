import { LRUCache } from 'lru-cache';

/** Of the memory, what was asked for again may take so much. */
const AGAIN = 0.8;

/**
 * Values within a limit of bytes. One that was asked for again outlives those that were asked for once: of many, most are asked
 * for once in a long while, and would displace the few that are asked for all the time (segmented LRU: Karedla, Love and Wherry,
 * "Caching strategies to improve disk system performance", 1994).
 */
export class SegmentedCache<Value extends { readonly size: number }> {
  readonly #memory: number;
  readonly #once: LRUCache<string, Value>;
  readonly #again: LRUCache<string, Value>;

  constructor(memory: number) {
    this.#memory = memory;
    const within = (maxSize: number) => ({ maxSize, sizeCalculation: ({ size }: Value) => Math.min(size, maxSize) });
    this.#once = new LRUCache(within(memory));
    this.#again = new LRUCache({
      ...within(Math.ceil(AGAIN * memory)),
      dispose: (value, key, why) => {
        if (why === 'evict') this.#once.set(key, value);
      },
    });
  }

  get size(): number {
    return this.#once.size + this.#again.size;
  }

  /** All of them, however often they were asked for. */
  entries(): [string, Value][] {
    return [...this.#once.entries(), ...this.#again.entries()];
  }

  get(key: string): Value | undefined {
    const known = this.#again.get(key);
    const first = known ? undefined : this.#once.peek(key);
    if (first) {
      this.#once.delete(key);
      this.#again.set(key, first);
    }
    return known ?? first;
  }

  /** Takes in a value, or another one for its key. Something else goes where there is no room for both. */
  set(key: string, value: Value): void {
    (this.#again.has(key) ? this.#again : this.#once).set(key, value);
    while (this.#once.calculatedSize + this.#again.calculatedSize > this.#memory) {
      const [least] = this.#again.rkeys();
      if (this.#once.size > 1 || least === undefined) this.#once.pop();
      else this.#again.delete(least);
    }
  }

  delete(key: string): void {
    this.#once.delete(key);
    this.#again.delete(key);
  }
}
