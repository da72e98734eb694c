import type { Article } from '../article.ts';
import type { Word } from '../people/candidate.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/** What a word's first byte tells; two bytes are enough for most words, the second being the length. */
const CAPITAL = 1;
const POSSESSIVE = 2;
/** The word before ends where the gap begins. */
const ADJOINS = 4;
/** What stands in the gap: one blank, what the article prints there, or else what follows. */
const BLANK = 8;
const GAP_PRINTED = 16;
/** The folded form: the text itself, the text in lower case, or else what follows. */
const SAME = 32;
const LOWER = 64;
/** The text is what the article prints between its offsets. */
const PRINTED = 128;

function writeWord(to: ByteWriter, { text: article }: Article, word: Word, before: number): void {
  const { text, folded, start, end, capital, possessive, gap } = word;
  const from = start - gap.length;
  const blank = gap === ' ';
  const gapPrinted = !blank && article.slice(from, start) === gap;
  const printed = article.slice(start, end) === text;
  const same = folded === text;
  const lower = !same && folded === text.toLowerCase();
  to.byte(
    (capital ? CAPITAL : 0) |
      (possessive ? POSSESSIVE : 0) |
      (from === before ? ADJOINS : 0) |
      (blank ? BLANK : 0) |
      (gapPrinted ? GAP_PRINTED : 0) |
      (same ? SAME : 0) |
      (lower ? LOWER : 0) |
      (printed ? PRINTED : 0),
  );
  to.uint(end - start);
  if (from !== before) to.int(from - before);
  if (gapPrinted) to.uint(gap.length);
  else if (!blank) to.text(gap);
  if (!printed) to.text(text);
  if (!same && !lower) to.text(folded);
}

function readWord(from: ByteReader, { text: article }: Article, before: number): Word {
  const flags = from.byte();
  const length = from.uint();
  const gapStart = flags & ADJOINS ? before : before + from.int();
  let gap = ' ';
  if (flags & GAP_PRINTED) gap = article.slice(gapStart, gapStart + from.uint());
  else if (!(flags & BLANK)) gap = from.text();
  const start = gapStart + gap.length;
  const end = start + length;
  const text = flags & PRINTED ? article.slice(start, end) : from.text();
  let folded = text;
  if (flags & LOWER) folded = text.toLowerCase();
  else if (!(flags & SAME)) folded = from.text();
  return {
    text,
    folded,
    start,
    end,
    capital: (flags & CAPITAL) !== 0,
    possessive: (flags & POSSESSIVE) !== 0,
    gap,
  };
}

/** Keeps the words of an article's sentences: about two bytes a word, since the article has the letters. */
export function writeSentences(to: ByteWriter, article: Article, sentences: Iterable<readonly Word[]>): void {
  let before = 0;
  for (const words of sentences) {
    to.uint(words.length);
    for (const word of words) {
      writeWord(to, article, word, before);
      before = word.end;
    }
  }
}

/** Reads the sentences that `writeSentences` kept, one by one, so that no more than one is in memory. */
export function* readSentences(bytes: Uint8Array, article: Article): Generator<readonly Word[]> {
  const from = new ByteReader(bytes);
  let before = 0;
  while (!from.done) {
    const words: Word[] = [];
    const count = from.uint();
    for (let at = 0; at < count; at++) {
      const word = readWord(from, article, before);
      before = word.end;
      words.push(word);
    }
    yield words;
  }
}
