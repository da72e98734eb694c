import { findExpressions } from './synonym-expressions.ts';
import { stem, termsOf } from './terms.ts';
import { compounds, words } from './words.ts';

/** A text in terms: first its words of content, then known expressions of several words, then compounds. */
export interface AnalysedText {
  /** Each as often as it is printed. */
  readonly terms: readonly string[];
  /** Beside each term, which word of the text it begins with. */
  readonly positions: readonly number[];
  /** How many words of content it has. */
  readonly length: number;
  /** Its printed words as they are compared, those of grammar too, both as hyphens part them and as one. */
  readonly words: readonly string[];
}

/** Analyses a text that is to be found: "The court's ex-clerk resigned" gives court, ex, clerk, resign and exclerk. Linear. */
export function analyse(text: string): AnalysedText {
  const all = words(text);
  const content = termsOf(all);
  const expressions = findExpressions(all);
  const joined = compounds(text, all);
  return {
    terms: [
      ...content.map(({ term }) => term),
      ...expressions.map(({ term }) => term),
      ...joined.map(({ word }) => stem(word)),
    ],
    positions: [
      ...content.map(({ position }) => position),
      ...expressions.map(({ first }) => first),
      ...joined.map(({ first }) => first),
    ],
    length: content.length,
    words: [...all, ...joined].map(({ word }) => word),
  };
}
