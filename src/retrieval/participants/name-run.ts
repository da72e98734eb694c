import { MONTHS } from '../../english/months.ts';
import { WEEKDAYS } from '../../english/weekdays.ts';
import { nameWord, type SentenceWord } from './sentence-words.ts';

/** Knows a name by one of its printed words. */
export type IsName = (printed: string) => boolean;

/** A run of words with capitals, as names are printed: "Emil Brandt". */
export interface Run {
  readonly start: number;
  /** As `nameWord` gives them. */
  readonly words: readonly string[];
}

export const CAPITAL = /^\p{Lu}\p{L}/u;
export const POSSESSIVE = /['’]s?$/u;
const isDay = (printed: string) => WEEKDAYS.has(printed.toLowerCase()) || MONTHS.has(printed.toLowerCase());

/** The name whose last word stands at a place. */
export function runEndingAt(sentence: readonly SentenceWord[], end: number, isName: IsName): Run | undefined {
  let start = end + 1;
  for (; start > 0; start--) {
    const { printed = '' } = sentence[start - 1] ?? {};
    if (!CAPITAL.test(printed) || isDay(printed) || (start - 1 === 0 && !isName(printed))) break;
    if (start <= end && (/[,;:]/u.test(sentence[start]?.gap ?? '') || POSSESSIVE.test(printed))) break;
  }
  if (start > end) return undefined;
  return { start, words: sentence.slice(start, end + 1).map(({ printed }) => nameWord(printed)) };
}

/** Whether two names can be one person's: "Brandt" and "Emil Brandt", not "Emil Brandt" and "Sophie Brandt". */
export function canBeOne(one: readonly string[], other: readonly string[], isName: IsName): boolean {
  const known = (word: string) => isName(word) || isName(word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  const ownOf = (words: readonly string[], beside: readonly string[]) =>
    words.filter((word) => !beside.includes(word) && known(word));
  return one.some((word) => other.includes(word)) && !(ownOf(one, other).length > 0 && ownOf(other, one).length > 0);
}
