import { ORDINAL_WORDS, QUARTER_ORDINALS } from '../../../english/numbers.ts';
import { SEASON, SEASONS } from '../../../english/seasons.ts';
import { wordsIn } from '../../../english/word-list.ts';
import { fullYear, given, numberIf, type Parser, shiftOf, YEAR } from './parser.ts';

/** Decades of the last century by their names, from 1920. */
const DECADES = wordsIn('twenties thirties forties fifties sixties seventies eighties nineties');
/** One of them in either case, as a pattern's source. */
const DECADE = `(?:${DECADES.map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`).join('|')})`;

const QUARTER = `(?:${[...QUARTER_ORDINALS.keys()].join('|')})`;

/** What is told of a quarter once it is over, even by those who expect it. */
const RESULTS = '\\s+(?:\\p{L}+\\s+){0,2}(?:results|earnings|profits?|loss(?:es)?|income|sales|revenues?|figures)\\b';

/** Parts of a year and stretches of years: seasons, quarters, halves, decades, centuries. */
export const PERIODS: readonly Parser[] = [
  {
    name: 'season',
    example: 'this summer, summer 2021, in the fall',
    needs: [new RegExp(SEASON, 'iu')],
    pattern: new RegExp(
      `\\b(?:(?<shift>last|this|next|this\\s+(?:past|coming))\\s+(?<near>${SEASON})|(?:the\\s+)?(?<dated>${SEASON})\\s+(?:of\\s+)?(?:${YEAR}|[’'](?<clipped>\\d\\d)|(?<of>last|this|next)\\s+year)|(?<=\\b(?:in|by|since|during|until|over|throughout)\\s+)the\\s+(?<alone>${SEASON})(?!\\s+(?:of|line|out)\\b))\\b`,
      'giu',
    ),
    read: ({ shift: word, near, dated, of, alone, year: y, clipped }) => {
      const season = SEASONS.get((near ?? dated ?? alone ?? '').toLowerCase());
      if (!season) return undefined;
      const shift = shiftOf(word);
      const yearShift = shiftOf(of);
      const year = clipped === undefined ? numberIf(y) : fullYear(clipped);
      return { kind: 'season', season: season.code, ...given({ shift, yearShift, year }) };
    },
  },
  {
    name: 'quarter',
    example: 'the third quarter, the first quarter of 2021, the 2021 first quarter, last year’s first quarter, Q3 2021',
    needs: [/quarter|Q[1-4]/iu],
    pattern: new RegExp(
      `\\b(?:(?:(?<whose>last|this|next)\\s+year[’']s\\s+|(?:the\\s+)?(?:(?<before>1[0-9]\\d\\d|20\\d\\d)\\s+)?)(?:fiscal\\s+)?(?<ordinal>${QUARTER})[\\s-]quarter|(?<!\\p{L})Q(?<digit>[1-4]))(?![-\\p{L}])(?:,?\\s+(?:of\\s+)?(?:fiscal\\s+)?(?:${YEAR}|(?<shift>last|this|next)\\s+year\\b))?(?=(?<results>${RESULTS})?)`,
      'giu',
    ),
    read: ({ ordinal, digit, before, year: y = before, whose, shift: word = whose, results }) => {
      const quarter = digit === undefined ? QUARTER_ORDINALS.get((ordinal ?? '').toLowerCase()) : Number(digit);
      const yearShift = shiftOf(word);
      if (quarter === undefined) return undefined;
      const over = results === undefined ? undefined : (true as const);
      return { kind: 'quarter', quarter, ...given({ year: numberIf(y), yearShift, over }) };
    },
  },
  {
    name: 'half',
    example: 'the first half of 2021, the last half of this year',
    needs: [/half/iu],
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?<ordinal>first|second|latter|last)[\\s-]half\\s+of\\s+(?:fiscal\\s+)?(?:${YEAR}|(?:(?<shift>last|this|next)|the)\\s+year\\b)`,
      'giu',
    ),
    read: ({ ordinal = '', year, shift: word }) => {
      const half = ordinal.toLowerCase() === 'first' ? 1 : 2;
      return { kind: 'half', half, ...given({ year: numberIf(year), yearShift: shiftOf(word) }) };
    },
  },
  {
    name: 'year-end',
    example: 'by year-end, year-end 2021',
    needs: [/year/iu],
    pattern: new RegExp(`\\b(?:year[\\s-]end|end[\\s-]of[\\s-]year)\\b(?:,?\\s+${YEAR})?`, 'giu'),
    read: ({ year }) =>
      year === undefined ? { kind: 'nearby', unit: 'year', shift: 0 } : { kind: 'date', year: Number(year) },
  },
  {
    name: 'decade',
    example: "the 1990s, the late '90s, the 70s and 80s",
    needs: [/\d0[’']?s/u],
    // Ages stay out ("in his 70s"), and titles, where a capitalised word follows.
    pattern:
      /(?:(?<![\d$£€.,])\b(?<full>1[5-9]\d0|20\d0)[’']?s\b|(?=[’'‘]?[2-9]0[’']?s)(?<=\b(?:the|early|mid|late)[\s-]{1,3}|\d0s(?:\s{1,3}(?:and|or|to)\s{1,3}|[-–]))[’'‘]?(?<short>[2-9]0)[’']?s\b)(?![-\s]+\p{Lu})/gu,
    read: ({ full, short }) =>
      full?.endsWith('00') && full !== '2000'
        ? { kind: 'century', year: Number(full) }
        : { kind: 'decade', year: full === undefined ? 1900 + Number(short) : Number(full) },
  },
  {
    name: 'decade by its name',
    example: 'the sixties, the early thirties',
    needs: [/ties\b/iu],
    // Ages and temperatures stay out, "in her late sixties", "highs in the thirties", and titles.
    pattern: new RegExp(
      `(?<=\\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate|[Rr]oaring)[\\s-]{1,3})(?<!\\b(?:his|her|their|my|our|your)\\s(?:early|mid|late)[\\s-]{1,3}|\\b(?:[Hh]ighs?|[Ll]ows?|[Tt]emperatures?)\\b[^.]{0,20})(?<name>${DECADE})\\b(?![-\\s]+(?:\\p{Lu}|today|tonight|tomorrow|overnight))`,
      'gu',
    ),
    read: ({ name = '' }) => ({ kind: 'decade', year: 1920 + 10 * DECADES.indexOf(name.toLowerCase()) }),
  },
  {
    name: 'century',
    example: 'the 19th century, early 20th-century, the seventeenth century',
    needs: [/century/iu],
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?:(?<number>1?\\d|2[01])(?:st|nd|rd|th)|(?<word>${ORDINAL_WORDS.join('|')}))[\\s-]century\\b`,
      'giu',
    ),
    read: ({ number, word = '' }) => {
      const nth = number === undefined ? ORDINAL_WORDS.indexOf(word.toLowerCase()) + 1 : Number(number);
      return nth < 1 ? undefined : { kind: 'century', year: 100 * (nth - 1) };
    },
  },
];
