/**
 * Okapi BM25 as every engine here ranks with it (Robertson and Zaragoza 2009): how soon repetition stops counting, and how much
 * a text's length counts. A text's length is its number of different terms.
 */
export const BM25 = { k: 1.2, b: 0.75 };

/** How much a term counts that stands in so many of all documents. */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** How much a term's frequency counts in a document, at most k + 1, by the documents' lengths and their average. */
export class Saturation {
  private readonly lengths: Uint32Array;
  private readonly average: number;

  constructor(lengths: Uint32Array, average: number) {
    this.lengths = lengths;
    this.average = average;
  }

  of(frequency: number, document: number): number {
    const { k, b } = BM25;
    const length = this.lengths[document] ?? 0;
    return (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / this.average));
  }
}
