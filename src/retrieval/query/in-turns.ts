import { setImmediate } from 'node:timers/promises';

/** So long, in ms, a list is worked on before whatever else waits has its turn. */
const TURN = 10;

/** Calls back with each item in order; what is asked meanwhile is answered between two of them. */
export async function inTurns<Item>(items: Iterable<Item>, each: (item: Item) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    each(item);
    if (performance.now() - began < TURN) continue;
    await setImmediate();
    began = performance.now();
  }
}
