import type { PassageRecord } from '../../story/records.ts';
import type { Filters } from '../engine/engine.ts';
import type { NamedPeople } from '../query/named-people.ts';
import type { Question } from '../query/question.ts';
import { decide, type Found, judge, type Verdict } from '../ranking/judge.ts';
import type { RankedIndex } from '../ranking/ranked-index.ts';

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: PassageRecord;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
  readonly verdict: Verdict;
}

/** Finds the passages that answer a question, or that are nearest to an answer. */
export async function findPassages(
  question: Question,
  filters: Filters,
  { index, people }: { readonly index: RankedIndex<'passage'>; readonly people: NamedPeople },
): Promise<Found<PassageHit>> {
  const { hits, ...statistics } = await index.search(question, filters);
  return decide(
    hits.map(({ record, score, ...hit }) => ({
      passage: record,
      score,
      verdict: judge(hit, question, { ...statistics, names: people.terms }),
    })),
  );
}
