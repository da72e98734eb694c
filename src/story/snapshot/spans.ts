import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** Keeps a span by how far it begins from another place of its article, in UTF-16 units. */
export function writeSpan(to: ByteWriter, { start, end }: Span, place: number): void {
  to.int(start - place);
  to.uint(end - start);
}

/** Reads the span that `writeSpan` kept beside the same place. @throws DamagedRecord where the bytes end too soon. */
export function readSpan(from: ByteReader, article: Article, place: number): Span {
  const start = place + from.int();
  return new Span(article, start, start + from.uint());
}
