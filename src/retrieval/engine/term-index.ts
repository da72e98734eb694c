import MiniSearch from 'minisearch';
import type { TermStatistics, WeightedTerm } from './engine.ts';

/** Plain BM25 (Robertson and Zaragoza 2009): MiniSearch's own lower bound of a match, `d`, is none of it. */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** A text that was found, by its place in the order of adding. */
export interface FoundText {
  readonly order: number;
  readonly score: number;
}

/** Texts by their terms, ranked by MiniSearch. */
export class TermIndex {
  private size = 0;
  private totalLength = 0;
  /** In how many texts each term stands; counted in place, since looking a term up is most of the work. */
  private readonly frequencies = new Map<string, { times: number }>();
  private readonly ranking = new MiniSearch<{ readonly id: number; readonly terms: readonly string[] }>({
    fields: ['terms'],
    extractField: (document, field) => document[field as keyof typeof document] as never,
    // What comes is analysed already.
    tokenize: (terms) => terms as unknown as string[],
    stringifyField: (terms) => terms as string,
    processTerm: (term) => term,
  });

  /** Adds the next text: its terms, each as often as it stands there, and how many words of content it has. */
  add(terms: readonly string[], length: number): void {
    const order = this.size++;
    this.totalLength += length;
    if (terms.length === 0) return;
    this.ranking.add({ id: order, terms });
    for (const term of new Set(terms)) {
      const known = this.frequencies.get(term);
      if (known) known.times++;
      else this.frequencies.set(term, { times: 1 });
    }
  }

  /** The texts that hold at least one of the terms and are within, best first; of equal ones the earlier first. */
  search(terms: readonly WeightedTerm[], isWithin?: (order: number) => boolean): FoundText[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const results = this.ranking.search('', {
      tokenize: () => [...weights.keys()],
      boostTerm: (term) => weights.get(term) ?? 1,
      bm25: BM25,
      ...(isWithin && { boostDocument: (order: number) => (isWithin(order) ? 1 : 0) }),
    });
    // MiniSearch multiplies a score by the number of matched terms, which BM25 has counted already.
    return results
      .map(({ id, score, queryTerms }) => ({ order: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.order - b.order);
  }

  /** Calls back with each text that holds a term. */
  eachWith(term: string, call: (order: number) => void): void {
    this.ranking.search('', {
      tokenize: () => [term],
      // What counts for nothing is no result.
      boostDocument: (order: number) => {
        call(order);
        return 0;
      },
    });
  }

  statistics(terms: Iterable<string>): TermStatistics {
    const frequencies = new Map(Array.from(terms, (term) => [term, this.frequencies.get(term)?.times ?? 0]));
    return {
      size: this.size,
      averageLength: this.size === 0 ? 0 : this.totalLength / this.size,
      frequency: (term) => frequencies.get(term) ?? 0,
    };
  }
}
