import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import * as z from 'zod';
import { growingCache } from '../../growing-cache.ts';
import { inTurns } from '../query/in-turns.ts';
import { BM25 } from './bm25.ts';
import type { TermStatistics, WeightedTerm } from './engine.ts';

/** MiniSearch's own lower bound of a match, `d`, is no part of BM25. */
const WITHOUT_BOUND = { ...BM25, d: 0 };

interface AnalysedText {
  readonly id: number;
  readonly terms: readonly string[];
}

const OPTIONS: Options<AnalysedText> = {
  fields: ['terms'],
  extractField: (document, field) => document[field as keyof AnalysedText] as never,
  // What comes is analysed already.
  tokenize: (terms) => terms as unknown as string[],
  stringifyField: (terms) => terms as string,
  processTerm: (term) => term,
};

/** A text that was found, by its place in the order of adding. */
export interface FoundText {
  readonly order: number;
  readonly score: number;
}

/** The first part of a saved index; the others are terms with their texts. */
const savedHead = z.object({
  size: z.int(),
  totalLength: z.int(),
  ranking: z
    .looseObject({ documentIds: z.record(z.string(), z.int()), fieldLength: z.record(z.string(), z.tuple([z.int()])) })
    .refine(({ documentIds, fieldLength }) => Object.keys(documentIds).every((id) => id in fieldLength)),
});
const timesByText = z.custom<object>(
  (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((times) => typeof times === 'number'),
);
const savedTerms = z.array(z.tuple([z.string(), z.strictObject({ 0: timesByText })]));
/** So many terms are one part of a saved index. */
const TERMS_A_PART = 500;
/** So many terms' frequencies stay known. */
const FREQUENCIES_KEPT = 50_000;

/** Texts by their terms, ranked by MiniSearch. */
export class TermIndex {
  private count = 0;
  private totalLength = 0;
  private readonly frequencies = growingCache<number>(FREQUENCIES_KEPT);
  private ranking = new MiniSearch(OPTIONS);

  /** An index as it was saved. @throws where the parts are none of one. */
  static async load([first, ...others]: readonly unknown[]): Promise<TermIndex> {
    const { size, totalLength, ranking } = savedHead.parse(first);
    const terms: z.infer<typeof savedTerms> = [];
    await inTurns(others, (part) => void terms.push(...savedTerms.parse(part)));
    const made = new TermIndex();
    made.count = size;
    made.totalLength = totalLength;
    made.ranking = MiniSearch.loadJS({ ...ranking, index: terms } as unknown as AsPlainObject, OPTIONS);
    return made;
  }

  /** The index as values for JSON, in parts that are each made in a moment. */
  *saved(): Generator<unknown> {
    const { index, ...ranking } = this.ranking.toJSON();
    yield { size: this.count, totalLength: this.totalLength, ranking };
    for (let from = 0; from < index.length; from += TERMS_A_PART) yield index.slice(from, from + TERMS_A_PART);
  }

  /** How many texts were added. */
  get size(): number {
    return this.count;
  }

  /** Adds the next text: its terms, each as often as it stands there, and how many words of content it has. */
  add(terms: readonly string[], length: number): void {
    const id = this.count++;
    this.totalLength += length;
    if (this.frequencies.size > 0) this.frequencies.clear();
    if (terms.length > 0) this.ranking.add({ id, terms });
  }

  /** The texts that hold at least one of the terms and are within, best first; of equal ones the earlier first. */
  search(terms: readonly WeightedTerm[], isWithin?: (order: number) => boolean): FoundText[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const results = this.ranking.search('', {
      tokenize: () => [...weights.keys()],
      boostTerm: (term) => weights.get(term) ?? 1,
      bm25: WITHOUT_BOUND,
      ...(isWithin && { boostDocument: (order: number) => (isWithin(order) ? 1 : 0) }),
    });
    // MiniSearch multiplies a score by the number of matched terms, which BM25 has counted already.
    return results
      .map(({ id, score, queryTerms }) => ({ order: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.order - b.order);
  }

  /** Sums up over the texts that hold a term. */
  sum(term: string, of: (order: number) => number): number {
    let sum = 0;
    this.ranking.search('', {
      tokenize: () => [term],
      boostDocument: (order: number) => {
        sum += of(order);
        // What counts for nothing is no result.
        return 0;
      },
    });
    return sum;
  }

  statistics(terms: Iterable<string>): TermStatistics {
    const frequencies = new Map(Array.from(terms, (term) => [term, this.frequency(term)]));
    return {
      size: this.count,
      averageLength: this.count === 0 ? 0 : this.totalLength / this.count,
      frequency: (term) => frequencies.get(term) ?? 0,
    };
  }

  private frequency(term: string): number {
    const known = this.frequencies.get(term) ?? this.sum(term, () => 1);
    this.frequencies.set(term, known);
    return known;
  }
}
