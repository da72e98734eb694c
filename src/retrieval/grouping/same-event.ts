import type { EventRecord } from '../../story/records.ts';
import { intervalOf } from '../engine/calendar-interval.ts';
import { EVENT_WEIGHTS } from '../ranking/event-weights.ts';
import type { EventHit } from '../ranking/judge-events.ts';
import { LeadingTellings } from './leading-tellings.ts';
import { canBeOneDay, isPrinted, lengthOf, tellOneEvent } from './one-event.ts';
import { readTelling, type Telling } from './telling.ts';

/** One event: the telling that is shown, then the others. */
export type EventGroup = readonly [EventHit, ...EventHit[]];

/**
 * Brings tellings of one event together, each with the first in the order given that tells the same: no chain of tellings joins two
 * events of which only others tell something in between.
 */
export function groupTellings<Item extends { readonly event: EventRecord }>(
  items: readonly Item[],
): [Item, ...Item[]][] {
  const groups: { readonly first: Telling; readonly members: [Item, ...Item[]] }[] = [];
  const leading = new LeadingTellings();
  for (const item of items) {
    const telling = readTelling(item.event);
    const tellsSame = (at: number): boolean => {
      const first = groups[at]?.first;
      return first !== undefined && canBeOneDay(first.event, item.event) && tellOneEvent(first, telling);
    };
    const at = leading.near(telling).find(tellsSame);
    const group = at === undefined ? undefined : groups[at];
    if (group) group.members.push(item);
    else {
      groups.push({ first: telling, members: [item] });
      leading.add(telling);
    }
  }
  return groups.map(({ members }) => members);
}

/** Each passage once for each of its dates, by its best event; its article's own day only where it prints none. */
function oncePerDate(hits: readonly EventHit[]): EventHit[] {
  const seen = new Set<string>();
  const dated = new Set(hits.flatMap(({ event }) => (isPrinted(event) ? [event.passage] : [])));
  return hits.filter(({ event }) => {
    if (!isPrinted(event) && dated.has(event.passage)) return false;
    const key = `${event.passage} ${event.date.value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The days of an event, as UTC milliseconds. */
export const daysOf = ([{ event }]: EventGroup) => intervalOf(event.date.value) ?? { from: 0, to: 0 };

/** How many outlets tell some events. */
export const outletsOf = (group: readonly EventHit[]): number => new Set(group.map(({ event }) => event.outlet)).size;

/**
 * Brings together events that answer one question (`found`, best first): dates that can be the same day's ("last week",
 * "September 7") are one reading, by its finest. Best first.
 */
export function sameEvent(found: readonly EventHit[]): EventGroup[] {
  const finestFirst = oncePerDate(found).toSorted(
    (a, b) =>
      Number(isPrinted(b.event)) - Number(isPrinted(a.event)) ||
      lengthOf(a.event) - lengthOf(b.event) ||
      b.score - a.score,
  );
  const best = (group: EventGroup) =>
    Math.max(...group.map(({ score }) => score)) + EVENT_WEIGHTS.outlets * Math.log2(outletsOf(group));
  const readings = groupTellings(finestFirst).sort((a, b) => best(b) - best(a));
  const printed = readings.filter(([{ event }]) => isPrinted(event));
  // News that prints no date says when it was told: beside a date that is printed, that is no answer of its own.
  return printed.length > 0 ? printed : readings;
}
