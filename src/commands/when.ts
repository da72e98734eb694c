import { cite } from '../answer/citation.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';
import { intervalOf } from '../retrieval/engine/calendar-interval.ts';
import { daysOf, type EventGroup, sameEvent } from '../retrieval/grouping/same-event.ts';
import type { EventHit } from '../retrieval/index-story.ts';
import { eventChoices, nearestChoices } from './choices.ts';
import { type ChosenPassage, nearAnswer, notFound, passagesAnswer, typed } from './cited-passages.ts';
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

/** The lines over events: what has happened, or what is planned where nothing else is told. */
function lineOver(groups: readonly EventGroup[]): FixedLine {
  return groups.every(([{ event }]) => event.status === 'planned') ? ['datesPlanned'] : ['datesOfThis'];
}

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
    if (timeline) {
      const { events } = timeline;
      const { skip = 0, most = MOST_AT_A_GLANCE } = paging;
      const chosen = inOrderOfTime(events.slice(skip, skip + most));
      const first = chosen[0];
      const earlier =
        first && skip === 0 ? events.slice(most).filter((one) => daysOf(one).from < daysOf(first).from).length : 0;
      const line: FixedLine =
        earlier > 0 ? ['timelineAndEarlier', String(earlier)] : event === undefined ? ['timeline'] : ['datesOfThis'];
      const answered = passagesAnswer('when', options, {
        line,
        disagreements: differing(chosen, events),
        passages: chosen.map(citedEvent),
        total: events.length,
        paging: { most },
      });
      if (answered) return answered;
    } else if (event !== undefined) {
      const found = await context.index.events(event, filters);
      if (found.outcome === 'answered') {
        const readings = sameEvent(found.hits);
        const { skip = 0, most } = paging;
        const shown = readings.slice(skip, most === undefined ? undefined : skip + most);
        const answered = passagesAnswer('when', options, {
          line: lineOver(shown),
          passages: inOrderOfTime(shown).map(citedEvent),
          total: readings.length,
          paging: { most },
          disagreements: differing(shown, readings, event),
        });
        if (answered) return answered;
      }
      const near = nearAnswer('when', options, found.outcome === 'near' ? nearest(found.hits) : []);
      if (near) return near;
    }
    const near = event === undefined ? [] : await nearestChoices(eventChoices, context, event);
    const frequent = await eventChoices.choices(context, '');
    return notFound(
      'when',
      options,
      [...near, ...frequent].map(({ value }) => typed('when', { event: value })),
    );
  },
};
