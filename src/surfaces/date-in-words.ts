import dateWords from './labels/date-words.json' with { type: 'json' };

/** What a language calls the stretches of time that `Intl` has no format for. */
type DateWords = (typeof dateWords)['en'];

/** The words of a locale's language; English for one that has none here. */
const dateWordsFor = (locale: string): DateWords =>
  new Map(Object.entries(dateWords)).get(locale.split('-')[0] ?? '') ?? dateWords.en;

/** A text of `DateWords` with what stands in braces in it. */
const filled = (text = '', facts: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => facts[name] ?? '');

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

/** A century as English, Roman and other languages number it; below 40. */
const centuryFacts = (number: number) => ({
  number: String(number),
  nth: `${number}${ENDINGS[ORDINALS.select(number)] ?? 'th'}`,
  roman: 'X'.repeat(number / 10) + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10],
});

const DAY_MS = 86_400_000;

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly words: DateWords;
}

/** One set a language: making one takes a thousand times as long as using it, and memory outside the heap. */
const made = new Map<string, Formats>();

function formatsFor(locale: string): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    words: dateWordsFor(locale),
  };
  made.set(locale, formats);
  return formats;
}

/** The moment a day begins, in UTC; undefined for one that no calendar has. */
function momentOf(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** The Monday of an ISO week: week 1 holds 4 January (ISO 8601, 3.1.1.23). */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth + (7 * (week - 1) - weekday) * DAY_MS;
}

/** A kind of value: how it is written, and what it is called; undefined where no calendar has it. */
interface Form {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], formats: Formats) => string | undefined;
}

const SEASON_CODES: Readonly<Record<string, keyof DateWords['seasons']>> = {
  SP: 'SP',
  SU: 'SU',
  FA: 'FA',
  AU: 'FA',
  WI: 'WI',
};

const FORMS: readonly Form[] = [
  {
    name: 'day',
    example: '2023-09-14',
    pattern: /^\d{4}-\d\d-\d\d$/u,
    read: ([day = ''], formats) => {
      const moment = momentOf(day);
      return moment === undefined ? undefined : formats.day.format(moment);
    },
  },
  {
    name: 'week or weekend',
    example: '2023-W36',
    pattern: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])(-WE)?$/u,
    read: ([, year, week, weekend], { day }) => {
      const monday = mondayOf(Number(year), Number(week));
      return day.formatRange(weekend ? monday + 5 * DAY_MS : monday, monday + 6 * DAY_MS);
    },
  },
  {
    name: 'month',
    example: '2023-09',
    pattern: /^\d{4}-\d\d$/u,
    read: ([month = ''], formats) => {
      const moment = momentOf(`${month}-01`);
      return moment === undefined ? undefined : formats.month.format(moment);
    },
  },
  {
    name: 'season',
    example: '2012-SU',
    pattern: /^(\d{4})-(SP|SU|FA|AU|WI)$/u,
    read: ([, year = '', code = ''], { words }) => {
      const season = SEASON_CODES[code];
      return season && filled(words.seasons[season], { year });
    },
  },
  {
    name: 'quarter',
    example: '2018-Q3',
    pattern: /^(\d{4})-Q([1-4])$/u,
    read: ([, year = '', quarter], { words }) => filled(words.quarters[Number(quarter) - 1], { year }),
  },
  {
    name: 'half a year',
    example: '2023-H1',
    pattern: /^(\d{4})-H([12])$/u,
    read: ([, year = '', half], { words }) => filled(words.halves[Number(half) - 1], { year }),
  },
  {
    name: 'decade',
    example: '199',
    pattern: /^\d{3}$/u,
    read: ([decade], { words }) => filled(words.decade, { year: `${decade}0` }),
  },
  {
    name: 'century',
    example: '19',
    pattern: /^\d\d$/u,
    read: ([century], { words }) => filled(words.century, centuryFacts(Number(century) + 1)),
  },
];

/** Two days, or two months, as one range; undefined where these are no two of one kind. */
function asRange(from: string, to: string, { day, month }: Formats): string | undefined {
  const [first, last] = [from, to].map((value) => momentOf(/^\d{4}-\d\d$/u.test(value) ? `${value}-01` : value));
  if (from.length !== to.length || first === undefined || last === undefined || first > last) return undefined;
  if (/^\d{4}-\d\d-\d\d$/u.test(from)) return day.formatRange(first, last);
  return /^\d{4}-\d\d$/u.test(from) ? month.formatRange(first, last) : undefined;
}

/**
 * An ISO 8601 or TimeML value as people read it: a day, a week's first and last day, a month, a season, quarter or half of a
 * year, a year, a decade, a century, or from one to another. What is none of these comes back as it is. `locale`: BCP 47.
 */
export function dateInWords(value: string, locale: string): string {
  const formats = formatsFor(locale);
  const [from, to, ...more] = value.split('/');
  if (from && to && more.length === 0)
    return asRange(from, to, formats) ?? `${dateInWords(from, locale)} – ${dateInWords(to, locale)}`;
  // The time of a day is left to the passage: "2023-09-14TMO" is its morning.
  const date = value.replace(/(?<=^\d{4}-\d\d-\d\d)T.*$/u, '');
  for (const { pattern, read } of FORMS) {
    const parts = pattern.exec(date);
    if (parts) return read(parts, formats) ?? value;
  }
  return value;
}

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
