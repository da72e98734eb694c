import { firstPlace } from '../story/first-where.ts';
import { bestDocuments, type Cursor } from './best-documents.ts';
import { inverseFrequency, Saturation } from './bm25.ts';
import type { Engine, EngineDocument, EngineHit, EngineQuery, NumberedTerms } from './engine/engine.ts';
import { FacetColumns } from './facet-columns.ts';
import { growing32 } from './growing-numbers.ts';
import { type Postings, PostingsLog } from './postings.ts';
import { bytesOf, float64s, type Stored, storedUnder, uint16s, uint32s, under } from './stored.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a search reads; made anew after documents were added. */
interface Sealed extends Postings {
  /** By term: the most that its saturation is in any document. */
  readonly most: Float64Array;
}

/**
 * An engine for stories of very many passages: an inverted index in arrays of numbers, which lie outside the JavaScript heap.
 * It ranks as the embedded engine does, to the last digit but rounding.
 */
export class CompactEngine implements Engine {
  private readonly vocabulary = new Vocabulary();
  readonly numbered: NumberedTerms = { vocabulary: this.vocabulary, add: (document) => this.addNumbered(document) };
  private readonly facets = new FacetColumns();
  private lengths = growing32();
  /** What was added and is not yet in order. */
  private log: PostingsLog | undefined = new PostingsLog();
  private averageLength = 0;
  private sealed: Sealed | undefined;

  /** @throws RangeError where documents do not come in the order of their ids, from 0 on. */
  add(documents: Iterable<EngineDocument>): void {
    for (const { terms, ...document } of documents)
      this.addNumbered({ ...document, terms: terms.map((term) => this.vocabulary.add(term)) });
  }

  private addNumbered({ id, terms, facets }: EngineDocument<number>): void {
    if (id !== this.size) throw new RangeError(`document ${id} comes where ${this.size} was expected`);
    this.log ??= PostingsLog.of(this.seal());
    this.sealed = undefined;
    const length = this.log.add(id, terms);
    this.averageLength = (this.averageLength * id + length) / (id + 1);
    this.lengths.push(length);
    this.facets.add(id, facets);
  }

  private seal(): Sealed {
    if (this.sealed) return this.sealed;
    const postings = (this.log ?? new PostingsLog()).byTerm(this.vocabulary.size);
    const { starts, documents, frequencies } = postings;
    const most = new Float64Array(this.vocabulary.size);
    const { saturation } = this;
    for (let term = 0; term < most.length; term++)
      for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place++)
        most[term] = Math.max(most[term] ?? 0, saturation.of(frequencies[place] ?? 0, documents[place] ?? 0));
    this.sealed = { ...postings, most };
    this.log = undefined;
    return this.sealed;
  }

  private get saturation(): Saturation {
    return new Saturation(this.lengths.numbers, this.averageLength);
  }

  async search({ terms, facets = {}, limit }: EngineQuery): Promise<EngineHit[]> {
    const { starts, documents, frequencies, most } = this.seal();
    const confined = this.facets.confine(facets, this.size);
    if (!confined) return [];
    const cursors = terms.flatMap(({ term, weight }): Cursor[] => {
      const number = this.vocabulary.numberOf(term);
      if (number === undefined || weight <= 0) return [];
      const [start, after] = [starts[number] ?? 0, starts[number + 1] ?? 0];
      const counts = weight * inverseFrequency(after - start, this.size);
      const notBefore = (document: number) => (place: number) => (documents[place] ?? 0) >= document;
      const first = firstPlace(start, after, notBefore(confined.from));
      return [
        {
          documents,
          frequencies,
          start: first,
          place: first,
          end: firstPlace(first, after, notBefore(confined.to)),
          weight: counts,
          bound: counts * (most[number] ?? 0),
        },
      ];
    });
    return bestDocuments(cursors, this.saturation, { limit, accepts: confined.accepts });
  }

  frequency(term: string): number {
    const number = this.vocabulary.numberOf(term);
    if (number === undefined) return 0;
    const { starts } = this.seal();
    return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }

  get size(): number {
    return this.lengths.length;
  }

  store(): Stored {
    const { starts, documents, frequencies, most } = this.seal();
    return {
      ...this.vocabulary.store(),
      lengths: bytesOf(this.lengths.numbers),
      average: bytesOf(Float64Array.of(this.averageLength)),
      starts: bytesOf(starts),
      documents: bytesOf(documents),
      frequencies: bytesOf(frequencies),
      most: bytesOf(most),
      ...storedUnder('facets', this.facets.store()),
    };
  }

  restore(stored: Stored): void {
    this.vocabulary.restore(stored);
    this.lengths = growing32(uint32s(stored, 'lengths'));
    this.averageLength = float64s(stored, 'average')[0] ?? 0;
    this.facets.restore(under('facets', stored));
    this.log = undefined;
    this.sealed = {
      starts: uint32s(stored, 'starts'),
      documents: uint32s(stored, 'documents'),
      frequencies: uint16s(stored, 'frequencies'),
      most: float64s(stored, 'most'),
    };
  }
}
