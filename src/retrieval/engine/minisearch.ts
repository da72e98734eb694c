import MiniSearch from 'minisearch';
import { BM25 } from '../bm25.ts';
import type { Engine, EngineDocument, EngineHit, EngineQuery } from './engine.ts';

/** The embedded engine: an inverted index in memory. */
export class MiniSearchEngine implements Engine {
  private readonly index = new MiniSearch<EngineDocument>({
    fields: ['terms'],
    extractField: (document, field) => document[field as keyof EngineDocument] as never,
    tokenize: (terms) => terms as unknown as string[],
    stringifyField: (terms) => terms as string,
    processTerm: (term) => term,
    storeFields: ['facets'],
  });
  private readonly frequencies = new Map<string, number>();

  add(documents: Iterable<EngineDocument>): void {
    for (const document of documents) {
      this.index.add(document);
      for (const term of new Set(document.terms)) this.frequencies.set(term, this.frequency(term) + 1);
    }
  }

  async search({ terms, facets, limit }: EngineQuery): Promise<EngineHit[]> {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const confined = Object.entries(facets ?? {});
    const results = this.index.search('', {
      tokenize: () => [...weights.keys()],
      boostTerm: (term) => weights.get(term) ?? 1,
      // Plain BM25: a match has no lower bound.
      bm25: { ...BM25, d: 0 },
      ...(confined.length > 0 && {
        boostDocument: (_id: number, _term: string, stored?: Record<string, unknown>) =>
          confined.every(([facet, value]) => (stored as { facets: EngineDocument['facets'] }).facets[facet] === value)
            ? 1
            : 0,
      }),
    });
    // MiniSearch multiplies a score by the number of matched terms, which BM25 has counted already.
    return results
      .map(({ id, score, queryTerms }) => ({ id, score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  }

  frequency(term: string): number {
    return this.frequencies.get(term) ?? 0;
  }

  get size(): number {
    return this.index.documentCount;
  }
}
