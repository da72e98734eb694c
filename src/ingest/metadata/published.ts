import { type DayKind, FILLED_FROM, type FoundDay, findDays } from './day-sources.ts';
import type { PageFacts } from './page-facts.ts';
import { dayAfter } from './read-day.ts';

/** The day of publication and what decided on it. */
export interface Published {
  readonly day: string;
  readonly basis: 'stated' | 'inferred';
  readonly why: string;
  /** The day that a differing source gives. */
  readonly otherDay?: string;
}

/** A time in UTC before this hour may be the evening before in America; */
const STILL_YESTERDAY = 10;
/** and one from this hour on may be the next morning in Asia. */
const ALREADY_TOMORROW = 22;

/** The days with the one that a UTC timestamp gives moved by one, where a source in local time says so. */
function inLocalTime(days: readonly FoundDay[]): FoundDay[] {
  return days.map((found) => {
    const { day, utcHour } = found;
    if (utcHour === undefined) return found;
    const local = (shifted: string) => days.some((other) => other.utcHour === undefined && other.day === shifted);
    const [before, after] = [dayAfter(day, -1), dayAfter(day, 1)];
    if (utcHour < STILL_YESTERDAY && local(before)) return { ...found, day: before };
    if (utcHour >= ALREADY_TOMORROW && local(after)) return { ...found, day: after };
    return found;
  });
}

/** Whether a day is that of the clock where the page was written, by all that is known. */
const isLocal = ({ utcHour }: FoundDay): boolean =>
  utcHour === undefined || (utcHour >= STILL_YESTERDAY && utcHour < ALREADY_TOMORROW);

const inWords = (kinds: readonly string[]): string =>
  kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;

/**
 * The day of publication, where the page gives one: the day that most kinds of source agree on, the more trusted ones where that
 * is even. `stated` only where two kinds agree and none differs.
 */
export function publishedOn(facts: PageFacts, address: string): Published | undefined {
  const days = inLocalTime(findDays(facts, address));
  const byDay = new Map<string, { kinds: Set<DayKind>; trust: number }>();
  for (const { day, kind, trust } of days) {
    const so = byDay.get(day) ?? { kinds: new Set(), trust: 0 };
    so.kinds.add(kind);
    so.trust = Math.max(so.trust, trust);
    byDay.set(day, so);
  }
  const [first, second] = [...byDay].sort(([, a], [, b]) => b.kinds.size - a.kinds.size || b.trust - a.trust);
  if (!first) return undefined;
  const [day, { kinds }] = first;
  if (second) {
    const [otherDay, other] = second;
    const why = `day: ${inWords([...kinds])} ${kinds.size > 1 ? 'say' : 'says'} ${day}, ${inWords([...other.kinds])} ${otherDay}`;
    return { day, basis: 'inferred', why, otherDay };
  }
  if (!days.some(isLocal))
    return {
      day,
      basis: 'inferred',
      why: `day: ${inWords([...kinds])}, by a time in UTC that may be another day there`,
    };
  if (new Set([...kinds].map((kind) => FILLED_FROM[kind])).size > 1)
    return { day, basis: 'stated', why: `day: ${inWords([...kinds])} agree` };
  const alone =
    kinds.size > 1 ? `only ${inWords([...kinds])} give it, from one field` : `${[...kinds][0]} alone gives it`;
  return { day, basis: 'inferred', why: `day: ${alone}` };
}
