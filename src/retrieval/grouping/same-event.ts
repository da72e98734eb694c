import { isLightVerb } from '../../english/light-verbs.ts';
import { CLAUSE_VERBS } from '../../english/reporting-verbs.ts';
import { compatible, intervalOf } from '../engine/calendar-interval.ts';
import { terms } from '../query/terms.ts';
import { EVENT_WEIGHTS } from '../ranking/event-weights.ts';
import type { EventHit } from '../ranking/judge-events.ts';
import { SAME_EVENT } from './thresholds.ts';

/** Events that can be one: the one that is shown, then the others. */
export type EventGroup = readonly [EventHit, ...EventHit[]];

/** What the articles tell of one event. */
export interface DatedEvent {
  /** By date: those whose dates can be the same day's, the finest first; best first. */
  readonly readings: readonly EventGroup[];
  /** Those of `readings` between which outlets disagree, what most give first, then the earlier; none where they don't. */
  readonly disagreeing: readonly EventGroup[];
}

const DAY = 86_400_000;

const daysOf = ({ event }: EventHit) => intervalOf(event.date.value) ?? { from: 0, to: Number.POSITIVE_INFINITY };
const lengthOf = (hit: EventHit): number => daysOf(hit).to - daysOf(hit).from;
const isPrinted = ({ event }: EventHit): boolean => event.date.basis === 'printed';

const MONTH_NAMED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** A day or month printed by its name without its year; which year it is in is reckoned, not printed. */
const isWithoutYear = ({ event: { date } }: EventHit): boolean =>
  /^\d{4}-\d{2}(?:-\d{2})?$/u.test(date.value) && MONTH_NAMED.test(date.text) && !/\d{4}/u.test(date.text);

/** Whether two dates can be the same day's. A report without a date goes with a day shortly before it. */
function canBeOneDay(one: EventHit, other: EventHit): boolean {
  if (isPrinted(one) !== isPrinted(other) || !isPrinted(one)) {
    const [printed, reported] = isPrinted(one) ? [one, other] : [other, one];
    const after = daysOf(reported).from - daysOf(printed).from;
    if (!isPrinted(printed)) return Math.abs(after) <= SAME_EVENT.newsDays * DAY;
    return lengthOf(printed) <= 31 * DAY && after >= 0 && after - lengthOf(printed) <= SAME_EVENT.newsDays * DAY;
  }
  if (compatible(one.event.date.value, other.event.date.value)) return true;
  const ofAnyYear = ({ event: { date } }: EventHit) => date.value.slice(4);
  return (
    isWithoutYear(one) &&
    isWithoutYear(other) &&
    (ofAnyYear(one).startsWith(ofAnyYear(other)) || ofAnyYear(other).startsWith(ofAnyYear(one)))
  );
}

/** Who acts in an event or is acted upon. */
const takingPart = ({ event: { participants } }: EventHit): ReadonlySet<string> =>
  new Set(participants.flatMap(({ entity, role }) => (role === 'other' ? [] : [entity])));

/** Whether a passage speaks of somebody, by the last word of the name. */
const speaksOf = ({ event: { text } }: EventHit, who: string): boolean => text.includes(who.split(' ').at(-1) ?? who);

/** Whether two tellings can be of one event: not where each has somebody taking part of whom the other does not speak. */
function canBeOneEvent(one: EventHit, other: EventHit): boolean {
  return (
    [...takingPart(one)].every((who) => speaksOf(other, who)) ||
    [...takingPart(other)].every((who) => speaksOf(one, who))
  );
}

/** Whether a verb tells no deed of its own, so that two days of it are two events: "said on Sunday" and "said on Monday", "took". */
function tellsNoDeed({ event: { trigger } }: EventHit): boolean {
  const word = trigger.text.toLowerCase();
  return CLAUSE_VERBS.has(word) || isLightVerb(word);
}

/** Whether two tellings can be of one event on different days: both of what happened or both of what is planned, and of a deed. */
function datesDiffer(one: EventHit, other: EventHit): boolean {
  const { status } = one.event;
  return (
    (status === 'happened' || status === 'planned') &&
    other.event.status === status &&
    !tellsNoDeed(one) &&
    !tellsNoDeed(other) &&
    canBeOneEvent(one, other) &&
    !canBeOneDay(one, other)
  );
}

