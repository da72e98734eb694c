import type { PassageRecord } from '../story/records.ts';
import type { Filters } from './engine/engine.ts';
import type { NamedPeople } from './query/named-people.ts';
import { type Concept, readQuestion } from './query/question.ts';
import { speaksOf } from './ranking/abstain.ts';
import type { RankedIndex } from './ranking/ranked-index.ts';

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: PassageRecord;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** Finds passages that answer to all of a question's content, best first; none where the articles are silent. */
export async function findPassages(
  text: string,
  filters: Filters,
  { index, people }: { readonly index: RankedIndex<'passage'>; readonly people: NamedPeople },
): Promise<PassageHit[]> {
  const question = readQuestion(text);
  const { hits, rareness } = await index.search(question, filters);
  const inArticle = new Map<string, Set<Concept>>();
  for (const { record, found } of hits) {
    const known = inArticle.get(record.article) ?? new Set();
    for (const concept of found) known.add(concept);
    inArticle.set(record.article, known);
  }
  return hits.flatMap(({ record, found, score }) => {
    const around = inArticle.get(record.article) ?? found;
    return speaksOf({ found, around }, question, rareness, people.terms) ? [{ passage: record, score }] : [];
  });
}
