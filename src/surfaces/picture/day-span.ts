const DAY = 86_400_000;

/** The months that a part of a year begins with, from 0. */
const PARTS: Readonly<Record<string, number>> = {
  ...{ Q1: 0, Q2: 3, Q3: 6, Q4: 9, H1: 0, H2: 6 },
  ...{ SP: 2, SU: 5, FA: 8, AU: 8, WI: 11 },
};

/**
 * The moment at which a date of an answer begins, in ms since 1970, UTC, to draw it by; undefined for a value that has none. A
 * week begins with its Monday, by about a day.
 */
export function beginningOf(value: string): number | undefined {
  const [, year, month, day, week, part] =
    /^(\d{2,4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)|-([QH][1-4]|SP|SU|FA|AU|WI))?/u.exec(value) ?? [];
  if (year === undefined) return undefined;
  const first = Number(year) * 10 ** (4 - year.length);
  const date = new Date(0);
  date.setUTCFullYear(first, month ? Number(month) - 1 : (PARTS[part ?? ''] ?? 0), day ? Number(day) : 1);
  return date.getTime() + (week ? (Number(week) - 1) * 7 * DAY : 0);
}
