import type { Article } from '../article.ts';
import type { Reading } from '../story.ts';
import type { Joined } from '../understand.ts';
import type { KeptReading } from './reading-record.ts';

/** What a reading is decoded from: what its article tells alone, and who speaks in it. */
export interface Decoding {
  readonly reading: () => KeptReading;
  readonly speakers: () => Joined['speakers'][number];
}

/**
 * Which of a story's articles are decoded at the moment: those that were used last, so that none is decoded twice, as other
 * objects, within one answer. Method: two generations, of which the earlier is let go when the recent one is full.
 */
export class Decoded {
  readonly #most: number;
  #recent = new Set<StoredReading>();
  #earlier = new Set<StoredReading>();
  #generation = 0;

  /** `most`: no more are held. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Which generation is the recent one: what was used in it need not be told again. */
  get generation(): number {
    return this.#generation;
  }

  /** Tells that a reading is used, and makes room for it. */
  use(reading: StoredReading): void {
    this.#earlier.delete(reading);
    this.#recent.add(reading);
    if (2 * this.#recent.size < this.#most) return;
    for (const old of this.#earlier) old.forget();
    this.#earlier = this.#recent;
    this.#recent = new Set();
    this.#generation++;
  }
}

/** An article's reading whose lists are decoded when they are used, so that a story opens, and fits, before all of it is decoded. */
export class StoredReading implements Reading {
  readonly article: Article;
  readonly #decoding: Decoding;
  readonly #decodedOnes: Decoded;
  #reading: KeptReading | undefined;
  /** The generation in which it was used last. */
  #usedIn: number | undefined;
  #quotations: Reading['quotations'] | undefined;

  constructor(article: Article, decoding: Decoding, decodedOnes: Decoded) {
    this.article = article;
    this.#decoding = decoding;
    this.#decodedOnes = decodedOnes;
  }

  #decoded(): KeptReading {
    const { generation } = this.#decodedOnes;
    if (this.#usedIn !== generation) {
      this.#usedIn = generation;
      this.#decodedOnes.use(this);
    }
    this.#reading ??= this.#decoding.reading();
    return this.#reading;
  }

  /** Lets go of what was decoded; it is decoded anew at the next use. */
  forget(): void {
    this.#reading = undefined;
    this.#quotations = undefined;
  }

  get layout(): Reading['layout'] {
    return this.#decoded().layout;
  }

  get passages(): Reading['passages'] {
    return this.#decoded().passages;
  }

  get quotations(): Reading['quotations'] {
    const reading = this.#decoded();
    this.#quotations ??= reading.quotations(this.#decoding.speakers());
    return this.#quotations;
  }

  get dates(): Reading['dates'] {
    return this.#decoded().dates;
  }
}
