import { stemmer } from 'stemmer';
import { ASKING_WORDS, FUNCTION_WORDS } from './stop-words.ts';
import { words } from './words.ts';

/** A word of a text as the engine knows it, with its place. */
export interface Term {
  readonly term: string;
  readonly word: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const stems = new Map<string, string>();
const STEMS_KEPT = 200_000;

/** The stem of a normalised word. Method: Porter 1980. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = stemmer(word);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, stemmed);
  return stemmed;
}

/** A text's terms in order, words that only carry grammar left out. Linear. */
export function terms(text: string): Term[] {
  return words(text).flatMap(({ word, start, end }) =>
    word === '' || FUNCTION_WORDS.has(word) ? [] : [{ term: stem(word), word, start, end }],
  );
}

/** What a question asks for: its terms, without the words of asking unless nothing else is left. */
export function questionTerms(question: string): Term[] {
  const all = terms(question);
  const content = all.filter(({ word }) => !ASKING_WORDS.has(word));
  return content.length > 0 ? content : all;
}
