import { firstPlace } from '../story/first-where.ts';
import { bytesOf, type Stored, stretch, uint32s } from './stored.ts';

/**
 * A list of numbers under each of many texts, as one sorted text and arrays of numbers: it is restored as it was stored, and
 * holds a tenth of what a `Map` of arrays does.
 */
export class KeyedNumbers {
  /** The keys in the order of their UTF-16 units, each followed by a line break. */
  private readonly keys: string;
  /** Where each key begins in `keys`, and its list in `numbers`; one more each than there are keys. */
  private readonly keyStarts: Uint32Array;
  private readonly listStarts: Uint32Array;
  private readonly numbers: Uint32Array;

  private constructor(
    keys: string,
    { keyStarts, listStarts, numbers }: Record<'keyStarts' | 'listStarts' | 'numbers', Uint32Array>,
  ) {
    this.keys = keys;
    this.keyStarts = keyStarts;
    this.listStarts = listStarts;
    this.numbers = numbers;
  }

  /** Keys hold no line breaks. */
  static of(lists: ReadonlyMap<string, readonly number[]>): KeyedNumbers {
    const keys = [...lists.keys()].sort();
    const keyStarts = new Uint32Array(keys.length + 1);
    const listStarts = new Uint32Array(keys.length + 1);
    for (const [place, key] of keys.entries()) {
      keyStarts[place + 1] = (keyStarts[place] ?? 0) + key.length + 1;
      listStarts[place + 1] = (listStarts[place] ?? 0) + (lists.get(key)?.length ?? 0);
    }
    const numbers = new Uint32Array(listStarts[keys.length] ?? 0);
    for (const [place, key] of keys.entries()) numbers.set(lists.get(key) ?? [], listStarts[place]);
    return new KeyedNumbers(keys.map((key) => `${key}\n`).join(''), { keyStarts, listStarts, numbers });
  }

  /** What `store` gave. @throws NotStored where it is something else. */
  static restored(stored: Stored): KeyedNumbers {
    const keys = Buffer.from(stretch(stored, 'keys')).toString();
    const [keyStarts, listStarts] = [uint32s(stored, 'keyStarts'), uint32s(stored, 'listStarts')];
    return new KeyedNumbers(keys, { keyStarts, listStarts, numbers: uint32s(stored, 'numbers') });
  }

  get size(): number {
    return this.keyStarts.length - 1;
  }

  keyAt(place: number): string {
    return this.keys.slice(this.keyStarts[place], (this.keyStarts[place + 1] ?? 0) - 1);
  }

  /** A key's place among all in their order; -1 where it is none of them. Logarithmic. */
  placeOf(key: string): number {
    const place = firstPlace(0, this.size, (at) => this.keyAt(at) >= key);
    return place < this.size && this.keyAt(place) === key ? place : -1;
  }

  has(key: string): boolean {
    return this.placeOf(key) >= 0;
  }

  /** The numbers under a key, as they were given; none where it has none. */
  get(key: string): Uint32Array {
    const place = this.placeOf(key);
    return place < 0 ? new Uint32Array() : this.numbers.subarray(this.listStarts[place], this.listStarts[place + 1]);
  }

  *allKeys(): Generator<string> {
    for (let place = 0; place < this.size; place++) yield this.keyAt(place);
  }

  store(): Stored {
    return {
      keys: new TextEncoder().encode(this.keys),
      keyStarts: bytesOf(this.keyStarts),
      listStarts: bytesOf(this.listStarts),
      numbers: bytesOf(this.numbers),
    };
  }
}

/** Adds a number to the list under a key. */
export function addNumber(lists: Map<string, number[]>, key: string, number: number): void {
  const known = lists.get(key);
  if (known) known.push(number);
  else lists.set(key, [number]);
}

/** The numbers that all of several ascending lists hold; none where there is no list. */
export function inAll(lists: readonly Uint32Array[]): Uint32Array {
  const [shortest = new Uint32Array(), ...others] = lists.toSorted((a, b) => a.length - b.length);
  const isIn = (list: Uint32Array, number: number) =>
    list[firstPlace(0, list.length, (place) => (list[place] ?? 0) >= number)] === number;
  return shortest.filter((number) => others.every((list) => isIn(list, number)));
}
