/**
 * Okapi BM25 as every engine here ranks with it (Robertson and Zaragoza 2009): how soon repetition stops counting, and how much
 * a text's length counts. A text's length is its number of different terms.
 */
export const BM25 = { k: 1.2, b: 0.75 };

/** How much a term counts that stands in so many of all documents. */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** How much a term's frequency counts in a document, whose length and the average length are given; at most k + 1. */
export function saturation(frequency: number, length: number, average: number): number {
  const { k, b } = BM25;
  return (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
}
