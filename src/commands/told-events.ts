import type { Disagreement, PassagesAnswer } from '../answer/answer.ts';
import { cite, textSpan } from '../answer/citation.ts';
import { differingDays } from '../retrieval/grouping/differing-days.ts';
import { daysOf, type EventGroup, outletsOf, sameEvent } from '../retrieval/grouping/same-event.ts';
import { type ChosenPassage, counted } from './cited-passages.ts';
import type { Context } from './context.ts';

/** In order of time: by first day, the finer value first. */
export const inOrderOfTime = (groups: readonly EventGroup[]): EventGroup[] =>
  groups.toSorted((a, b) => daysOf(a).from - daysOf(b).from || daysOf(a).to - daysOf(b).to);

/** An event as an answer gives it: its best telling, with the others beside it. */
export function citedEvent([{ event, score }, ...others]: EventGroup): ChosenPassage {
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

/** Readings as an answer gives them; none where outlets agree. */
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

/** What outlets date differently of events that are shown, each once, by what was asked or else by the articles' own word for it. */
export function differing(shown: readonly EventGroup[], events: readonly EventGroup[], asked?: string): Disagreement[] {
  const told = new Set<EventGroup>();
  return shown.flatMap((group) => {
    const readings = differingDays(group, events);
    if (readings.some((one) => told.has(one))) return [];
    for (const one of readings) told.add(one);
    return disagreement(asked ?? group[0].event.trigger.text, readings);
  });
}

/** So many facts are compared over the outlets: those that most outlets tell. */
const MOST_COMPARED = 12;

/** What an answer compares over the outlets: dated facts in order of time, and where outlets differ on their days. */
export type Compared = Pick<PassagesAnswer, 'passages' | 'disagreements'>;

/** The facts about something that most outlets tell; undefined where nothing is dated. */
export async function comparedFacts({ index }: Context, about: string): Promise<Compared | undefined> {
  const timeline = await index.timeline({}, about);
  let events = timeline?.events ?? [];
  if (!timeline) {
    const found = await index.events(about);
    events = found.outcome === 'answered' ? sameEvent(found.hits) : [];
  }
  const most = events.toSorted((a, b) => outletsOf(b) - outletsOf(a)).slice(0, MOST_COMPARED);
  const [first, ...rest] = inOrderOfTime(most).map(citedEvent).map(counted);
  return first && { passages: [first, ...rest], disagreements: differing(most, events) };
}
