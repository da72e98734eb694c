import { monthOf } from '../../../english/months.ts';
import { WEEKDAY, WEEKDAYS } from '../../../english/weekdays.ts';
import type { Phrase, PrintedDate, Unit } from '../phrase.ts';

export type Groups = Record<string, string | undefined>;

/** One way of writing a time. `read` gives what the words say, or undefined where they are no time after all. */
export interface Parser {
  readonly name: string;
  readonly example: string;
  /** Global and linear: no unbounded repetition within another. */
  readonly pattern: RegExp;
  /** What every match has, in any order: where a text lacks one of these, which is told much sooner, the pattern need not be tried. */
  readonly needs: readonly RegExp[];
  readonly read: (groups: Groups) => Phrase | undefined;
}

/** What several parsers need; a text is asked for each once. */
export const FIGURE = /\d/u;
export const FOUR_FIGURES = /\d{4}/u;
export const UNIT_BEGUN = /day|week|month|quarter|year|decade|centur/iu;

/** A day of the month in digits, as a pattern's source with the group `day`. */
export const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)\\b';
/** A year of four digits, with the group `year`; a plan or a lease may run far ahead: "December 30, 2150". */
export const YEAR = '(?<year>[12]\\d{3})\\b';
/** Behind a clock's hours: "March 4, 2030 GMT". */
export const CLOCK_ENDS = '\\s(?:GMT|UTC|[ECMP][SD]?T|B?ST|CES?T|IST|hours|hrs|local\\stime)\\b';
/** After a year: no money, share, clock or counted thing follows directly. */
export const YEAR_ENDS = `(?![-–—]\\d|:\\d|[\\d%°]|[.,]\\d|[-\\s](?:million|billion)\\b|${CLOCK_ENDS})`;
/** A weekday before the day that it belongs to, with the group `weekday`. */
export const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY}),?\\s+)?`;
export const DASH = '\\s?[-–—]\\s?';

/** Years of two digits: up to 49 the 2000s', as POSIX and news copy do it, the rest the 1900s'. */
export const fullYear = (digits: string): number => Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

export const numberIf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** What was printed of some parts of a phrase: those that are undefined left out. */
export const given = <Parts extends object>(parts: Parts) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    readonly [Part in keyof Parts]?: Exclude<Parts[Part], undefined>;
  };

/** A printed date without the components that were not printed. */
export function printed(groups: Groups): PrintedDate | undefined {
  const month = groups.month === undefined ? undefined : monthOf(groups.month);
  if (groups.month !== undefined && month === undefined) return undefined;
  const weekday = WEEKDAYS.get(groups.weekday?.toLowerCase() ?? '');
  return { kind: 'date', ...given({ weekday, year: numberIf(groups.year), month, day: numberIf(groups.day) }) };
}

const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

/** How many units away "last", "this", "this past" or "next" is. */
export const shiftOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : SHIFTS[word.toLowerCase().replace(/^this\s+(?=past|coming)/u, '')];

/** The unit that a noun names, singular or plural. */
export const unitOf = (word: string): Unit => {
  const plain = word.toLowerCase();
  return plain.startsWith('centur') ? 'century' : (plain.replace(/s$/u, '') as Unit);
};
