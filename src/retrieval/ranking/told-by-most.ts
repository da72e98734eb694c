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

/** How much two texts have in common, 0 to 1: the weight of their common terms by that of the lighter text. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: (term: string) => number): number {
  let [common, ofOne, ofOther] = [0, 0, 0];
  for (const term of one) {
    ofOne += weigh(term);
    if (other.has(term)) common += weigh(term);
  }
  for (const term of other) ofOther += weigh(term);
  return common / (Math.sqrt(ofOne * ofOther) || 1);
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
  const frequencies = new Map<string, number>();
  for (const { content } of all) for (const term of content) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  // What stands in all of them, such as the name of whom they are about, tells nothing.
  const weigh = (term: string) => Math.log((all.length + 1) / (frequencies.get(term) ?? 1));
  const alike = all.map((one) => all.map((other) => (one === other ? 0 : likeness(one.content, other.content, weigh))));
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
