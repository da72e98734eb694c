import type { Reading } from '../story/story.ts';

/** So many articles' items are kept at hand. */
const MOST_KEPT = 5_000;

/**
 * Items of a story's articles, numbered through in the story's order. A long story's are not held: an article's items are read
 * from it again when one of them is asked for.
 */
export class Numbered<Item> {
  private readonly readings: readonly Reading[];
  private readonly read: (reading: Reading) => readonly Item[];
  private readonly kept = new Map<number, readonly Item[]>();
  /** The number of each article's first item, and at the end the number of all. */
  readonly starts: Uint32Array;

  /** `read` gives the same items of the same article at every call; `starts`, where they were counted before. */
  constructor(
    readings: readonly Reading[],
    read: (reading: Reading) => readonly Item[],
    starts: Uint32Array = countedOver(readings, read),
  ) {
    this.readings = readings;
    this.read = read;
    this.starts = starts;
  }

  get size(): number {
    return this.starts.at(-1) ?? 0;
  }

  at(number: number): Item | undefined {
    const { starts } = this;
    let [low, high] = [0, this.readings.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle + 1] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return this.within(low)[number - (starts[low] ?? 0)];
  }

  private within(place: number): readonly Item[] {
    const known = this.kept.get(place);
    if (known) return known;
    const reading = this.readings[place];
    const items = reading ? this.read(reading) : [];
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(place, items);
    return items;
  }

  /** All of them, in order. */
  *[Symbol.iterator](): Generator<Item> {
    for (let place = 0; place < this.readings.length; place++) yield* this.within(place);
  }
}

function countedOver<Item>(readings: readonly Reading[], read: (reading: Reading) => readonly Item[]): Uint32Array {
  const starts = new Uint32Array(readings.length + 1);
  for (const [place, reading] of readings.entries()) starts[place + 1] = (starts[place] ?? 0) + read(reading).length;
  return starts;
}

/** Each item turned into something else, one after the other. */
export function* mapped<From, To>(items: Iterable<From>, turn: (item: From) => To): Generator<To> {
  for (const item of items) yield turn(item);
}
