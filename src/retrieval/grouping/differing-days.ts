import { terms } from '../query/terms.ts';
import { areOnceOnly, canBeOneDay, canBeOneEvent, detailsOf, isPrinted, isSameDeed, tellAlike } from './one-event.ts';
import { daysOf, type EventGroup, outletsOf } from './same-event.ts';
import { readTelling, type Telling } from './telling.ts';

/** Whether one article itself gives several of the days: then it tells of several events, and nobody disagrees. */
function tellsOfSeveral(groups: readonly EventGroup[]): boolean {
  const all = groups.flat().map(({ event }) => event);
  const givesBoth = (one: (typeof all)[number], other: (typeof all)[number]) =>
    one.article === other.article || one.text.includes(other.date.text);
  return all.some((one) => all.some((other) => !canBeOneDay(one, other) && givesBoth(one, other)));
}

/** Whether a telling without names and details ("he was convicted in May") can only be of the one deed that is told of anybody. */
function isOnlyOne(one: Telling, other: Telling, all: readonly Telling[]): boolean {
  if (!areOnceOnly(one, other) || !canBeOneEvent(one, other)) return false;
  if (detailsOf(one, other).every(({ size }) => size > 0)) return false;
  if ([one, other].some(({ event, deed }) => terms(event.text).filter(({ term }) => term === deed).length > 1))
    return false;
  const [who, ...others] = new Set(all.flatMap(({ people }) => people));
  return who !== undefined && others.length === 0;
}

/** Whether some telling of one event and some of another are of one deed and say alike of it. */
const differInDay = (group: readonly Telling[], other: readonly Telling[]): boolean =>
  group.some((one) => other.some((another) => canBeOneEvent(one, another) && tellAlike(one, another)));

/** The groups that may be told by the word of a telling, or by another for it, with their tellings. */
function toldAlike(telling: Telling, groups: readonly EventGroup[]): { group: EventGroup; tellings: Telling[] }[] {
  const begins = new Set(Array.from(telling.deeds, (deed) => deed.split(' ')[0]));
  return groups.flatMap((group) => {
    const [{ event }] = group;
    if (!isPrinted(event) || event.status !== telling.event.status || !begins.has(terms(event.trigger.text)[0]?.term))
      return [];
    const tellings = group.map((hit) => readTelling(hit.event));
    return tellings.some((one) => isSameDeed(telling, one)) ? [{ group, tellings }] : [];
  });
}

/**
 * Those of some events, in any order, that outlets tell of one deed and date otherwise than `group`, this among them; what most tell
 * first. None where they agree, where one outlet tells all of it, or where an article gives several of the days: who sold a ship on
 * two days sold two.
 */
export function differingDays(group: EventGroup, events: readonly EventGroup[]): readonly EventGroup[] {
  const [{ event }] = group;
  if (!isPrinted(event) || (event.status !== 'happened' && event.status !== 'planned')) return [];
  const own = group.map((hit) => readTelling(hit.event));
  const first = own[0] ?? readTelling(event);
  if (first.kind !== 'deed') return [];
  const alike = toldAlike(first, events);
  const all = alike.flatMap(({ tellings }) => tellings);
  const differing = alike.filter(
    ({ group: [one], tellings }) =>
      !canBeOneDay(event, one.event) &&
      (differInDay(own, tellings) || tellings.slice(0, 1).some((other) => isOnlyOne(first, other, all))),
  );
  const readings = [group, ...differing.map((one) => one.group)];
  return readings.length > 1 && outletsOf(readings.map(([one]) => one)) > 1 && !tellsOfSeveral(readings)
    ? readings.toSorted((a, b) => outletsOf(b) - outletsOf(a) || daysOf(a).from - daysOf(b).from)
    : [];
}
