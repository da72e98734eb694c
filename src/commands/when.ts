import type { CitedPassage, Disagreement } from '../answer/answer.ts';
import { cite, textSpan } from '../answer/citation.ts';
import { compatible, intervalOf } from '../retrieval/calendar-interval.ts';
import type { DatedHit } from '../retrieval/index-story.ts';
import { groupSame } from '../retrieval/same-statement.ts';
import { suggestEvents } from './choices.ts';
import { notFound, passagesAnswer, typed } from './cited-passages.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';

/** In order of time: by first day, the finer value first. */
function inOrderOfTime(hits: readonly DatedHit[]): DatedHit[] {
  const days = (hit: DatedHit) => intervalOf(hit.date.value) ?? { from: 0, to: 0 };
  return hits.toSorted((a, b) => days(a).from - days(b).from || days(a).to - days(b).to);
}

const cited = ({ passage, date, score }: DatedHit): CitedPassage => ({
  ...cite(passage.span),
  score,
  date: { ...textSpan(date.span), value: date.value },
});

/** Each dated statement once: the same sentence in other articles stands beside it where its date is compatible. */
function passagesOf(hits: readonly DatedHit[]): CitedPassage[] {
  const groups: { first: DatedHit; also: DatedHit[] }[] = [];
  // Statements with far apart dates are never one; grouping within each year keeps a long timeline's cost level.
  const years = new Map<string, DatedHit[]>();
  for (const hit of hits) {
    const year = hit.date.value.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), hit]);
  }
  for (const { fullest, also } of [...years.values()].flatMap((within) => groupSame(within))) {
    const open: { first: DatedHit; also: DatedHit[] }[] = [];
    for (const hit of [fullest, ...also]) {
      const group = open.find(
        ({ first }) => first.article !== hit.article && compatible(first.date.value, hit.date.value),
      );
      if (group) group.also.push(hit);
      else open.push({ first: hit, also: [] });
    }
    groups.push(...open);
  }
  const order = new Map(inOrderOfTime(groups.map(({ first }) => first)).map((hit, place) => [hit, place]));
  return groups
    .sort((a, b) => (order.get(a.first) ?? 0) - (order.get(b.first) ?? 0))
    .map(({ first, also }) => ({
      ...cited(first),
      ...(also.length > 0 && { also: also.map(({ span }) => cite(span)) }),
    }));
}

function disagreementsOf(event: string | undefined, hits: readonly DatedHit[], { index }: Context): Disagreement[] {
  const found = event === undefined ? undefined : index.disagreeingDates(event, hits);
  if (!found || event === undefined) return [];
  return [
    {
      about: event,
      readings: found.readings.map(({ value, hits: giving }) => ({
        value,
        citations: giving.map(({ span }) => cite(span)),
      })),
    },
  ];
}

/** Hits this far below the best are about something else that shares words with the event. */
const NEAR_THE_BEST = 0.5;

export const when: Command = {
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
  examples: () => [typed('when', {})],
  answer: async (context, options) => {
    const { event } = options;
    const outlet = options.outlet === undefined ? undefined : resolveOutlet(context, options.outlet);
    const known = options.outlet === undefined || outlet !== undefined;
    const found = known ? await context.index.dates(event, outlet === undefined ? {} : { outlet }) : [];
    const best = found[0]?.score ?? 0;
    const hits = found.filter(({ score }) => score >= NEAR_THE_BEST * best);
    const answered = passagesAnswer('when', options, {
      message:
        event === undefined
          ? 'The dates that the articles give, in order of time:'
          : 'The dates that the articles give for this, in order of time:',
      passages: passagesOf(hits),
      disagreements: disagreementsOf(event, hits, context),
    });
    if (answered) return answered;
    const near = event === undefined ? [] : await suggestEvents(context, event);
    const frequent = await suggestEvents(context, '');
    return notFound(
      'when',
      options,
      [...near, ...frequent].map(({ value }) => typed('when', { event: value })),
    );
  },
};
