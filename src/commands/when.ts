import type { Disagreement } from '../answer/answer.ts';
import { cite, textSpan } from '../answer/citation.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';
import { intervalOf } from '../retrieval/engine/calendar-interval.ts';
import { differingDays, type EventGroup, sameEvent } from '../retrieval/grouping/same-event.ts';
import type { EventHit } from '../retrieval/index-story.ts';
import { nearestChoices, suggestEvents } from './choices.ts';
import { type ChosenPassage, nearAnswer, notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command, OptionSpec } from './command.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** So many events are told at once where nobody says how many: what fits a glance. */
const MOST_AT_A_GLANCE = 12;

const daysOf = ([{ event }]: EventGroup) => intervalOf(event.date.value) ?? { from: 0, to: 0 };

/** In order of time: by first day, the finer value first. */
const inOrderOfTime = (groups: readonly EventGroup[]): EventGroup[] =>
  groups.toSorted((a, b) => daysOf(a).from - daysOf(b).from || daysOf(a).to - daysOf(b).to);

function cited([{ event, score }, ...others]: EventGroup): ChosenPassage {
  // Who planned it does not say that it happened.
  const same = others.filter((other) => (other.event.status === 'planned') === (event.status === 'planned'));
  const passages = new Map(same.map((other) => [other.event.passage, other.event]));
  passages.delete(event.passage);
  const { date } = event;
  return {
    ...cite(event),
    score,
    date: {
      ...textSpan(date),
      value: date.value,
      basis: date.basis,
      ...(event.status === 'planned' && { planned: true }),
    },
    event: { trigger: textSpan(event.trigger), clause: textSpan(event.clause) },
    ...(passages.size > 0 && { also: Array.from(passages.values(), (other) => cite(other)) }),
  };
}

/** What outlets date differently, by what was asked or by the articles' own word for it; none where they agree. */
const disagreement = (about: string, readings: readonly EventGroup[]): Disagreement[] =>
  readings.length === 0
    ? []
    : [
        {
          about,
          readings: readings.map((giving) => ({
            value: giving[0].event.date.value,
            citations: [...new Map(giving.map((one) => [one.event.passage, one.event])).values()].map((one) =>
              cite(one),
            ),
          })),
        },
      ];

/** What outlets date differently of events that are shown, each once, by the articles' own word for it. */
function differing(shown: readonly EventGroup[], events: readonly EventGroup[]): Disagreement[] {
  const told = new Set<EventGroup>();
  return shown.flatMap((group) => {
    if (told.has(group)) return [];
    const readings = differingDays(group, events);
    for (const one of readings) told.add(one);
    return disagreement(group[0].event.trigger.text, readings);
  });
}

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
      suggest: suggestEvents,
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
        passages: chosen.map(cited),
        total: events.length,
        paging: { most },
      });
      if (answered) return answered;
    } else if (event !== undefined) {
      const found = await context.index.events(event, filters);
      if (found.outcome === 'answered') {
        const { readings, disagreeing } = sameEvent(found.hits);
        const { skip = 0, most } = paging;
        const shown = readings.slice(skip, most === undefined ? undefined : skip + most);
        const answered = passagesAnswer('when', options, {
          line: lineOver(shown),
          passages: inOrderOfTime(shown).map(cited),
          total: readings.length,
          paging: { most },
          disagreements: disagreement(event, disagreeing),
        });
        if (answered) return answered;
      }
      const near = nearAnswer('when', options, found.outcome === 'near' ? nearest(found.hits) : []);
      if (near) return near;
    }
    const near = event === undefined ? [] : await nearestChoices((words) => suggestEvents(context, words), event);
    const frequent = await suggestEvents(context, '');
    return notFound(
      'when',
      options,
      [...near, ...frequent].map(({ value }) => typed('when', { event: value })),
    );
  },
};
