import { AMBIGUOUS_MONTHS, ANY_MONTH, MONTH, MONTH_BEGUN, monthOf } from '../../../english/months.ts';
import type { PrintedDate } from '../phrase.ts';
import {
  DASH,
  DAY,
  FIGURE,
  FOUR_FIGURES,
  fullYear,
  type Groups,
  given,
  numberIf,
  type Parser,
  printed,
  shiftOf,
  WEEKDAY_BEFORE,
  YEAR,
  YEAR_ENDS,
} from './parser.ts';

function numeric(yearDigits: string, month: number, day: number): PrintedDate | undefined {
  const inFull = yearDigits.length === 2 ? fullYear(yearDigits) : Number(yearDigits);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: 'date', year: inFull, month, day } : undefined;
}

/** A date whose year may be told by how far it is, or set before: "March of last year", "June of that year". */
function inYear(groups: Groups): PrintedDate | undefined {
  const date = printed(groups);
  const yearShift = shiftOf(groups.shift);
  if (date && groups.that !== undefined) return { ...date, yearFrom: 'reference' };
  return date && yearShift !== undefined ? { ...date, yearShift } : date;
}

/** Before "year": the one that the text set. */
const THAT = '(?<that>that(?:\\s+same)?|the\\s+same)';

/** Words that show that a capitalised word before them is no month that tells which: "the March on Rome", "her May be". */
const NO_NOUN = '(?:on|for|of|in|to|from|against|at|by|with|and|or|as|is|was|will|has|had|who|that)\\b';

