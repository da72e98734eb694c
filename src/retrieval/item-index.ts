import type { Article } from '../story/article.ts';
import { firstPlace } from '../story/first-where.ts';
import type { Reading } from '../story/story.ts';
import type { Engine, EngineQuery } from './engine/engine.ts';
import { type GrowingNumbers, growing32 } from './growing-numbers.ts';
import type { Question } from './query/question.ts';
import type { WordCounts } from './query/spelling-correction.ts';
import { type RankedHit, RankedIndex, type RankedText } from './ranking/ranked-index.ts';
import { bytesOf, type Stored, storedUnder, uint32s, under } from './stored.ts';

/** So many articles' items are kept at hand, and as many of those that were asked for before them. */
const MOST_KEPT = 1_000;

/** What an index is over: the items of an article, the same at every call, and the text by which one is found. */
export interface Indexed<Item> {
  readonly readings: readonly Reading[];
  readonly itemsIn: (reading: Reading) => readonly Item[];
  /** Given an article, tells the text of each of its items. */
  readonly textsIn: (reading: Reading) => (item: Item) => RankedText;
  /** Told of the words of each text that is added. */
  readonly counts?: WordCounts;
}

/**
 * Items of a story's articles, numbered through in the story's order and ranked by their texts. They are not held: an article's
 * items are read from it again when one of them is asked for.
 */
export class ItemIndex<Item> {
  private readonly indexed: Indexed<Item>;
  /** Items asked for last, in two generations: within one answer, an item that is asked for again is the same object. */
  private kept = new Map<number, readonly Item[]>();
  private keptBefore: ReadonlyMap<number, readonly Item[]> = new Map();
  /** The number of each article's first item, and at the end the number of all. */
  private readonly starts: GrowingNumbers<Uint32Array>;
  private readonly ranked: RankedIndex;

  /** `stored` is what `store` gave of the same items; without it, the articles are yet to be added. */
  constructor(indexed: Indexed<Item>, engine: Engine, stored?: Stored) {
    this.indexed = indexed;
    this.starts = growing32(stored ? uint32s(stored, 'starts') : Uint32Array.of(0));
    this.ranked = new RankedIndex(engine, { stored: stored && under('ranked', stored), counts: indexed.counts });
  }

  /** Adds the next of the story's articles; `note` is told of each of its items with its number, right before it is read. */
  add(reading: Reading, note?: (item: Item, number: number) => void): void {
    const items = this.indexed.itemsIn(reading);
    const textOf = this.indexed.textsIn(reading);
    for (const [place, item] of items.entries()) {
      note?.(item, this.size + place);
      this.ranked.add(textOf(item));
    }
    this.starts.push(this.size + items.length);
  }

  /** How many items there are. */
  get size(): number {
    return this.starts.at(this.starts.length - 1);
  }

  /** How many items the article at a place of the story has. */
  countAt(place: number): number {
    return place + 1 < this.starts.length ? this.starts.at(place + 1) - this.starts.at(place) : 0;
  }

  /** The article's place in the story in which an item stands. */
  private placeOf(number: number): number {
    const { starts } = this;
    return firstPlace(0, starts.length - 1, (place) => starts.at(place + 1) > number);
  }

  articleOf(number: number): Article | undefined {
    return this.indexed.readings[this.placeOf(number)]?.article;
  }

  at(number: number): Item | undefined {
    const place = this.placeOf(number);
    return this.within(place)[number - this.starts.at(place)];
  }

  private within(place: number): readonly Item[] {
    const known = this.kept.get(place);
    if (known) return known;
    const reading = this.indexed.readings[place];
    const items = this.keptBefore.get(place) ?? (reading ? this.indexed.itemsIn(reading) : []);
    if (this.kept.size >= MOST_KEPT) {
      this.keptBefore = this.kept;
      this.kept = new Map();
    }
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

  /** In how many items a term stands. */
  frequency(term: string): number {
    return this.ranked.frequency(term);
  }

  /** As `RankedIndex.rareness`. */
  rareness(term: string): number {
    return this.ranked.rareness(term);
  }

  /** What can be kept of it; undefined where its engine can keep nothing. */
  store(): Stored | undefined {
    const ranked = this.ranked.store();
    return ranked && { starts: bytesOf(this.starts.numbers), ...storedUnder('ranked', ranked) };
  }
}
