import type { Article } from '../article.ts';
import type { Reading } from '../story.ts';

type Lists = Omit<Reading, 'article'>;

/** So many articles of a story are held decoded, about 50 MB of them; of more, those that were decoded last. */
const MOST_DECODED = 2_000;

/** Which of a story's articles are decoded at the moment, in the order of decoding. */
export class Decoded {
  readonly #readings = new Set<StoredReading>();

  /** Makes room for one more. */
  add(reading: StoredReading): void {
    this.#readings.add(reading);
    if (this.#readings.size <= MOST_DECODED) return;
    const [oldest] = this.#readings;
    if (!oldest) return;
    this.#readings.delete(oldest);
    oldest.forget();
  }
}

/** An article's reading that is decoded when it is used, so that a story opens, and fits, before all of it is decoded. */
export class StoredReading implements Reading {
  readonly article: Article;
  readonly #decode: () => Lists;
  readonly #decodedOnes: Decoded;
  #lists: Lists | undefined;

  constructor(article: Article, decode: () => Lists, decodedOnes: Decoded) {
    this.article = article;
    this.#decode = decode;
    this.#decodedOnes = decodedOnes;
  }

  #decoded(): Lists {
    if (this.#lists) return this.#lists;
    this.#lists = this.#decode();
    this.#decodedOnes.add(this);
    return this.#lists;
  }

  /** Lets go of what was decoded; it is decoded anew at the next use. */
  forget(): void {
    this.#lists = undefined;
  }

  get layout(): Reading['layout'] {
    return this.#decoded().layout;
  }

  get passages(): Reading['passages'] {
    return this.#decoded().passages;
  }

  get quotations(): Reading['quotations'] {
    return this.#decoded().quotations;
  }

  get dates(): Reading['dates'] {
    return this.#decoded().dates;
  }
}
