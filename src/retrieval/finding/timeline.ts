import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { EventRecord } from '../../story/records.ts';
import { intervalOf } from '../engine/calendar-interval.ts';
import { type EventGroup, groupTellings, outletsOf } from '../grouping/same-event.ts';
import type { EventHit } from '../ranking/judge-events.ts';
import { TIMELINE_WEIGHTS } from '../ranking/timeline-weights.ts';

/** The events of a story, or of somebody in it, those first that matter most. */
export interface Timeline {
  /** One event each, with its other tellings behind it. */
  readonly events: readonly EventGroup[];
}

/** A date with those articles that give it. */
interface Day {
  readonly articles: Set<string>;
  /** Articles of a later day, to which it still matters. */
  readonly later: Set<string>;
}

const isTold = ({ status }: EventRecord): boolean =>
  status === 'happened' || status === 'alleged' || status === 'planned';

/** Every date that is told, with the articles that give it. */
function daysOf(events: readonly EventRecord[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { date, article, published } of events) {
    const day = days.get(date.value) ?? { articles: new Set<string>(), later: new Set<string>() };
    days.set(date.value, day);
    day.articles.add(article);
    const { to } = intervalOf(date.value) ?? { to: 0 };
    if (date.basis === 'printed' && (intervalOf(published)?.from ?? 0) >= to) day.later.add(article);
  }
  return days;
}

const isPlanned = ({ status }: EventRecord): boolean => status === 'planned';

const lately = (count: number): number => Math.log2(1 + count);

/** How well a telling shows its event: a printed date to the day, by a verb, in a clause of some length. */
function showing({ date, rule, participants, clause, trigger }: EventRecord): number {
  return (
    (date.basis === 'printed' ? TIMELINE_WEIGHTS.printed : 0) +
    (date.from === 'clause' ? TIMELINE_WEIGHTS.inClause : 0) +
    (/verb/u.test(rule) ? TIMELINE_WEIGHTS.verb : 0) -
    (date.basis === 'published' && SPEECH_VERBS.has(trigger.text.toLowerCase()) ? TIMELINE_WEIGHTS.saying : 0) +
    (participants.some(({ role }) => role !== 'other') ? TIMELINE_WEIGHTS.participant : 0) +
    (clause.text.length >= TIMELINE_WEIGHTS.shortClause ? TIMELINE_WEIGHTS.long : 0)
  );
}

/** How much a date's length counts: a day most, a year least. */
function fineness(value: string): number {
  const interval = intervalOf(value);
  const days = interval ? (interval.to - interval.from) / 86_400_000 : 400;
  return days <= 1 ? 1 : days <= 7 ? 0.6 : days <= 31 ? 0.4 : 0;
}

/** Events of one date, those first that show themselves best; that it happened says more than that it was planned. */
const bestFirst = (events: readonly EventRecord[]): EventRecord[] =>
  events.toSorted((a, b) => Number(isPlanned(a)) - Number(isPlanned(b)) || showing(b) - showing(a));

/** The events of one date as they are told, those first that matter most: no passage stands for two of them. */
function eventsOf(value: string, events: readonly EventRecord[], day: Day | undefined): EventGroup[] {
  const groups = groupTellings(bestFirst(events).map((event): EventHit => ({ event, score: 0 }))).map((group) => {
    const articles = new Set(group.map(({ event }) => event.article)).size;
    const weight =
      TIMELINE_WEIGHTS.dayArticles * lately(day?.articles.size ?? 0) +
      TIMELINE_WEIGHTS.dayLater * lately(day?.later.size ?? 0) +
      TIMELINE_WEIGHTS.outlets * lately(outletsOf(group)) +
      TIMELINE_WEIGHTS.articles * lately(articles) +
      TIMELINE_WEIGHTS.fine * fineness(value) +
      Math.max(...group.map(({ event }) => showing(event)));
    return { group, weight };
  });
  const shown = new Set<string>();
  const told: EventGroup[] = [];
  for (const { group, weight } of groups.sort((a, b) => b.weight - a.weight)) {
    const [own, ...others] = group.toSorted(
      (a, b) => Number(shown.has(a.event.passage)) - Number(shown.has(b.event.passage)),
    );
    if (!own || shown.has(own.event.passage)) continue;
    const score = weight - TIMELINE_WEIGHTS.sameDay * Math.min(told.length, 3);
    const [one = [own]] = own === group[0] ? [group] : groupTellings([own, ...others]);
    told.push([{ ...one[0], score }, ...one.slice(1).map((hit) => ({ ...hit, score }))]);
    for (const { event } of one) shown.add(event.passage);
  }
  return told;
}

/**
 * The events that most outlets, and later articles, tell, one a line: first those that matter most. An event of a day of which
 * another is told already comes behind those of other days.
 */
export function timelineOf(records: readonly EventRecord[]): Timeline {
  const events = records.filter((event) => isTold(event) && intervalOf(event.date.value) !== undefined);
  const days = daysOf(events);
  const byValue = new Map<string, EventRecord[]>();
  for (const event of events) {
    const known = byValue.get(event.date.value);
    if (known) known.push(event);
    else byValue.set(event.date.value, [event]);
  }
  const told = [...byValue].flatMap(([value, ofValue]) => eventsOf(value, ofValue, days.get(value)));
  return { events: eachPassageOnce(told.sort(([a], [b]) => b.score - a.score)) };
}

/** Events by a passage that no better one is told by; what only such a passage tells comes last. */
function eachPassageOnce(told: readonly EventGroup[]): EventGroup[] {
  const shown = new Set<string>();
  const last = new Set<EventGroup>();
  for (const group of told) {
    const [{ event }] = group;
    if (shown.has(event.passage)) last.add(group);
    shown.add(event.passage);
  }
  return [...told.filter((group) => !last.has(group)), ...last];
}
