import { plainLetters } from '../../english/fold.ts';

/** One word of a text as it is compared: lower case, no accents, no possessive, one kind of apostrophe. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets of the printed word, possessive included. */
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; apostrophes, stops and commas between digits, and stops between initials hold a word together. */
const WORD =
  /(?:\p{L}\.){1,5}\p{L}(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/gu;

/** Initials that would be another word without their stops. */
const OTHER_WORDS = new Set([
  'us',
  'am',
  'as',
  'at',
  'it',
  'is',
  'in',
  'or',
  'no',
  'so',
  'me',
  'he',
  'we',
  'pm',
  'id',
  'ma',
  'pa',
]);

/** The form in which a printed word is compared: "U.S." keeps a stop, "N.A.S.A." none. */
export function normaliseWord(printed: string): string {
  // Nearly every word; nothing below applies to it.
  if (/^[A-Za-z]+$/u.test(printed)) return printed.toLowerCase();
  const lower = plainLetters(printed)
    .toLowerCase()
    .replace(/['’ʼ‘]s$/u, '');
  if (/^\p{N}/u.test(lower)) return lower.replaceAll(',', '');
  const joined = lower.replace(/['’ʼ‘.]/gu, '');
  return lower.includes('.') && OTHER_WORDS.has(joined) ? lower : joined;
}

const BEYOND_ASCII = 0x80;
const APOSTROPHE = 0x27;
const STOP = 0x2e;
const isPlainLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isPlainDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Where the plain letters end that begin at a place. */
function afterPlainLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPlainLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Whether plain letters are all of their word: nothing behind them can belong to it. */
function isWhole(text: string, start: number, end: number): boolean {
  if (end === text.length) return true;
  const next = text.charCodeAt(end);
  const initial = end - start === 1 && next === STOP;
  return next < BEYOND_ASCII && next !== APOSTROPHE && !isPlainDigit(next) && !initial;
}

/** Calls back with the UTF-16 offsets of each word of a text, in order. Linear. Nearly every word is plain letters and needs no pattern. */
export function eachWord(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const end = afterPlainLetters(text, at);
    if (end > at && isWhole(text, at, end)) {
      found(at, end);
      at = end;
    } else if (end === at && unit < BEYOND_ASCII && !isPlainDigit(unit)) at++;
    else {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (!match) return;
      at = match.index + match[0].length;
      found(match.index, at);
    }
  }
}

/** What was read last: one text is often read for several purposes. */
let latest: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** The words of a text, in order. Linear. */
export function words(text: string): readonly Word[] {
  if (text === latest.text) return latest.words;
  const found: Word[] = [];
  eachWord(text, (start, end) => found.push({ word: normaliseWord(text.slice(start, end)), start, end }));
  latest = { text, words: found };
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
