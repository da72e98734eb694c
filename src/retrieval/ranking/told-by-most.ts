import { LRUCache } from 'lru-cache';
import { terms } from '../query/terms.ts';
import { FACT } from './weights.ts';

/** A statement as facts are compared. */
export interface Statement {
  readonly text: string;
  readonly outlet: string;
}

const TEXTS_KEPT = 2_000;
const contents = new LRUCache<string, ReadonlySet<string>>({ max: TEXTS_KEPT });

/** The different terms of a text; those read last are remembered. */
function contentOf(text: string): ReadonlySet<string> {
  const known = contents.get(text) ?? new Set(terms(text).map(({ term }) => term));
  contents.set(text, known);
  return known;
}

/** The different terms of a text by their numbers, ascending, and what they weigh together. */
interface Weighed {
  readonly terms: readonly number[];
  readonly sum: number;
}

/** How much two texts have in common, 0 to 1: the weight of their common terms by that of both. */
function likeness(one: Weighed, other: Weighed, weights: readonly number[]): number {
  let common = 0;
  for (let at = 0, beside = 0; at < one.terms.length && beside < other.terms.length; ) {
    const [first, second] = [one.terms[at] as number, other.terms[beside] as number];
    if (first === second) common += weights[first] ?? 0;
    if (first <= second) at++;
    if (second <= first) beside++;
  }
  return common / (Math.sqrt(one.sum * other.sum) || 1);
}

/** How much each text has in common with each other; 0 with itself. */
function likenesses(contents: readonly ReadonlySet<string>[]): readonly Float64Array[] {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const terms = contents.map((content) =>
    Array.from(content, (term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      return number;
    }).sort((a, b) => a - b),
  );
  // What stands in all of them, such as the name of whom they are about, tells nothing.
  const weights = frequencies.map((frequency) => Math.log((contents.length + 1) / frequency));
  const all = terms.map(
    (own): Weighed => ({ terms: own, sum: own.reduce((sum, term) => sum + (weights[term] ?? 0), 0) }),
  );
  const alike = all.map(() => new Float64Array(all.length));
  for (const [at, one] of all.entries())
    for (let beside = 0; beside < at; beside++) {
      const common = likeness(one, all[beside] as Weighed, weights);
      (alike[at] as Float64Array)[beside] = common;
      (alike[beside] as Float64Array)[at] = common;
    }
  return alike;
}

/**
 * Statements in the order in which somebody who reads on learns the most: what most outlets tell, in whatever words, comes first, and
 * what was told already comes behind what is new. `worth` is what a statement is worth by itself. Quadratic in the statements.
 * Methods: centrality as in LexRank (Erkan and Radev 2004), maximal marginal relevance (Carbonell and Goldstein 1998).
 */
export function toldByMost<Item>(
  items: readonly Item[],
  statementOf: (item: Item) => Statement,
  worth: (item: Item) => number,
): Item[] {
  const all = items.map((item) => {
    const { text, outlet } = statementOf(item);
    return { item, outlet, content: contentOf(text) };
  });
  const alike = likenesses(all.map(({ content }) => content));
  const scores = all.map(({ item, outlet }, at) => {
    const byOutlet = new Map<string, number>();
    for (const [place, other] of all.entries())
      if (other.outlet !== outlet)
        byOutlet.set(other.outlet, Math.max(byOutlet.get(other.outlet) ?? 0, alike[at]?.[place] ?? 0));
    const told = [...byOutlet.values()].reduce((sum, most) => sum + most, 0);
    return worth(item) * (1 + FACT.outlets * told);
  });
  const left = new Set(all.keys());
  const repeated = all.map(() => 0);
  const ordered: Item[] = [];
  while (left.size > 0) {
    let best = -1;
    const value = (at: number) => (scores[at] ?? 0) * (1 - FACT.repeated * (repeated[at] ?? 0));
    for (const at of left) if (best < 0 || value(at) > value(best)) best = at;
    left.delete(best);
    const chosen = all[best];
    if (chosen) ordered.push(chosen.item);
    for (const at of left) repeated[at] = Math.max(repeated[at] ?? 0, alike[best]?.[at] ?? 0);
  }
  return ordered;
}
