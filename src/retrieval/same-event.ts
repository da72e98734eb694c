import { compatible, intervalOf } from './calendar-interval.ts';
import type { DatedHit } from './dated-finder.ts';
import { BASE_FORMS } from './lexicon/irregular-forms.ts';
import { readQuestion } from './question.ts';
import { findExpressions } from './synonym-expressions.ts';
import { terms } from './terms.ts';
import { words } from './words.ts';

/** What the articles date of one event. */
export interface DatedEvent {
  /** Hits by reading: those whose dates can be the same day's, finest first. Hits that all only speak of the event stand alone. */
  readonly readings: readonly (readonly [DatedHit, ...DatedHit[]])[];
  /** Those of `readings` between which outlets disagree; none where they don't. */
  readonly disagreeing: readonly (readonly [DatedHit, ...DatedHit[]])[];
}

/** Before a word in -ed it is no verb: "the convicted man", "his accused". */
const BEFORE_A_NOUN = new Set('a an the his her its their my our your this that these those newly'.split(' '));
/** Words that may stand between an event's noun and its date: "his sentencing early last week", "the trial took place in May". */
const BETWEEN = new Set(
  (
    'on in at early late last earlier this next of the from since until back was were is are took take takes place happened occurred ' +
    'began begins started starts ended held set scheduled due'
  ).split(' '),
);
/** Words before a form in -ing that make it tell what happened: "after resigning in May". */
const BEFORE_A_GERUND = new Set(
  'after before of for by while when since and in from without is are was were be been'.split(' '),
);

/** How plainly a clause tells the event itself: 2 by its verb ("was convicted"), 1 by a noun right before its date, else 0. */
function tellsTheEvent({ clause, date }: DatedHit, asked: ReadonlySet<string>): number {
  const text = clause.text;
  const all = words(text);
  const meant = [
    ...terms(text).flatMap(({ term, position }) => (asked.has(term) ? [position] : [])),
    ...findExpressions(all).flatMap(({ term, first }) => (asked.has(term) ? [first] : [])),
  ];
  const dateAt = all.findIndex(({ start }) => clause.start + start >= date.span.start);
  const plainness = meant.map((position) => {
    const word = all[position]?.word ?? '';
    const past = word.endsWith('ed') || (BASE_FORMS.get(word) ?? word) !== word;
    const before = all[position - 1]?.word ?? '';
    if (past && !BEFORE_A_NOUN.has(before)) return 2;
    if (word.endsWith('ing') && BEFORE_A_GERUND.has(before)) return 2;
    const next =
      position < dateAt && all.slice(position + 1, dateAt).every(({ word: between }) => BETWEEN.has(between));
    return next ? 1 : 0;
  });
  return Math.max(0, ...plainness);
}

const length = ({ date: { value } }: DatedHit) => {
  const interval = intervalOf(value);
  return interval ? interval.to - interval.from : Number.POSITIVE_INFINITY;
};

const share = (first: ReadonlySet<string>, second: ReadonlySet<string>) =>
  first.size === 0 || second.size === 0 || [...first].some((name) => second.has(name));

/** Whether one article itself gives several dates: then its clauses tell of several events, and nobody disagrees. */
function datesSeveral(hits: readonly DatedHit[]): boolean {
  const byArticle = new Map<string, string[]>();
  for (const { article, date } of hits) byArticle.set(article.id, [...(byArticle.get(article.id) ?? []), date.value]);
  return [...byArticle.values()].some((values) =>
    values.some((value) => values.some((other) => !compatible(value, other))),
  );
}

/**
 * Brings together the dates that were found for one event (`found`, best first): those whose clause itself tells the event and
 * whose passages share a name with the best one's. Compatible dates ("last week", "September 7") are one reading, by its
 * finest; incompatible ones of different outlets are a disagreement.
 */
export function sameEvent(event: string, found: readonly DatedHit[]): DatedEvent {
  const asked = new Set(readQuestion(event).concepts.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const plainness = new Map(found.map((hit) => [hit, tellsTheEvent(hit, asked)]));
  const plain = (hit: DatedHit) => plainness.get(hit) ?? 0;
  const best = found.find((hit) => plain(hit) > 0);
  const telling = found.filter((hit) => best && plain(hit) > 0 && share(hit.names, best.names));
  const readings: [DatedHit, ...DatedHit[]][] = [];
  for (const hit of telling.toSorted((a, b) => length(a) - length(b) || plain(b) - plain(a))) {
    const reading = readings.find(([finest]) => compatible(finest.date.value, hit.date.value));
    if (reading) reading.push(hit);
    else readings.push([hit]);
  }
  // Where a clause tells the event itself, clauses that only speak of it date something else.
  const alone = best ? [] : found.map((hit): [DatedHit] => [hit]);
  const outlets = new Set(readings.map(([{ article }]) => article.outlet));
  const disagree = readings.length > 1 && outlets.size > 1 && !datesSeveral(telling);
  return {
    readings: [...readings, ...alone],
    disagreeing: disagree ? readings.toSorted((a, b) => b.length - a.length) : [],
  };
}
