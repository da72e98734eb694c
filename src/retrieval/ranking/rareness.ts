import { rarenessOf } from '../engine/bm25.ts';
import type { TermStatistics } from '../engine/engine.ts';
import type { Concept } from '../query/question.ts';

/** How rare a term is over all texts, as BM25 weighs it; greatest for one that none holds. */
export function rarenessBy({ size, frequency }: Pick<TermStatistics, 'size' | 'frequency'>): (term: string) => number {
  return (term) => rarenessOf(size, frequency(term));
}

/** What is known of a question's terms over all texts. */
export interface TermRareness {
  readonly rareness: (term: string) => number;
  readonly frequency: (term: string) => number;
}

/** How rare a concept is: as rare as its own word or, where no text holds that, as the commonest that means the same. */
export function conceptRareness(
  { term, synonyms }: Pick<Concept, 'term' | 'synonyms'>,
  { rareness, frequency }: TermRareness,
): number {
  if (frequency(term) > 0) return rareness(term);
  return Math.min(rareness(term), ...Array.from(synonyms, rareness));
}
