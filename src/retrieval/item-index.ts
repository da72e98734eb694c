import type { Article } from '../story/article.ts';
import type { Reading } from '../story/story.ts';
import type { Engine, EngineQuery } from './engine.ts';
import type { Question } from './question.ts';
import { type RankedHit, RankedIndex, type RankedText } from './ranked-index.ts';
import { bytesOf, type Stored, storedUnder, uint32s, under } from './stored.ts';

/** So many articles' items are kept at hand. */
const MOST_KEPT = 5_000;

/** What an index is over: the items of an article, the same at every call, and the text by which one is found. */
export interface Indexed<Item> {
  readonly readings: readonly Reading[];
  readonly itemsIn: (reading: Reading) => readonly Item[];
  readonly textOf: (item: Item) => RankedText;
  /** Told of each item as it is indexed, in order. */
  readonly note?: (item: Item, number: number) => void;
}

/**
 * Items of a story's articles, numbered through in the story's order and ranked by their texts. They are not held: an article's
 * items are read from it again when one of them is asked for.
 */
export class ItemIndex<Item> {
  private readonly indexed: Indexed<Item>;
  private readonly kept = new Map<number, readonly Item[]>();
  /** The number of each article's first item, and at the end the number of all. */
  private readonly starts: Uint32Array;
  private readonly ranked: RankedIndex;

  /** `stored` is what `store` gave of the same items. */
  constructor(indexed: Indexed<Item>, engine: Engine, stored?: Stored) {
    this.indexed = indexed;
    const textOf = (id: number) => {
      const item = this.at(id);
      return item && indexed.textOf(item);
    };
    if (stored) {
      this.starts = uint32s(stored, 'starts');
      this.ranked = new RankedIndex(engine, textOf, under('ranked', stored));
    } else {
      this.starts = new Uint32Array(indexed.readings.length + 1);
      this.ranked = new RankedIndex(engine, textOf);
      this.ranked.add(this.texts());
    }
  }

  private *texts(): Generator<RankedText> {
    const { readings, itemsIn, textOf, note } = this.indexed;
    let number = 0;
    for (const [place, reading] of readings.entries()) {
      for (const item of itemsIn(reading)) {
        note?.(item, number);
        number++;
        yield textOf(item);
      }
      this.starts[place + 1] = number;
    }
  }

  /** How many items there are. */
  get size(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** The article's place in the story in which an item stands. */
  private placeOf(number: number): number {
    const { starts } = this;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle + 1] ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  articleOf(number: number): Article | undefined {
    return this.indexed.readings[this.placeOf(number)]?.article;
  }

  at(number: number): Item | undefined {
    const place = this.placeOf(number);
    return this.within(place)[number - (this.starts[place] ?? 0)];
  }

  private within(place: number): readonly Item[] {
    const known = this.kept.get(place);
    if (known) return known;
    const reading = this.indexed.readings[place];
    const items = reading ? this.indexed.itemsIn(reading) : [];
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(place, items);
    return items;
  }

  /** All of them, in order. */
  *[Symbol.iterator](): Generator<Item> {
    for (const reading of this.indexed.readings) yield* this.indexed.itemsIn(reading);
  }

  search(question: Question, options?: Pick<EngineQuery, 'facets'>): Promise<RankedHit[]> {
    return this.ranked.search(question, options);
  }

  /** As `RankedIndex.rareness`. */
  rareness(term: string): number {
    return this.ranked.rareness(term);
  }

  /** What can be kept of it; undefined where its engine can keep nothing. */
  store(): Stored | undefined {
    const ranked = this.ranked.store();
    return ranked && { starts: bytesOf(this.starts), ...storedUnder('ranked', ranked) };
  }
}
