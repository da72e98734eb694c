import type { PublishedBasis } from '../story/article.ts';
import type { Span } from '../story/span.ts';
import { linkTo } from '../story/text-fragment.ts';

declare const cited: unique symbol;

/**
 * A verbatim stretch with where it stands: the only form in which the articles' words leave the program. Made by `cite` alone,
 * so that no passage exists without its outlet and article ID.
 */
export interface Citation {
  /** UTF-16 offsets into the article's file as decoded from UTF-8; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Exactly `file.slice(start, end)`. */
  readonly text: string;
  readonly article: string;
  readonly outlet: string;
  /** ISO 8601 calendar date. */
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
  readonly url: string | null;
  /** `url` with a text fragment that opens the page at this passage. */
  readonly link: string | null;
  readonly [cited]: true;
}

/** A stretch within a citation's article, by its offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The offsets and text of a span, for parts of an already cited passage. */
export function textSpan(span: Span): TextSpan {
  return { start: span.start, end: span.end, text: span.text };
}

/** Cites a span: its words, outlet, article and link. */
export function cite(span: Span): Citation {
  const { id, outlet, published, publishedBasis, url } = span.article;
  return {
    ...textSpan(span),
    article: id,
    outlet,
    published,
    publishedBasis,
    url,
    link: linkTo(span),
  } as Citation;
}
