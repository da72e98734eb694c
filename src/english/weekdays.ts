import { rowsIn } from './word-list.ts';

/** Each weekday's name, then its shortenings, lower case without the stop. Monday first. */
const SPELLINGS = rowsIn(
  'monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat, sunday sun',
);

/** The seven names in full, Monday first. */
export const WEEKDAY_NAMES: readonly string[] = SPELLINGS.map(([name = '']) => name);

/** Every spelling with its weekday, 1 for Monday to 7 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** A weekday in full, capitalised, as a pattern's source. */
export const WEEKDAY = `(?:${WEEKDAY_NAMES.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})\\b`;

/** A weekday in any case, in full or shortened, without its stop, as a pattern's source. */
export const ANY_WEEKDAY = `(?:${[...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