/** Whether one article itself gives several dates: then it tells of several events, and nobody disagrees. */
function datesSeveral(hits: readonly EventHit[]): boolean {
  const byArticle = new Map<string, string[]>();
  for (const { event } of hits)
    byArticle.set(event.article, [...(byArticle.get(event.article) ?? []), event.date.value]);
  return [...byArticle.values()].some((values) =>
    values.some((value) => values.some((other) => !compatible(value, other))),
  );
}

/** Whether two clauses tell the same beside their dates: "posted a letter" and "posted a video" do not. */
function saysAsMuch(one: EventHit, other: EventHit): boolean {
  const contentOf = ({ event: { clause, date } }: EventHit) => {
    const dated = new Set(terms(date.text).map(({ term }) => term));
    return new Set(terms(clause.text).flatMap(({ term }) => (dated.has(term) ? [] : [term])));
  };
  const [short, long] = [contentOf(one), contentOf(other)].sort((a, b) => a.size - b.size);
  const common = [...(short ?? [])].filter((term) => long?.has(term)).length;
  return common >= SAME_EVENT.clause * (short?.size ?? 0);
}

/**
 * Those of some events, in any order, that are told of other days by other outlets: by the same word, of the same people. An
 * event of which one article itself gives several days is several.
 */
export function differingDays(group: EventGroup, others: readonly EventGroup[]): readonly EventGroup[] {
  const [first] = group;
  if (!isPrinted(first)) return [];
  const word = first.event.trigger.text.toLowerCase();
  const same = others.filter(
    ([other]) =>
      other !== first &&
      isPrinted(other) &&
      other.event.trigger.text.toLowerCase() === word &&
      takingPart(other).size > 0 &&
      saysAsMuch(first, other) &&
      datesDiffer(first, other),
  );
  const all = [group, ...same];
  return same.length > 0 && outletsOf(all.map(([one]) => one)) > 1 && !datesSeveral(all.flat()) ? all : [];
}

/** Each passage once for each of its dates, by its best event; its article's own day only where it prints none. */
function oncePerDate(hits: readonly EventHit[]): EventHit[] {
  const seen = new Set<string>();
  const dated = new Set(hits.filter(isPrinted).map(({ event }) => event.passage));
  return hits.filter((hit) => {
    const { event } = hit;
    if (!isPrinted(hit) && dated.has(event.passage)) return false;
    const key = `${event.passage} ${event.date.value}`;
    return !seen.has(key) && seen.add(key);
  });
}

const outletsOf = (group: readonly EventHit[]): number => new Set(group.map(({ event }) => event.outlet)).size;

/**
 * Brings together events that answer one question (`found`, best first). Dates that can be the same day's ("last week",
 * "September 7") are one reading, by its finest; other dates of different outlets are a disagreement.
 */
export function sameEvent(found: readonly EventHit[]): DatedEvent {
  const groups: [EventHit, ...EventHit[]][] = [];
  const finestFirst = oncePerDate(found).toSorted(
    (a, b) => Number(isPrinted(b)) - Number(isPrinted(a)) || lengthOf(a) - lengthOf(b) || b.score - a.score,
  );
  for (const hit of finestFirst) {
    const group = groups.find(([finest]) => canBeOneDay(finest, hit) && canBeOneEvent(finest, hit));
    if (group) group.push(hit);
    else groups.push([hit]);
  }
  const best = (group: EventGroup) =>
    Math.max(...group.map(({ score }) => score)) + EVENT_WEIGHTS.outlets * Math.log2(outletsOf(group));
  const readings = groups.sort((a, b) => best(b) - best(a));
  const printed = readings.filter(([first]) => isPrinted(first));
  // News that prints no date says when it was told: beside a date that is printed, that is no answer of its own.
  const told = printed.length > 0 ? printed : readings;
  const differing = printed.filter(([one]) => printed.some(([other]) => other !== one && datesDiffer(one, other)));
  const hits = differing.flat();
  const disagree = outletsOf(hits) > 1 && !datesSeveral(hits);
  return {
    readings: told,
    disagreeing: disagree
      ? differing.toSorted((a, b) => outletsOf(b) - outletsOf(a) || daysOf(a[0]).from - daysOf(b[0]).from)
      : [],
  };
}
