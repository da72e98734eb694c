/** Numbers from 0 up to 1, the same for one seed on every machine (mulberry32, T. Ettinger). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, each as likely. */
export function pick<Item>(list: ArrayLike<Item>, number: () => number): Item {
  const item = list[Math.floor(number() * list.length)];
  if (item === undefined) throw new RangeError('there is nothing to pick from');
  return item;
}
