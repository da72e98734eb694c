import { cite } from '../answer/citation.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';
import { intervalOf } from '../retrieval/engine/calendar-interval.ts';
import { daysOf, type EventGroup, sameEvent } from '../retrieval/grouping/same-event.ts';
import type { EventHit } from '../retrieval/index-story.ts';
import { eventChoices, nearestChoices } from './choices.ts';
import {
  type ChosenPassage,
  MOST_PASSAGES,
  nearAnswer,
  notFound,
  passagesAnswer,
  pastTheEnd,
  typed,
} from './cited-passages.ts';
import type { Command, OptionSpec } from './command.ts';
import { outletOption, resolveOutlet } from './outlet.ts';
import { citedEvent, differing, inOrderOfTime } from './told-events.ts';

/** So many events are told at once where nobody says how many: what fits a glance. */
const MOST_AT_A_GLANCE = 12;

/** The nearest passages, each once. */
const nearest = (hits: readonly EventHit[]): ChosenPassage[] =>
  [...new Map(hits.map((hit) => [hit.event.passage, hit])).values()].map(({ event, score }) => ({
    ...cite(event),
    score,
  }));

/** A day, month or year; a day as people write it elsewhere is told from what is no time. */
const TIME = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/u;
const DAY_FIRST = /^(?<day>\d\d?)[./-](?<month>\d\d?)[./-](?<year>\d{4})$/u;

/** Whether a time is one on the calendar: not 30 February. */
function isOnCalendar({ year = '', month = '01', day = '01' }: Readonly<Record<string, string | undefined>>): boolean {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

const timeOption = (name: 'from' | 'to', description: string): OptionSpec => ({
  name,
  description,
  required: false,
  maxLength: 10,
  refuse: async (_, value) => {
    const time = TIME.exec(value)?.groups;
    const written = time ?? DAY_FIRST.exec(value)?.groups;
    if (written && !isOnCalendar(written)) return ['noSuchDay', name, value];
    return time ? undefined : ['notATime', name];
  },
});

/** The line over events: those of a timeline, of which `earlier` are not shown, or those of a question. */
function lineOver(shown: readonly EventGroup[], isTimeline: boolean, isAsked: boolean, earlier: number): FixedLine {
  if (earlier > 0) return ['timelineAndEarlier', String(earlier)];
  if (!isAsked) return ['timeline'];
  const isAhead = shown.every(([{ event }]) => event.status === 'planned');
  return !isTimeline && isAhead ? ['datesPlanned'] : ['datesOfThis'];
}

/** How many of some events come before the first that is shown. */
const countBefore = ([first]: readonly EventGroup[], events: readonly EventGroup[]): number =>
  first ? events.filter((one) => daysOf(one).from < daysOf(first).from).length : 0;

export const when: Command<'when'> = {
  name: 'when',
  description: 'What happened when, in order of time',
  options: [
    {
      name: 'event',
      description: 'What happened, or to whom; without it, what most articles tell',
      required: false,
      maxLength: 200,
      suggest: eventChoices.autocomplete,
    },
    timeOption('from', 'Not before this day, month or year, like 2023-09'),
    timeOption('to', 'Not after this day, month or year, like 2023-09-14'),
    outletOption,
  ],
  examples: async () => [typed('when', {})],
  answer: async (context, options, paging) => {
    const { event, from, to } = options;
    if (from !== undefined && to !== undefined && (intervalOf(from)?.from ?? 0) >= (intervalOf(to)?.to ?? 0))
      return { command: 'when', options, status: 'invalid', ...said(['endsBeforeItBegins']) };
    const outlet = await resolveOutlet(context, options.outlet);
    const filters = { ...(outlet !== undefined && { outlet }), ...(from && { from }), ...(to && { to }) };
    const timeline = await context.index.timeline(filters, event);
    const found = timeline || event === undefined ? undefined : await context.index.events(event, filters);
    const events = timeline?.events ?? (found?.outcome === 'answered' ? sameEvent(found.hits) : []);
    const { skip = 0, most = timeline ? MOST_AT_A_GLANCE : MOST_PASSAGES } = paging;
    const shown = inOrderOfTime(events.slice(skip, skip + most));
    const earlier = timeline && skip === 0 ? countBefore(shown, events.slice(most)) : 0;
    const answered =
      passagesAnswer('when', options, {
        line: lineOver(shown, timeline !== undefined, event !== undefined, earlier),
        passages: shown.map(citedEvent),
        total: events.length,
        paging: { most },
        disagreements: differing(shown, events, timeline ? undefined : event),
      }) ??
      pastTheEnd('when', options, events.length, skip) ??
      nearAnswer('when', options, found?.outcome === 'near' ? nearest(found.hits) : []);
    if (answered) return answered;
    const near = event === undefined ? [] : await nearestChoices(eventChoices, context, event);
    const frequent = await eventChoices.choices(context, '');
    return notFound(
      'when',
      options,
      [...near, ...frequent].map(({ value }) => typed('when', { event: value })),
    );
  },
};
