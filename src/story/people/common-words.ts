import { opensNoName } from './candidate.ts';
import type { Word } from './word.ts';

/** How much oftener an article prints a word in lower case than capitalised within a sentence; below zero where it is more rarely. */
export interface CaseCount {
  readonly folded: string;
  readonly surplus: number;
  /** Where the article prints it first, UTF-16. */
  readonly start: number;
  readonly end: number;
}

type Counting = { -readonly [Key in keyof CaseCount]: CaseCount[Key] };

/** Counts how an article prints its words, but for those that open no name; in order of place. */
export function countCases(sentences: Iterable<readonly Word[]>): CaseCount[] {
  const counts = new Map<string, Counting>();
  for (const words of sentences)
    words.forEach(({ folded, capital, start, end }, at) => {
      if (capital && at === 0) return;
      const count = counts.get(folded);
      if (count) count.surplus += capital ? -1 : 1;
      else counts.set(folded, { folded, surplus: capital ? -1 : 1, start, end });
    });
  return [...counts.values()].filter(({ folded, surplus }) => surplus !== 0 && !opensNoName(folded));
}

/** Tells words that a story prints oftener in lower case than capitalised within a sentence. */
export function commonWords(articles: Iterable<Iterable<CaseCount>>): (folded: string) => boolean {
  // A count is changed in place: looking its word up is most of the work.
  const counts = new Map<string, { surplus: number }>();
  for (const article of articles)
    for (const { folded, surplus } of article) {
      const count = counts.get(folded);
      if (count) count.surplus += surplus;
      else counts.set(folded, { surplus });
    }
  return (folded) => (counts.get(folded)?.surplus ?? 0) > 0;
}
