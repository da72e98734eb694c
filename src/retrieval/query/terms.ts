import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';
import { BASE_FORMS } from '../../english/irregular-forms.ts';
import { SHORT_FOR_WORD } from '../../english/short-names.ts';
import { oneSpelling } from '../../english/spelling.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { type Word, words } from './words.ts';

/** A word of a text as the engine knows it, with its place. */
export interface Term {
  readonly term: string;
  readonly word: string;
  /** Which word of the text it is, function words counted. */
  readonly position: number;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const stems = new LRUCache<string, string>({ max: 100_000 });
/** Longer runs of letters are no words. */
const LONGEST_WORD = 64;

/** What a normalised word's inflections and spellings have in common. Method: a table of irregular forms, then Porter 1980. */
export function stem(word: string): string {
  // The words of one story are fewer: none need be renewed to stay.
  const known = stems.peek(word);
  if (known !== undefined) return known;
  const base = BASE_FORMS.get(word) ?? SHORT_FOR_WORD.get(word) ?? word;
  const stemmed = word.length > LONGEST_WORD ? word : stemmer(oneSpelling(base));
  stems.set(word, stemmed);
  return stemmed;
}

/** A text's terms in order, words that only carry grammar left out. Linear. */
export function terms(text: string): Term[] {
  return termsOf(words(text));
}

/** As `terms`, of a text whose words are known. */
export function termsOf(list: readonly Word[]): Term[] {
  const found: Term[] = [];
  for (const [position, { word, start, end }] of list.entries())
    if (word !== '' && !FUNCTION_WORDS.has(word)) found.push({ term: stem(word), word, position, start, end });
  return found;
}
