/** A day of the proleptic Gregorian calendar, as days since 1970-01-01. */
export type Day = number;

const MS_A_DAY = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

/** The day, or undefined where the month has no such day. Months and days count from 1. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MS_A_DAY : undefined;
}

/** The first day of a month; months beyond 1–12 count on into other years. */
export function firstOf(year: number, month = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / MS_A_DAY;
}

/** Year, month and day of the month, counted from 1. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day that an ISO date names, or undefined where the text is none. */
export function parseDay(iso: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const parts = partsOf(day);
  return `${four(parts.year)}-${two(parts.month)}-${two(parts.day)}`;
}

/** `YYYY-MM`. */
export function isoMonth(day: Day): string {
  return isoDay(day).slice(0, 7);
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-Www`, ISO 8601's week: it belongs to the year that has its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  return `${four(year)}-W${two(Math.floor((thursday - firstOf(year)) / 7) + 1)}`;
}

/** 1 to 4. */
export function quarterOf(day: Day): number {
  return Math.ceil(partsOf(day).month / 3);
}
