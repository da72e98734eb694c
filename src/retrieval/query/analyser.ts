import { expressionsAmong, withoutVerbsOf } from './synonym-expressions.ts';
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
  const terms: string[] = [];
  const positions: number[] = [];
  const add = (term: string, position: number) => {
    terms.push(term);
    positions.push(position);
  };
  const expressions = expressionsAmong(content, all);
  for (const { term, position } of withoutVerbsOf(expressions, content, all)) add(term, position);
  for (const { term, first } of expressions) add(term, first);
  const printed = all.map(({ word }) => word);
  for (const { word, first } of compounds(text, all)) {
    add(stem(word), first);
    printed.push(word);
  }
  return { terms, positions, length: content.length, words: printed };
}
