import { MONTH_NAME, monthNamed } from './month-names.ts';

/** A day as something on a page gives it. */
export interface ReadDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Where a time in UTC stands with it, its hour: early or late it may be another day where the page was written. */
  readonly utcHour?: number;
}

interface Form {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => {
    year: string;
    month: string | number;
    date: string;
    hour?: string;
    zone?: string;
  };
}

const TIME = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):\d{2}(?::\d{1,2})?(?:[.,]\d+)?\s?(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2})?)?`;
const ORDINAL = '(?:st|nd|rd|th)?';

/** How pages print a day; the first that matches reads it. A form in which day and month could be swapped is none of them. */
const FORMS: readonly Form[] = [
  {
    name: 'ISO 8601',
    example: '2024-03-05T08:12:00Z',
    pattern: new RegExp(String.raw`(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)${TIME}`, 'u'),
    read: ([, year = '', month = '', date = '', hour, zone]) => ({
      year,
      month,
      date,
      ...(hour && { hour }),
      ...(zone && { zone }),
    }),
  },
  {
    name: 'digits alone',
    example: '20240305',
    pattern: /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?\d{4,6}Z?)?$/u,
    read: ([, year = '', month = '', date = '']) => ({ year, month, date }),
  },
  {
    name: 'day, month in letters, year',
    example: 'Tue, 05 Mar 2024 08:12:00 GMT',
    pattern: new RegExp(
      String.raw`(?<![\d:])(\d{1,2})${ORDINAL}\.?[\s-]+(?:of\s+|de\s+)?(${MONTH_NAME})\b\.?,?[\s-]+(?:de\s+)?((?:19|20)\d\d)(?!\d)${TIME}`,
      'iu',
    ),
    read: ([, date = '', month = '', year = '', hour, zone]) => ({
      year,
      month,
      date,
      ...(hour && { hour }),
      ...(zone && { zone }),
    }),
  },
  {
    name: 'month in letters, day, year',
    example: 'March 5, 2024',
    pattern: new RegExp(
      String.raw`\b(${MONTH_NAME})\b\.?\s+(\d{1,2})${ORDINAL}(?:,|\s)\s*(?:at\s+)?(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\s+)?(?:[A-Z]{3,4}\s+)?((?:19|20)\d\d)(?!\d)`,
      'iu',
    ),
    read: ([, month = '', date = '', year = '']) => ({ year, month, date }),
  },
  {
    name: 'day before month, with stops',
    example: '05.03.2024',
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/u,
    read: ([, date = '', month = '', year = '']) => ({ year, month, date }),
  },
];

/** Numbers that only one order makes a date: 25/12/2024, 12-25-2024. */
const SLASHED = /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)/u;
const SECONDS = /^1\d{9}(?:\d{3})?$/u;
const EARLIEST = 1990;

/** A day that the calendar has, as ISO; undefined for 30 February and for years before there were pages. */
export function isoDay(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const exists = day.getUTCMonth() === month - 1 && day.getUTCDate() === date && year >= EARLIEST && year < 2100;
  return exists ? day.toISOString().slice(0, 10) : undefined;
}

function slashed(text: string): string | undefined {
  const [, first, second, year] = SLASHED.exec(text)?.map(Number) ?? [];
  if (!first || !second || !year) return undefined;
  if (first === second || second > 12) return isoDay(year, first, second);
  return first > 12 ? isoDay(year, second, first) : undefined;
}

/** The first day that a text gives, in any of the forms in which pages print one; undefined where it gives none, or one that could be read in two ways. */
export function readDay(text: string): ReadDay | undefined {
  const value = text.trim().normalize('NFKD').replace(/\p{M}/gu, '');
  if (SECONDS.test(value)) {
    const at = new Date(Number(value) * (value.length > 10 ? 1 : 1000));
    return { day: at.toISOString().slice(0, 10), utcHour: at.getUTCHours() };
  }
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(value);
    if (!match) continue;
    const { year, month, date, hour, zone } = read(match);
    const day = isoDay(Number(year), Number(month) || (monthNamed(String(month)) ?? 0), Number(date));
    if (!day) continue;
    const utc = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/iu.test(zone) && hour !== undefined;
    return utc ? { day, utcHour: Number(hour) } : { day };
  }
  const day = slashed(value);
  return day ? { day } : undefined;
}

/** The day so many days later, or earlier where `days` is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
