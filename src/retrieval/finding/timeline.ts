import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { EventRecord } from '../../story/records.ts';
import { intervalOf } from '../engine/calendar-interval.ts';
import type { EventGroup } from '../grouping/same-event.ts';
import { terms } from '../query/terms.ts';
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

/** An event as it is brought together with others. */
interface Told {
  readonly event: EventRecord;
  readonly terms: ReadonlySet<string>;
}

/** How much two tellings have in common, of the shorter. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const term of short) if (long.has(term)) common++;
  return common / Math.max(1, short.size);
}

/** The words of an event's clause besides its date: all tellings of one day have those in common. */
function undatedClause({ clause, date }: EventRecord): string {
  const [from, to] = [date.start - clause.start, date.end - clause.start];
  if (date.basis === 'published' || from < 0 || to > clause.text.length) return clause.text;
  return `${clause.text.slice(0, from)} ${clause.text.slice(to)}`;
}

/** Tellings of one date that say the same event: they have enough of their clauses in common. */
function groupTellings(events: readonly EventRecord[]): Told[][] {
  const groups: Told[][] = [];
  for (const event of events) {
    const told = { event, terms: new Set(terms(undatedClause(event)).map(({ term }) => term)) };
    const group = groups.find((members) =>
      members.some(
        (one) => one.event.passage === event.passage || overlap(one.terms, told.terms) >= TIMELINE_WEIGHTS.sameClause,
      ),
    );
    if (group) group.push(told);
    else groups.push([told]);
  }
  return groups;
}

const isPlanned = ({ event }: Told): boolean => event.status === 'planned';

const lately = (count: number): number => Math.log2(1 + count);

/** How well a telling shows its event: a printed date to the day, by a verb, in a clause of some length. */
function showing({ event }: Told): number {
  const { date, rule, participants, clause, trigger } = event;
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
  const weighed: { group: Told[]; weight: number }[] = [];
  for (const [value, ofValue] of byValue) {
    const day = days.get(value);
    const groups = groupTellings(ofValue).map((group) => {
      const outlets = new Set(group.map(({ event }) => event.outlet)).size;
      const articles = new Set(group.map(({ event }) => event.article)).size;
      const best = Math.max(...group.map(showing));
      return {
        // That it happened says more than that it was planned.
        group: group.sort((a, b) => Number(isPlanned(a)) - Number(isPlanned(b)) || showing(b) - showing(a)),
        weight:
          TIMELINE_WEIGHTS.dayArticles * lately(day?.articles.size ?? 0) +
          TIMELINE_WEIGHTS.dayLater * lately(day?.later.size ?? 0) +
          TIMELINE_WEIGHTS.outlets * lately(outlets) +
          TIMELINE_WEIGHTS.articles * lately(articles) +
          TIMELINE_WEIGHTS.fine * fineness(value) +
          best,
      };
    });
    groups.sort((a, b) => b.weight - a.weight);
    for (const [place, { group, weight }] of groups.entries())
      weighed.push({ group, weight: weight - TIMELINE_WEIGHTS.sameDay * Math.min(place, 3) });
  }
  weighed.sort((a, b) => b.weight - a.weight);
  return { events: eachPassageOnce(weighed) };
}

/** Groups as they are told, each by a passage that no better one is told by; what only such a passage tells comes last. */
function eachPassageOnce(
  weighed: readonly { readonly group: readonly Told[]; readonly weight: number }[],
): EventGroup[] {
  const shown = new Set<string>();
  const groups: EventGroup[] = [];
  const last: EventGroup[] = [];
  for (const { group, weight } of weighed) {
    const hits = group.map(({ event }): EventHit => ({ event, score: weight }));
    const first = hits.find(({ event }) => !shown.has(event.passage)) ?? hits[0];
    if (!first) continue;
    const told: EventGroup = [first, ...hits.filter((hit) => hit !== first)];
    if (shown.has(first.event.passage)) last.push(told);
    else groups.push(told);
    shown.add(first.event.passage);
  }
  return [...groups, ...last];
}
