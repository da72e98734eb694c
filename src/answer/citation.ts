import { hash } from 'node:crypto';
import type { Citable, SpanRecord } from '../story/records.ts';

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
  readonly publishedBasis: Citable['publishedBasis'];
  readonly url: string | null;
  /** `url` with a text fragment that opens the page at this passage. */
  readonly link: string | null;
  /** The article's headline. */
  readonly title: string;
  /** Where the article itself takes back what is said here. */
  readonly correction?: LinkedSpan;
  readonly [cited]: true;
}

/** A stretch within a citation's article, by its offsets. */
export type TextSpan = Readonly<SpanRecord>;

/** A stretch of the same article with the link that opens the page at it. */
export type LinkedSpan = TextSpan & { readonly link: string | null };

/** The offsets and text of a stretch, for parts of an already cited passage. */
export const textSpan = ({ start, end, text }: TextSpan): TextSpan => ({ start, end, text });

/**
 * Cites what a record holds: its words, outlet, article and link. `part`: only a part of it that has a link of its own, such as
 * the quotation of a quotation's record.
 */
export function cite(
  { article, outlet, title, published, publishedBasis, url, correction, ...whole }: Citable,
  part: Pick<Citable, 'start' | 'end' | 'text' | 'link'> = whole,
): Citation {
  const source = { article, outlet, published, publishedBasis, url, link: part.link, title };
  const corrected = correction && { correction: { ...textSpan(correction), link: correction.link } };
  return { ...textSpan(part), ...source, ...corrected } as Citation;
}

/** A fingerprint of printed words, 36 bits of it, by which a button knows them again. */
export const fingerprint = (words: string): string => hash('sha256', words, 'base64url').slice(0, 6);
