import { LRUCache } from 'lru-cache';

/** The days that a normalised value covers, as UTC milliseconds; `to` exclusive. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** First month of each season, from 0; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, AU: 8, WI: 11 };

const utc = (year: number, month = 0, day = 1): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
};

/** The Monday of an ISO 8601 week. */
function monday(year: number, week: number): number {
  const fourth = utc(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (week - 1) * 7 * DAY - weekday * DAY;
}

const NOT_ON_THE_CALENDAR = 'none';
const intervals = new LRUCache<string, Interval | typeof NOT_ON_THE_CALENDAR>({ max: 20_000 });

/**
 * The days that an ISO 8601 or TimeML value covers: day, week, weekend, month, quarter, season, half, year, decade, century or
 * a range of these. Undefined for values that are not on the calendar (`PAST_REF`). Articles give the same few thousand values
 * again and again; those that were asked for last are remembered.
 */
export function intervalOf(value: string): Interval | undefined {
  let known = intervals.get(value);
  if (known === undefined) {
    known = reckon(value) ?? NOT_ON_THE_CALENDAR;
    intervals.set(value, known);
  }
  return known === NOT_ON_THE_CALENDAR ? undefined : known;
}

function reckon(value: string): Interval | undefined {
  const [first = '', last] = value.split('/');
  if (last !== undefined) {
    const [a, b] = [intervalOf(first), intervalOf(last)];
    return a && b && a.from <= b.to ? { from: a.from, to: b.to } : undefined;
  }
  const match =
    /^(\d{2,4})(?:-(?:W(\d{2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|AU|WI)|(\d{2})(?:-(\d{2}))?)(?:T.*)?)?$/u.exec(first);
  if (!match) return undefined;
  const [, digits = '', week, weekend, quarter, half, season, month, day] = match;
  const scale = 10 ** (4 - digits.length);
  const year = Number(digits) * scale;
  if (week) {
    const start = monday(year, Number(week));
    return weekend ? { from: start + 5 * DAY, to: start + 7 * DAY } : { from: start, to: start + 7 * DAY };
  }
  const months = (from: number, count: number) => ({ from: utc(year, from), to: utc(year, from + count) });
  if (quarter) return months((Number(quarter) - 1) * 3, 3);
  if (half) return months((Number(half) - 1) * 6, 6);
  if (season) return months(SEASONS[season] ?? 0, 3);
  if (month && day) {
    const from = utc(year, Number(month) - 1, Number(day));
    return { from, to: from + DAY };
  }
  if (month) return months(Number(month) - 1, 1);
  return { from: utc(year), to: utc(year + scale) };
}

/**
 * Whether two values can be the same day's: their intervals share a day. Outlets reckon a week from Monday, from Sunday or
 * seven days back, so a week is given some days' leave.
 */
export function compatible(first: string, second: string): boolean {
  const [a, b] = [intervalOf(first), intervalOf(second)];
  if (!a || !b) return true;
  const leave = (/W\d/u.test(first) ? 3 : 0) + (/W\d/u.test(second) ? 3 : 0);
  return a.from < b.to + leave * DAY && b.from < a.to + leave * DAY;
}
