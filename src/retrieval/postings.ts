import { growing16, growing32 } from './growing-numbers.ts';

/** A term's documents stand from `starts[term]` up to `starts[term + 1]` of `documents`, ascending, their frequencies beside them. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly frequencies: Uint16Array;
}

/** Greater frequencies count no more. */
const MOST = 65_535;

/** Takes terms in by document and gives them by term. */
export class PostingsLog {
  private readonly terms = growing32();
  private readonly documents = growing32();
  private readonly frequencies = growing16();
  /** Where each term was logged last. */
  private readonly latest = growing32();

  /** Adds a document's terms, by number; gives how many different ones there are. Documents come in ascending order. */
  add(document: number, terms: readonly number[]): number {
    const first = this.terms.length;
    for (const term of terms) {
      while (this.latest.length <= term) this.latest.push(0);
      const place = this.latest.at(term);
      if (place >= first && place < this.terms.length && this.terms.at(place) === term) {
        this.frequencies.set(place, Math.min(MOST, this.frequencies.at(place) + 1));
        continue;
      }
      this.latest.set(term, this.terms.length);
      this.terms.push(term);
      this.documents.push(document);
      this.frequencies.push(1);
    }
    return this.terms.length - first;
  }

  /** A log of what was put in order before, so that more can be added. */
  static of({ starts, documents, frequencies }: Postings): PostingsLog {
    const log = new PostingsLog();
    for (let term = 0; term + 1 < starts.length; term++)
      for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place++) {
        log.terms.push(term);
        log.documents.push(documents[place] ?? 0);
        log.frequencies.push(frequencies[place] ?? 0);
      }
    return log;
  }

  /** Everything by term. Method: counting sort, which keeps each term's documents in order. */
  byTerm(termCount: number): Postings {
    const terms = this.terms.numbers;
    const [from, frequency] = [this.documents.numbers, this.frequencies.numbers];
    const starts = new Uint32Array(termCount + 1);
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice(0, termCount);
    const documents = new Uint32Array(terms.length);
    const frequencies = new Uint16Array(terms.length);
    terms.forEach((term, place) => {
      const to = next[term] ?? 0;
      next[term] = to + 1;
      documents[to] = from[place] ?? 0;
      frequencies[to] = frequency[place] ?? 0;
    });
    return { starts, documents, frequencies };
  }
}
