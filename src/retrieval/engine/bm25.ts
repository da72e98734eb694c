/** Plain BM25 (Robertson and Zaragoza 2009), for every engine. */
export const BM25 = { k: 1.2, b: 0.75 };

/**
 * How much a term tells of a text that holds it `times`, but for how rare it is: from 0 to k + 1.
 * `length` is how many different terms the text has, `average` how many the texts that have any do.
 */
export const impactOf = (times: number, length: number, average: number): number =>
  (times * (BM25.k + 1)) / (times + BM25.k * (1 - BM25.b + (BM25.b * length) / average));

/** How rare a term is that stands in `frequency` of `size` texts. */
export const rarenessOf = (size: number, frequency: number): number =>
  Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
