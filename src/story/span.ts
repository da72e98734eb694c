import { flowing } from '../english/word.ts';
import type { Article } from './article.ts';

/**
 * A stretch of one article's text. A span knows its article, so its text can never drift from its source.
 * `start` and `end` are UTF-16 offsets into `article.text`, end exclusive.
 */
export class Span {
  readonly article: Article;
  readonly start: number;
  readonly end: number;

  /** @throws RangeError when the offsets do not lie within the article in order. */
  constructor(article: Article, start: number, end: number) {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= article.text.length))
      throw new RangeError(`span ${start}–${end} does not lie within article ${article.id}`);
    this.article = article;
    this.start = start;
    this.end = end;
  }

  /** Exactly `article.text.slice(start, end)`. */
  get text(): string {
    return this.article.text.slice(this.start, this.end);
  }

  /** The text with a line break within it, and the white space around that, read as the one space that it stands for. */
  get flowing(): string {
    return flowing(this.text);
  }

  /** Whether `other` lies wholly within this span, in the same article. */
  contains(other: Span): boolean {
    return this.article === other.article && this.start <= other.start && other.end <= this.end;
  }

  /** Whether the two share at least one code unit. */
  overlaps(other: Span): boolean {
    return this.article === other.article && this.start < other.end && other.start < this.end;
  }
}