/** Days, months and years that the text prints, in figures or by the month's name. */
export const PRINTED: readonly Parser[] = [
  {
    name: 'ISO date',
    example: '2021-03-04',
    needs: [FOUR_FIGURES],
    pattern: /(?<![\d-])(?<year>[12]\d{3})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
    read: ({ year: y = '', month, day }) => numeric(y, Number(month), Number(day)),
  },
  {
    name: 'numeric date with slashes',
    example: '3/4/2021',
    needs: [/\d\/\d/u],
    pattern: /(?<![\d/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})(?![\d/])/gu,
    read: ({ year = '', month, day }) => {
      const [first, second] = [Number(month), Number(day)];
      const [us, british] = [numeric(year, first, second), numeric(year, second, first)];
      return us && british && first !== second ? { ...us, dayFirst: { month: second, day: first } } : (us ?? british);
    },
  },
  {
    name: 'numeric date with stops or dashes',
    example: '4.3.2021, 03-04-2021',
    needs: [FOUR_FIGURES],
    pattern: /(?<![\d.-])(?<first>\d{1,2})(?<mark>[.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?![\d-]|\.\d)/gu,
    // Stops are European, day first; dashes as in the US unless the month can't be.
    read: ({ first, second, mark, year = '' }) =>
      (mark === '-' ? numeric(year, Number(first), Number(second)) : undefined) ??
      numeric(year, Number(second), Number(first)),
  },
  {
    name: 'day, month and year joined',
    example: '12-Dec-2014, 10-Apr-15, 3/May/2021',
    needs: [MONTH_BEGUN, FIGURE],
    pattern: new RegExp(
      `(?<![\\d/-])(?<day>0?[1-9]|[12]\\d|3[01])(?<mark>[-/])(?<month>${ANY_MONTH})\\k<mark>(?<digits>\\d{4}|\\d{2})(?![\\d/-])`,
      'giu',
    ),
    read: ({ day, month = '', digits = '' }) => numeric(digits, monthOf(month) ?? 0, Number(day)),
  },
  {
    name: 'day of a month',
    example: 'Thursday, March 4, 2021, last March 4',
    needs: [MONTH_BEGUN, FIGURE],
    pattern: new RegExp(
      `\\b(?:${WEEKDAY_BEFORE}|(?<shift>[Ll]ast|[Nn]ext)\\s+)(?<month>${MONTH})\\s+(?:the\\s+)?${DAY}(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: (groups) => {
      const date = printed(groups);
      const shift = shiftOf(groups.shift);
      return date && shift !== undefined ? { ...date, shift } : date;
    },
  },
  {
    name: 'month after its day',
    example: 'Thursday 4 March 2021, the 4th of March, 4 March next year',
    needs: [MONTH_BEGUN, FIGURE],
    pattern: new RegExp(
      `(?<![\\d.,$£€])\\b${WEEKDAY_BEFORE}(?:the\\s+)?${DAY}\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+${YEAR}${YEAR_ENDS}|\\s+(?:of\\s+)?(?:(?<shift>last|this|next)|${THAT})\\s+year\\b)?`,
      'gu',
    ),
    read: inYear,
  },
  {
    name: 'days of a month',
    example: 'March 4-6, 2021',
    needs: [MONTH_BEGUN, FIGURE],
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\s+(?<first>[12]\\d|3[01]|0?[1-9])${DASH}(?<last>[12]\\d|3[01]|0?[1-9])(?![\\d:%])\\b(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: ({ month: name = '', first, last, year: y }) => {
      const month = monthOf(name);
      if (month === undefined || Number(first) >= Number(last)) return undefined;
      const side = (day: number): PrintedDate => ({ kind: 'date', month, day, ...given({ year: numberIf(y) }) });
      return { kind: 'range', from: side(Number(first)), to: side(Number(last)) };
    },
  },
  {
    name: 'second day of a month',
    example: 'the 6 in "March 4 and 6", "March 4 to 6"',
    needs: [MONTH_BEGUN, FIGURE],
    pattern: new RegExp(
      `(?<=\\b(?<month>${MONTH})\\s{1,2}(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\\s(?:and|or|to|through)\\s)${DAY}(?!\\s+(?:\\p{Ll}+s\\b|percent|million))(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: printed,
  },
  {
    name: 'month with its year',
    example: 'March 2021, March of last year, June of that year',
    needs: [MONTH_BEGUN],
    pattern: new RegExp(
      `\\b(?<month>${MONTH})(?:\\s+${DAY})?,?\\s+(?:of\\s+)?(?:${YEAR}${YEAR_ENDS}|(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext)|${THAT})\\s+year\\b)`,
      'gu',
    ),
    read: inYear,
  },
  {
    name: 'month',
    example: 'in March, last March, January sales',
    needs: [MONTH_BEGUN],
    pattern: new RegExp(
      `\\b(?:(?<lead>(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Tt]hrough|[Bb]etween|[Ee]arly|[Ll]ate|[Mm]id-?|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or)[\\s-]+)|(?<joined>(?<=${MONTH}\\s{1,3}(?:and|or|to)\\s{1,3}))|)(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\\s+(?:past|coming))\\s+|[Tt]he\\s+(?<way>previous|preceding|following)\\s+|(?<that>[Tt]hat)\\s+)?(?<month>${MONTH})(?!-?\\p{L}|[’'](?!s\\b)\\p{L})(?=(?<name>\\s+\\p{Lu}\\p{Ll})?)`,
      'gu',
    ),
    read: ({ lead, joined, shift: word, way, that, month: spelled = '', name }) => {
      const month = monthOf(spelled);
      const shift = shiftOf(word);
      const plain = spelled.toLowerCase().replace('.', '');
      const ambiguous = AMBIGUOUS_MONTHS.has(plain) || plain.length < 4;
      const alone = (lead ?? joined ?? word ?? way ?? that) === undefined;
      // "April Moss", "the May Report", but "in May Ms. Moss".
      const names = name !== undefined && !/^(?:in|since|until|by)\s/iu.test(lead ?? '');
      if (month === undefined || (ambiguous && (alone || names))) return undefined;
      if (that !== undefined) return { kind: 'date', month, yearFrom: 'reference' };
      if (way !== undefined)
        return { kind: 'date', month, shift: way === 'following' ? 1 : -1, shiftFrom: 'reference' };
      return { kind: 'date', month, ...given({ shift }) };
    },
  },
  {
    name: 'month before what it dates',
    example: 'a May report, the April hearing',
    needs: [MONTH_BEGUN],
    pattern: new RegExp(
      `\\b(?<month>${MONTH})(?<=\\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\\s${MONTH})(?=\\s+(?!${NO_NOUN})\\p{Ll})`,
      'gu',
    ),
    read: printed,
  },
  {
    name: 'day of the month',
    example: 'on the 14th',
    needs: [FIGURE],
    pattern:
      /\b(?:[Oo]n|[Uu]ntil|[Bb]y)\s+the\s+(?<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s+\p{L}+\s+(?:of|in)\b|\s+(?:day|floor|hole|anniversary|\p{Lu}))/gu,
    read: ({ day }) => ({ kind: 'day of month', day: Number(day) }),
  },
  {
    name: 'day of a month that is told',
    example: 'the 20th of next month, on the 5th of last month',
    needs: [FIGURE, /month/u],
    pattern: /\b[Tt]he\s+(?<day>[12]?\d|3[01])(?:st|nd|rd|th)\s+of\s+(?<shift>last|this|next)\s+month\b/gu,
    read: ({ day, shift: word }) => ({ kind: 'day of month', day: Number(day), monthShift: shiftOf(word) ?? 0 }),
  },
  {
    name: 'years joined by a dash',
    example: '2001–03, 1998-2006, the 2012/13 season',
    needs: [FOUR_FIGURES],
    pattern: new RegExp(
      `(?<![\\d$£€.,/-])\\b(?<first>1[5-9]\\d\\d|20\\d\\d)(?:${DASH}|/)(?<last>\\d{4}|\\d{2})\\b(?![-–\\d%/]|[.,]\\d)`,
      'gu',
    ),
    read: ({ first = '', last = '' }) => {
      const from = Number(first);
      const to = Number(last.length === 2 ? first.slice(0, 2) + last : last);
      if (to <= from || to > 2099) return undefined;
      return { kind: 'range', from: { kind: 'date', year: from }, to: { kind: 'date', year: to } };
    },
  },
  {
    name: 'year',
    example: 'in 2003, the 1991 agreement',
    needs: [FOUR_FIGURES],
    pattern: new RegExp(`(?<![\\d$£€#/.:\\p{L}-]|\\d,)\\b(?:mid-)?${YEAR}${YEAR_ENDS}(?![-–/]?\\p{Ll}|\\p{L})`, 'gu'),
    read: ({ year: y }) => ({ kind: 'date', year: Number(y) }),
  },
  {
    name: 'fiscal year',
    example: 'FY22, FY 2021',
    needs: [/FY/u],
    pattern: /\bFY\s?[’']?(?<year>20\d\d|\d\d)\b(?![-/–\d])/gu,
    read: ({ year = '' }) => ({ kind: 'date', year: year.length === 2 ? fullYear(year) : Number(year) }),
  },
  {
    name: 'clipped year',
    example: "in '98, the summer of ’05",
    needs: [/[’'‘]\d\d/u],
    pattern:
      /(?<=\b(?:in|since|of|from|until|by|to|early|late|mid|spring|summer|fall|autumn|winter)[\s-]{1,2})[’'‘](?<year>\d\d)(?![\d’'‘,.]?\d|[’']?s\b|\s?%|\p{L})/giu,
    read: ({ year = '' }) => ({ kind: 'date', year: fullYear(year) }),
  },
];
