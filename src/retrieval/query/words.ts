import { LRUCache } from 'lru-cache';
import { plainLetters } from '../../english/fold.ts';
import { type Token, tokenize } from '../../english/token.ts';

/** One word of a text as it is compared: lower case, no accents, no possessive, one kind of apostrophe. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets of the printed word, possessive included. */
  readonly start: number;
  readonly end: number;
}

/**
 * What the words of a token with marks in it are: apostrophes, stops and commas between digits, and stops between initials hold a
 * word together; a hyphen, "&" and "@" part two.
 */
const WITHIN_TOKEN =
  /(?:\p{L}\.){1,5}\p{L}(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/gu;

const PLAIN = /^[A-Za-z]+$/u;

/** Initials that would be another word without their stops. */
const OTHER_WORDS = new Set('us who am as at it is in or no so me he we pm id ma pa'.split(' '));

/** Those of them that news prints without stops, told from the other word by their capitals: "the US sent aid". */
const CAPITAL_INITIALS: ReadonlyMap<string, string> = new Map([
  ['US', 'u.s'],
  ['WHO', 'w.h.o'],
  ['IT', 'i.t'],
]);

/** The form in which a printed word is compared: "U.S." keeps a stop, "N.A.S.A." none. */
export function normaliseWord(printed: string): string {
  // Nearly every word; nothing below applies to it.
  if (PLAIN.test(printed)) return printed.toLowerCase();
  const lower = plainLetters(printed)
    .toLowerCase()
    .replace(/['’ʼ‘]s$/u, '');
  if (/^\p{N}/u.test(lower)) return lower.replaceAll(',', '');
  const joined = lower.replace(/['’ʼ‘.]/gu, '');
  return lower.includes('.') && OTHER_WORDS.has(joined) ? lower : joined;
}

const IN_CAPITALS = /^\p{Lu}+$/u;

/** Whether words around a place are in capitals, as everything is in "TELL US MORE". */
function isAmongCapitals(text: string, tokens: readonly Token[], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]].filter((token) => token?.word);
  return beside.length > 0 && beside.every((token) => token && IN_CAPITALS.test(text.slice(token.start, token.end)));
}

/** Texts stay read up to so many UTF-16 units together: a story's clauses are compared with every question. */
const readTexts = new LRUCache<string, readonly Word[]>({
  maxSize: 400_000,
  sizeCalculation: (_, text) => text.length + 1,
});

/** The words of a text, in order. Linear. */
export function words(text: string): readonly Word[] {
  const known = readTexts.get(text);
  if (known) return known;
  const found: Word[] = [];
  const add = (printed: string, start: number) =>
    found.push({ word: normaliseWord(printed), start, end: start + printed.length });
  const tokens = tokenize(text);
  for (const [at, { start, end, word }] of tokens.entries()) {
    const printed = text.slice(start, end);
    const initials = CAPITAL_INITIALS.get(printed);
    if (initials && !isAmongCapitals(text, tokens, at)) found.push({ word: initials, start, end });
    else if (PLAIN.test(printed)) add(printed, start);
    else if (word) for (const { 0: part, index } of printed.matchAll(WITHIN_TOKEN)) add(part, start + index);
  }
  readTexts.set(text, found);
  return found;
}

/** Words that hyphens join, written as one, as others may write them: "Wal-Mart" and "Walmart". */
export interface Compound {
  readonly word: string;
  /** Which words of the text it covers; `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

const HYPHEN = /[-‐‑]/u;

/** Whether a text has a hyphen: without one, it has no compounds. */
export const hasHyphen = (text: string): boolean => HYPHEN.test(text);

/** The hyphenated compounds among the words of a text, in order. Linear. */
export function compounds(text: string, list: readonly Word[]): Compound[] {
  const found: Compound[] = [];
  if (!hasHyphen(text)) return found;
  for (let first = 0; first < list.length; first++) {
    let last = first;
    while (joins(text, list[last], list[last + 1])) last++;
    if (last === first) continue;
    const parts = list.slice(first, last + 1);
    found.push({ word: parts.map(({ word }) => word).join(''), first, last });
    first = last;
  }
  return found;
}

function joins(text: string, one: Word | undefined, next: Word | undefined): boolean {
  return one !== undefined && next !== undefined && next.start === one.end + 1 && HYPHEN.test(text[one.end] ?? '');
}
