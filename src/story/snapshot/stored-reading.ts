import type { Article } from '../article.ts';
import type { Reading } from '../story.ts';

type Lists = Omit<Reading, 'article'>;

/** An article's reading that is decoded at its first use, so that a story opens before all of it is decoded. */
export class StoredReading implements Reading {
  readonly article: Article;
  readonly #decode: () => Lists;
  #lists: Lists | undefined;

  constructor(article: Article, decode: () => Lists) {
    this.article = article;
    this.#decode = decode;
  }

  #decoded(): Lists {
    this.#lists ??= this.#decode();
    return this.#lists;
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
