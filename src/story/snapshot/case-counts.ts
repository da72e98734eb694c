import type { Article } from '../article.ts';
import type { CaseCount } from '../people/common-words.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** What stands beside a count's length: that its surplus is the commonest, or that it follows; and that the text does. */
const ONCE = 1;
const FOLDED_APART = 2;
const FLAGS = 4;

/** Keeps how an article prints its words: about two bytes a word, since the article has the letters. */
export function writeCaseCounts(to: ByteWriter, { text }: Article, counts: Iterable<CaseCount>): void {
  let before = 0;
  for (const { folded, surplus, start, end } of counts) {
    const apart = text.slice(start, end).toLowerCase() !== folded;
    to.uint(start - before);
    to.uint(FLAGS * (end - start) + (surplus === 1 ? ONCE : 0) + (apart ? FOLDED_APART : 0));
    if (surplus !== 1) to.int(surplus);
    if (apart) to.text(folded);
    before = end;
  }
}

/** Reads what `writeCaseCounts` kept, one by one. */
export function* readCaseCounts(bytes: Uint8Array, { text }: Article): Generator<CaseCount> {
  const from = new ByteReader(bytes);
  let before = 0;
  while (!from.done) {
    const start = before + from.uint();
    const told = from.uint();
    const end = start + Math.floor(told / FLAGS);
    const surplus = told & ONCE ? 1 : from.int();
    const folded = told & FOLDED_APART ? from.text() : text.slice(start, end).toLowerCase();
    yield { folded, surplus, start, end };
    before = end;
  }
}
