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

/** A passage that was kept. Its spans are made when they are asked for: an answer looks for one place among an article's passages. */
class KeptPassage implements Passage {
  readonly #article: Article;
  readonly #start: number;
  readonly #end: number;
  readonly #bytes: Uint8Array;
  /** Where its sentences begin in the bytes. */
  readonly #from: number;
  #span: Span | undefined;
  #sentences: readonly Span[] | undefined;

  constructor(place: { article: Article; start: number; end: number }, bytes: Uint8Array, from: number) {
    this.#article = place.article;
    this.#start = place.start;
    this.#end = place.end;
    this.#bytes = bytes;
    this.#from = from;
  }

  get span(): Span {
    this.#span ??= new Span(this.#article, this.#start, this.#end);
    return this.#span;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= this.#read();
    return this.#sentences;
  }

  #read(): Span[] {
    const from = new ByteReader(this.#bytes, this.#from);
    const count = from.uint();
    const sentences: Span[] = [];
    for (let end = 0; sentences.length < count; ) {
      const further = from.int();
      const start = sentences.length === 0 ? this.#start : end + further;
      end = start + from.uint();
      sentences.push(new Span(this.#article, start, end));
    }
    return sentences;
  }
}

/** Reads the passages that `writePassages` kept. @throws DamagedRecord where the bytes end too soon. */
export function readPassages(bytes: Uint8Array, article: Article): Passage[] {
  const from = new ByteReader(bytes);
  const passages: Passage[] = [];
  let end = 0;
  while (!from.done) {
    const { place } = from;
    const count = from.uint();
    // A passage reaches from its first sentence to its last.
    let start = end;
    for (let sentence = 0; sentence < count; sentence++) {
      const at = end + from.int();
      if (sentence === 0) start = at;
      end = at + from.uint();
    }
    passages.push(new KeptPassage({ article, start, end }, bytes, place));
  }
  return passages;
}
