import type { Word } from '../../english/word.ts';
import { opensNoName } from './candidate.ts';

/** How much oftener a text prints a word, folded, in lower case than capitalised within a sentence. */
export type CaseCounts = ReadonlyMap<string, number>;

/** Counts how an article prints its words, but for those that open no name. */
export function countCases(sentences: Iterable<readonly Word[]>): CaseCounts {
  const counts = new Map<string, number>();
  for (const words of sentences)
    words.forEach(({ folded, capital }, at) => {
      if (!capital || at > 0) counts.set(folded, (counts.get(folded) ?? 0) + (capital ? -1 : 1));
    });
  for (const folded of counts.keys()) if (opensNoName(folded)) counts.delete(folded);
  return counts;
}

/** Tells words that a story prints oftener in lower case than capitalised within a sentence. */
export function commonWords(articles: Iterable<CaseCounts>): (folded: string) => boolean {
  const sums = new Map<string, number>();
  for (const counts of articles)
    for (const [folded, surplus] of counts) sums.set(folded, (sums.get(folded) ?? 0) + surplus);
  return (folded) => (sums.get(folded) ?? 0) > 0;
}
