import { LRUCache } from 'lru-cache';

/**
 * A cache of at most so many entries, which takes room as it fills: with `max`, lru-cache takes all of it at once, and a process
 * that holds hundreds of stories has thousands of caches.
 */
export const growingCache = <Value extends object | string | number | boolean>(most: number): LRUCache<string, Value> =>
  new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
