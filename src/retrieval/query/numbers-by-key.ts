/** Adds a number to the list under a key. */
export function addNumber<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const known = lists.get(key);
  if (known) known.push(number);
  else lists.set(key, [number]);
}

/** The numbers that all of several lists hold; none where there is no list. */
export function inAll(lists: readonly (readonly number[])[]): number[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((number) => sets.every((set) => set.has(number)));
}
