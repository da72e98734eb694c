import type { Article } from '../article.ts';
import type { Passage } from '../passage.ts';
import { Span } from '../span.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** Keeps an article's passages, about three bytes a sentence: an answer reads those of many articles, and reads these soonest. */
export function writePassages(to: ByteWriter, passages: readonly Passage[]): void {
  let before = 0;
  for (const { sentences } of passages) {
    to.uint(sentences.length);
    for (const { start, end } of sentences) {
      to.int(start - before);
      to.uint(end - start);
      before = end;
    }
  }
}

/** Reads the passages that `writePassages` kept. @throws DamagedRecord where the bytes end too soon. */
export function readPassages(bytes: Uint8Array, article: Article): Passage[] {
  const from = new ByteReader(bytes);
  const passages: Passage[] = [];
  let before = 0;
  while (!from.done) {
    const sentences: Span[] = [];
    for (let left = from.uint(); left > 0; left--) {
      const start = before + from.int();
      before = start + from.uint();
      sentences.push(new Span(article, start, before));
    }
    // A passage reaches from its first sentence to its last.
    passages.push({ span: new Span(article, sentences[0]?.start ?? before, before), sentences });
  }
  return passages;
}
