import type { PassageRecord } from '../../story/records.ts';
import type { Filters } from '../engine/engine.ts';
import { askedDeeds } from '../participants/asked-deed.ts';
import { namesOf, tellsOfAnother } from '../participants/told-of.ts';
import type { NamedPeople } from '../query/named-people.ts';
import type { Question } from '../query/question.ts';
import { printsBeside } from '../ranking/beside-sign.ts';
import { decide, type Found, judge, type Verdict } from '../ranking/judge.ts';
import type { RankedIndex } from '../ranking/ranked-index.ts';

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: PassageRecord;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
  readonly verdict: Verdict;
}

/** Finds the passages that answer a question, or that are nearest to an answer; `text` is the question as it was put. */
export async function findPassages(
  question: Question,
  text: string,
  filters: Filters,
  { index, people }: { readonly index: RankedIndex<'passage'>; readonly people: NamedPeople },
): Promise<Found<PassageHit>> {
  const { kind } = question;
  const { hits, ...statistics } = await index.search(question, filters);
  const known = { ...statistics, names: people.terms };
  const deeds = askedDeeds(text, people);
  const names = namesOf(people);
  const isOfAnother = ({ sentences, start, text: printed }: PassageRecord) =>
    deeds.length > 0 &&
    tellsOfAnother(
      deeds,
      sentences.map((one) => printed.slice(one.start - start, one.end - start)),
      names,
    );
  const judged = hits.map(({ record, score, ...hit }) => {
    const fitsBeside = kind?.needed === true && printsBeside(kind, record.text, question);
    const verdict = judge({ ...hit, fitsBeside }, question, known);
    const answers = verdict === 'answered' || verdict === 'beside';
    return {
      passage: record,
      score,
      fitsBeside,
      verdict: answers && isOfAnother(record) ? ('near' as const) : verdict,
    };
  });
  // Where one tells how many right there, others that print some number are no answer.
  const isTold =
    kind?.name === 'count' && judged.some(({ verdict, fitsBeside }) => verdict === 'answered' && fitsBeside);
  return decide(
    judged.map(({ passage, score, verdict, fitsBeside }): PassageHit => {
      const tellsOther = isTold && !fitsBeside && verdict !== 'not_found';
      return { passage, score, verdict: tellsOther ? 'near' : verdict };
    }),
  );
}
