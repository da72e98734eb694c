import { compatible, intervalOf } from './calendar-interval.ts';
import type { DatedHit } from './dated-finder.ts';
import { BASE_FORMS } from './lexicon/irregular-forms.ts';
import { readQuestion } from './question.ts';
import { findExpressions } from './synonym-expressions.ts';
import { terms } from './terms.ts';
import { words } from './words.ts';

/** One event that outlets date differently: each reading's finest value, and who gives it. */
export interface DateDisagreement {
  readonly readings: readonly { readonly value: string; readonly hits: readonly DatedHit[] }[];
}

/** Before a word in -ed it is no verb: "the convicted man", "his accused". */
const BEFORE_A_NOUN = new Set('a an the his her its their my our your this that these those newly'.split(' '));

/** Whether the clause's own verb tells the event: "convicted", "was founded", not "his conviction". */
function tellsTheEvent({ clause }: DatedHit, asked: ReadonlySet<string>): boolean {
  const text = clause.text;
  const all = words(text);
  const meant = new Set([
    ...terms(text).flatMap(({ term, position }) => (asked.has(term) ? [position] : [])),
    ...findExpressions(all).flatMap(({ term, first }) => (asked.has(term) ? [first] : [])),
  ]);
  return [...meant].some((position) => {
    const word = all[position]?.word ?? '';
    const past = word.endsWith('ed') || (BASE_FORMS.get(word) ?? word) !== word;
    return past && !BEFORE_A_NOUN.has(all[position - 1]?.word ?? '');
  });
}

const length = (value: string) => {
  const interval = intervalOf(value);
  return interval ? interval.to - interval.from : Number.POSITIVE_INFINITY;
};

const share = (first: ReadonlySet<string>, second: ReadonlySet<string>) =>
  first.size === 0 || second.size === 0 || [...first].some((name) => second.has(name));

/**
 * Where outlets date one event differently. Only clauses count whose own verb tells the event and whose sentences share a
 * name with the best one's; an article that itself gives several dates tells of several events, and then nothing is said.
 * Compatible dates ("last week", "September 7") are one reading, by its finest value.
 */
export function disagreeingDates(event: string, found: readonly DatedHit[]): DateDisagreement | undefined {
  const asked = new Set(readQuestion(event).concepts.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const [best] = found;
  const telling = found.filter((hit) => tellsTheEvent(hit, asked) && best && share(hit.names, best.names));
  const byArticle = new Map<string, string[]>();
  for (const { article, date } of telling)
    byArticle.set(article.id, [...(byArticle.get(article.id) ?? []), date.value]);
  for (const values of byArticle.values())
    if (values.some((value) => values.some((other) => !compatible(value, other)))) return undefined;
  const readings: { value: string; hits: DatedHit[] }[] = [];
  for (const hit of telling.toSorted((a, b) => length(a.date.value) - length(b.date.value))) {
    const reading = readings.find(({ value }) => compatible(value, hit.date.value));
    if (reading) reading.hits.push(hit);
    else readings.push({ value: hit.date.value, hits: [hit] });
  }
  const outlets = new Set(readings.flatMap(({ hits }) => hits.map(({ article }) => article.outlet)));
  if (readings.length < 2 || outlets.size < 2) return undefined;
  return { readings: readings.sort((a, b) => b.hits.length - a.hits.length) };
}
