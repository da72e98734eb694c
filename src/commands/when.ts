import { cite, textSpan } from '../answer/citation.ts';
import { sameEvent } from '../retrieval/dates-for-now/same-event.ts';
import { compatible, intervalOf } from '../retrieval/engine/calendar-interval.ts';
import { groupSame } from '../retrieval/grouping/same-statement.ts';
import type { DatedHit } from '../retrieval/index-story.ts';
import { nearestChoices, suggestEvents } from './choices.ts';
import { type ChosenPassage, MOST_PASSAGES, notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** In order of time: by first day, the finer value first. */
function inOrderOfTime(groups: readonly DatedGroup[]): DatedGroup[] {
  return groups
    .map((group) => ({ group, days: intervalOf(group[0].date.value) ?? { from: 0, to: 0 } }))
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to)
    .map(({ group }) => group);
}

const cited = ({ passage, date, score }: DatedHit): ChosenPassage => ({
  ...cite(passage),
  score,
  date: { ...textSpan(date), value: date.value },
});

/** One date with those who give it: the first is shown, the others stand beside it. */
type DatedGroup = readonly [DatedHit, ...DatedHit[]];

/** Each passage once for each of its values: "in 2003, and another the same year" dates it once. */
function oncePerValue(hits: readonly DatedHit[]): DatedHit[] {
  const given = new Map<string, Set<string>>();
  return hits.filter(({ passage, date: { value } }) => {
    const values = given.get(passage.id) ?? new Set();
    const fresh = !values.has(value);
    given.set(passage.id, values.add(value));
    return fresh;
  });
}

/** The same statement in several articles, where its dates are compatible. */
function sameStatements(hits: readonly DatedHit[]): DatedGroup[] {
  // Statements of different years are never one; grouping within each keeps a long timeline's cost level.
  const years = new Map<string, DatedHit[]>();
  for (const hit of hits) {
    const year = hit.date.value.slice(0, 4);
    const within = years.get(year);
    if (within) within.push(hit);
    else years.set(year, [hit]);
  }
  return [...years.values()].flatMap((within) =>
    groupSame(within, ({ passage }) => passage.text).flatMap(({ fullest, also }) => {
      const groups: [DatedHit, ...DatedHit[]][] = [];
      for (const hit of [fullest, ...also]) {
        const group = groups.find(
          ([first]) => first.passage.article !== hit.passage.article && compatible(first.date.value, hit.date.value),
        );
        if (group) group.push(hit);
        else groups.push([hit]);
      }
      return groups;
    }),
  );
}

function citedGroup([first, ...others]: DatedGroup): ChosenPassage {
  const also = [...new Set(others.map(({ passage }) => passage))].filter((passage) => passage !== first.passage);
  return { ...cited(first), ...(also.length > 0 && { also: also.map((passage) => cite(passage)) }) };
}

/** So many of the earliest dates stand on a timeline together; those beyond are counted one by one. */
const MOST_ON_A_TIMELINE = 1_000;
/** Hits this far below the best are about something else that shares words with the event. */
const NEAR_THE_BEST = 0.5;

export const when: Command<'when'> = {
  name: 'when',
  description: 'What the articles date, in order of time',
  options: [
    {
      name: 'event',
      description: 'What happened; without it, the whole timeline',
      required: false,
      maxLength: 200,
      suggest: suggestEvents,
    },
    outletOption,
  ],
  examples: async () => [typed('when', {})],
  answer: async (context, options) => {
    const { event } = options;
    const outlet = options.outlet === undefined ? undefined : await resolveOutlet(context, options.outlet);
    const known = options.outlet === undefined || outlet !== undefined;
    const scope = outlet === undefined ? {} : { outlet };
    const earliest = known && event === undefined ? await context.index.timeline(scope, MOST_ON_A_TIMELINE) : undefined;
    const found = earliest?.hits ?? (known && event !== undefined ? await context.index.dates(event, scope) : []);
    const best = found[0]?.score ?? 0;
    const hits = oncePerValue(found.filter(({ score }) => score >= NEAR_THE_BEST * best));
    const { readings, disagreeing } =
      event === undefined
        ? { readings: sameStatements(hits), disagreeing: [] }
        : sameEvent(await context.index.corrected(event), hits);
    const answered = passagesAnswer('when', options, {
      line: [event === undefined ? 'timeline' : 'datesOfThis'],
      passages: inOrderOfTime(readings).slice(0, MOST_PASSAGES).map(citedGroup),
      total: readings.length + (earliest ? earliest.total - earliest.hits.length : 0),
      disagreements:
        disagreeing.length === 0
          ? []
          : [
              {
                about: event ?? '',
                readings: disagreeing.map((giving) => ({
                  value: giving[0].date.value,
                  citations: [...new Set(giving.map(({ passage }) => passage))].map((passage) => cite(passage)),
                })),
              },
            ],
    });
    if (answered) return answered;
    const near = event === undefined ? [] : await nearestChoices((words) => suggestEvents(context, words), event);
    const frequent = await suggestEvents(context, '');
    return notFound(
      'when',
      options,
      [...near, ...frequent].map(({ value }) => typed('when', { event: value })),
    );
  },
};
