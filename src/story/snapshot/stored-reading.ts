import type { Article } from '../article.ts';
import type { Reading } from '../story.ts';
import type { Joined } from '../understand.ts';
import type { KeptReading } from './reading-record.ts';

/** What a reading is decoded from: what its article tells alone, and who speaks in it. */
export interface Decoding {
  readonly reading: () => KeptReading;
  readonly speakers: () => Joined['speakers'][number];
}

/** Which of a story's articles are decoded at the moment, in the order of decoding. */
export class Decoded {
  readonly #readings = new Set<StoredReading>();
  readonly #most: number;

  /** `most`: so many are held; of more, those that were decoded last. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Makes room for one more. */
  add(reading: StoredReading): void {
    this.#readings.add(reading);
    if (this.#readings.size <= this.#most) return;
    const [oldest] = this.#readings;
    if (!oldest) return;
    this.#readings.delete(oldest);
    oldest.forget();
  }
}

/** An article's reading whose lists are decoded when they are used, so that a story opens, and fits, before all of it is decoded. */
export class StoredReading implements Reading {
  readonly article: Article;
  readonly #decoding: Decoding;
  readonly #decodedOnes: Decoded;
  #reading: KeptReading | undefined;
  #quotations: Reading['quotations'] | undefined;

  constructor(article: Article, decoding: Decoding, decodedOnes: Decoded) {
    this.article = article;
    this.#decoding = decoding;
    this.#decodedOnes = decodedOnes;
  }

  #decoded(): KeptReading {
    if (this.#reading) return this.#reading;
    this.#reading = this.#decoding.reading();
    this.#decodedOnes.add(this);
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
