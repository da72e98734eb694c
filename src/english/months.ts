import { rowsIn, setOf } from './word-list.ts';

/** Each month's name, then the shortenings of news copy (AP style and others), lower case without the stop. January first. */
const SPELLINGS = rowsIn(`
  january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct,
  november nov, december dec
`);

/** The twelve names in full, January first. */
export const MONTH_NAMES: readonly string[] = SPELLINGS.map(([name = '']) => name);

/** Every spelling with its month, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Months that are also words or given names: alone they are dates only after a word such as "in" or "since". */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = setOf('march may april june august mar jun jan');

const capitalised = [...MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const inFull = capitalised.filter((name) => name.length > 4 || /^(?:May|June|July)$/u.test(name));
const shortened = capitalised.filter((name) => name.length < 5);

/** A month, capitalised, as a pattern's source; a stop belongs to it only where it is shortened. */
export const MONTH = `(?:(?:${inFull.join('|')})\\b|(?:${shortened.join('|')})\\b\\.?)`;

/** What every month begins with, capitalised: tells sooner than the names that a text has none. */
export const MONTH_BEGUN = new RegExp(capitalised.filter((name) => name.length === 3).join('|'), 'u');

/** A month in any case, in full or shortened, without its stop, as a pattern's source. */
export const ANY_MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** The month that a name or shortening stands for, 1 to 12: `monthOf('Sept.')` is 9. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().replace('.', ''));
}
