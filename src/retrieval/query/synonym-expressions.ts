import { NEVER_THE_SAME, OPPOSITES } from '../../english/opposites.ts';
import { SHORT_FOR_WORDS } from '../../english/short-names.ts';
import { SYNONYMS } from '../../english/synonyms.ts';
import { stem, type Term, termsOf } from './terms.ts';
import type { Word } from './words.ts';

/** An expression of several words that the synonym table knows, found in a text. */
export interface FoundExpression {
  /** The one term that stands for it: its short name's, else its stems, joined. */
  readonly term: string;
  /** Which words of the text it covers; `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The stems of a known expression of several words, and the one term that stands for it. */
export interface Expression {
  readonly stems: readonly string[];
  readonly term: string;
}

const byFirstStem = new Map<string, Expression[]>();
const shortNames = new Map(SHORT_FOR_WORDS.map(([name, short]) => [name.map(stem).join(' '), stem(short)]));

function termOf(expression: readonly string[]): string {
  const term = expression.map(stem).join(' ');
  return shortNames.get(term) ?? term;
}

function know(expression: readonly string[]): void {
  const stems = expression.map(stem);
  const [first = ''] = stems;
  const known = byFirstStem.get(first) ?? [];
  // One of several senses is still found once.
  if (known.some((one) => one.stems.join(' ') === stems.join(' '))) return;
  byFirstStem.set(first, [...known, { stems, term: termOf(expression) }]);
}

const synonyms = new Map<string, Set<string>>();
for (const [name] of SHORT_FOR_WORDS) know(name);
for (const sense of SYNONYMS) {
  const alternatives = sense.map(termOf);
  for (const expression of sense) {
    if (expression.length > 1 && !shortNames.has(expression.map(stem).join(' '))) know(expression);
    const term = termOf(expression);
    synonyms.set(term, new Set([...(synonyms.get(term) ?? []), ...alternatives.filter((other) => other !== term)]));
  }
}

for (const [one, other] of [...OPPOSITES, ...NEVER_THE_SAME]) {
  synonyms.get(stem(one))?.delete(stem(other));
  synonyms.get(stem(other))?.delete(stem(one));
}

/** Terms that may tell the same as this one in news copy; none for most. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return synonyms.get(term) ?? new Set();
}

/** The table's expressions of several words in a text, in order; none begins with a word of grammar. Linear. */
export const findExpressions = (text: readonly Word[]): FoundExpression[] => expressionsAmong(termsOf(text), text);

/** As `findExpressions`, where the text's terms are known. */
export function expressionsAmong(terms: readonly Term[], text: readonly Word[]): FoundExpression[] {
  const found: FoundExpression[] = [];
  for (const { term: begins, position: first } of terms)
    for (const { stems, term } of byFirstStem.get(begins) ?? [])
      if (stems.every((part, offset) => stem(text[first + offset]?.word ?? '') === part))
        found.push({ term, first, last: first + stems.length - 1 });
  return found;
}

/** What makes another verb of the one before it: nobody who "called off" a match called anybody. */
export const PARTICLES = new Set('off out up down over in on away back by'.split(' '));

/** A text's terms without the verbs of expressions that mean something else: "call" of "called off". Linear. */
export function withoutVerbsOf(
  expressions: readonly FoundExpression[],
  content: readonly Term[],
  text: readonly Word[],
): readonly Term[] {
  const verbs = new Set(
    expressions.flatMap(({ first, last }) =>
      last === first + 1 && PARTICLES.has(text[last]?.word ?? '') ? first : [],
    ),
  );
  return verbs.size === 0 ? content : content.filter(({ position }) => !verbs.has(position));
}
