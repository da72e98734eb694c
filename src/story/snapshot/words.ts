import type { Article } from '../article.ts';
import type { Word } from '../people/word.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

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

/** Keeps a word; `before` is where the one before it ends. */
export function writeWord(to: ByteWriter, { text: article }: Article, word: Word, before: number): void {
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

/** Reads what `writeWord` kept of this very article. */
export function readWord(from: ByteReader, { text: article }: Article, before: number): Word {
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
