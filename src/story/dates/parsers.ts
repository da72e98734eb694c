import type { Found, Phrase, PrintedDate, Unit } from './phrase.ts';
import {
  AMBIGUOUS_MONTHS,
  MONTH,
  monthOf,
  NAMED_DAYS,
  NUMBER,
  numberOf,
  ORDINAL,
  ORDINALS,
  SEASON,
  SEASONS,
  WEEKDAY,
  WEEKDAYS,
} from './vocabulary.ts';

type Groups = Record<string, string | undefined>;

/** One way of writing a time. `read` gives what the words say, or undefined where they are no time after all. */
interface Parser {
  readonly name: string;
  readonly example: string;
  /** Global and linear: no unbounded repetition within another. */
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Phrase | undefined;
}

const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)\\b';
const YEAR = '(?<year>1[0-9]\\d\\d|20\\d\\d)\\b';
const WEEKDAY_BEFORE = `(?:${WEEKDAY},?\\s+)?`;
const DASH = '\\s?[-–—]\\s?';
/** After a year: no money, share, clock or counted thing follows directly. */
const YEAR_ENDS = '(?![-–—]\\d|[\\d:%°]|[.,]\\d|[-\\s](?:million|billion)\\b)';

const year = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Years of two digits: up to 49 the 2000s', as POSIX and news copy do it, the rest the 1900s'. */
const fullYear = (digits: string): number => Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

/** A printed date without the components that were not printed. */
function printed(groups: Groups): PrintedDate | undefined {
  const month = groups.month === undefined ? undefined : monthOf(groups.month);
  if (groups.month !== undefined && month === undefined) return undefined;
  return {
    kind: 'date',
    ...(groups.year !== undefined && { year: Number(groups.year) }),
    ...(month !== undefined && { month }),
    ...(groups.day !== undefined && { day: Number(groups.day) }),
  };
}

function numeric(yearDigits: string, month: number, day: number): PrintedDate | undefined {
  const inFull = yearDigits.length === 2 ? fullYear(yearDigits) : Number(yearDigits);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { kind: 'date', year: inFull, month, day } : undefined;
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
const shiftOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : SHIFTS[word.toLowerCase().replace(/^this\s+(?=past|coming)/u, '')];

const DEICTIC_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
  'last night': -1,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
};

const unitOf = (word: string): Unit => word.toLowerCase().replace(/s$/u, '') as Unit;

const VAGUE: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  currently: 'PRESENT_REF',
  now: 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'at the moment': 'PRESENT_REF',
  'at present': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  formerly: 'PAST_REF',
  'the past': 'PAST_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
};

/** What makes a weekday one day's own name: a feast, a crash, a sale. */
const NOT_A_WEEKDAY = 'Black|Good|Holy|Ash|Palm|Easter|Whit|Cyber|Super|Bloody|Fat|Shrove|Ruby';

/** The ways in which English news writes times. Where two overlap, the longer is kept; of equal ones, the earlier here. */
export const PARSERS: readonly Parser[] = [
  {
    name: 'ISO date',
    example: '2021-03-04',
    pattern: /(?<![\d-])(?<year>[12]\d{3})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
    read: ({ year: y = '', month, day }) => numeric(y, Number(month), Number(day)),
  },
  {
    name: 'US numeric date',
    example: '3/4/2021',
    pattern: /(?<![\d/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})(?![\d/])/gu,
    read: ({ year: y = '', month, day }) =>
      numeric(y, Number(month), Number(day)) ?? numeric(y, Number(day), Number(month)),
  },
  {
    name: 'day of a month',
    example: 'Thursday, March 4, 2021',
    pattern: new RegExp(
      `\\b${WEEKDAY_BEFORE}(?<month>${MONTH})\\s+(?:the\\s+)?${DAY}(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: printed,
  },
  {
    name: 'month after its day',
    example: 'Thursday 4 March 2021, the 4th of March',
    pattern: new RegExp(
      `(?<![\\d.,$£€])\\b${WEEKDAY_BEFORE}(?:the\\s+)?${DAY}\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: printed,
  },
  {
    name: 'days of a month',
    example: 'March 4-6, 2021',
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\s+(?<first>[12]\\d|3[01]|0?[1-9])${DASH}(?<last>[12]\\d|3[01]|0?[1-9])(?![\\d:%])\\b(?:,?\\s+${YEAR}${YEAR_ENDS})?`,
      'gu',
    ),
    read: ({ month: name = '', first, last, year: y }) => {
      const month = monthOf(name);
      if (month === undefined || Number(first) >= Number(last)) return undefined;
      const side = (day: number): PrintedDate => ({
        kind: 'date',
        month,
        day,
        ...(y !== undefined && { year: Number(y) }),
      });
      return { kind: 'range', from: side(Number(first)), to: side(Number(last)) };
    },
  },
  {
    name: 'month with its year',
    example: 'March 2021, March of last year',
    pattern: new RegExp(
      `\\b(?<month>${MONTH})(?:\\s+${DAY})?,?\\s+(?:of\\s+)?(?:${YEAR}${YEAR_ENDS}|(?<shift>[Ll]ast|[Tt]his|[Nn]ext)\\s+year\\b)`,
      'gu',
    ),
    read: (groups) => {
      const date = printed(groups);
      const yearShift = shiftOf(groups.shift);
      return date && yearShift !== undefined ? { ...date, yearShift } : date;
    },
  },
  {
    name: 'month',
    example: 'in March, last March, January sales',
    pattern: new RegExp(
      `\\b(?:(?<lead>(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Tt]hrough|[Bb]etween|[Ee]arly|[Ll]ate|[Mm]id-?|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or)[\\s-]+)|(?<joined>(?<=${MONTH}\\s{1,3}(?:and|or|to)\\s{1,3}))|)(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\\s+(?:past|coming))\\s+)?(?<month>${MONTH})(?![’'-]?\\p{L}|\\s+\\p{Lu}\\p{Ll})`,
      'gu',
    ),
    read: ({ lead, joined, shift: word, month: name = '' }) => {
      const month = monthOf(name);
      const shift = shiftOf(word);
      const alone = (lead ?? joined ?? word) === undefined;
      const plain = name.toLowerCase().replace('.', '');
      if (month === undefined || (alone && (AMBIGUOUS_MONTHS.has(plain) || plain.length < 4))) return undefined;
      return { kind: 'date', month, ...(shift !== undefined && { shift }) };
    },
  },
  {
    name: 'day of the month',
    example: 'on the 14th',
    pattern:
      /\b(?:[Oo]n|[Uu]ntil|[Bb]y)\s+the\s+(?<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s+\p{L}+\s+(?:of|in)\b|\s+(?:day|floor|hole|anniversary|\p{Lu}))/gu,
    read: ({ day }) => ({ kind: 'day of month', day: Number(day) }),
  },
  {
    name: 'weekday',
    example: 'Friday, last Friday, Friday night',
    pattern: new RegExp(
      `\\b(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\\s+(?:past|coming))\\s+)?(?<!\\b(?:${NOT_A_WEEKDAY})\\s+)(?<weekday>${WEEKDAY})(?!\\s+(?:Times|Telegraph|Mirror|Mail|Herald|Express|Post|World|Star|Sun|Night|Mass|Morning|School|Agreement|Accords?)\\b)`,
      'gu',
    ),
    read: ({ shift: word, weekday: name = '' }) => {
      const weekday = WEEKDAYS.get(name.toLowerCase());
      const shift = shiftOf(word);
      return weekday === undefined ? undefined : { kind: 'weekday', weekday, ...(shift !== undefined && { shift }) };
    },
  },
  {
    name: 'deictic day',
    example: 'yesterday, this morning',
    pattern:
      /\b(?<name>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|today|tonight|yesterday|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))\b/giu,
    read: ({ name = '' }) => {
      const shift = DEICTIC_DAYS[name.toLowerCase().replace(/\s+/gu, ' ')];
      return shift === undefined ? undefined : { kind: 'nearby', unit: 'day', shift };
    },
  },
  {
    name: 'nearby unit',
    example: 'last week, this past weekend, the end of this year',
    pattern:
      /\b(?<shift>last|this|next|this\s+(?:past|coming)|(?:the\s+)?current)\s+(?:fiscal\s+|calendar\s+)?(?<unit>weekend|week|month|quarter|year|decade)\b(?!-|[’']s\s+\p{Ll}+\s+old)/giu,
    read: ({ shift: word = '', unit = '' }) => {
      const shift = shiftOf(word.replace(/^the\s+/iu, ''));
      return shift === undefined ? undefined : { kind: 'nearby', unit: unitOf(unit), shift };
    },
  },
  {
    name: 'ago',
    example: 'three days ago, a couple of months ago',
    pattern: new RegExp(
      `(?<!\\bhalf\\s)\\b(?:(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?|decades?)\\s+ago\\b)`,
      'giu',
    ),
    read: ({ amount = '', unit = '' }) => {
      const number = numberOf(amount);
      return number === undefined ? undefined : { kind: 'away', unit: unitOf(unit), amount: -number, from: 'anchor' };
    },
  },
  {
    name: 'from now',
    example: 'two years from now',
    pattern: new RegExp(
      `\\b(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?)\\s+from\\s+(?:now|today)\\b`,
      'giu',
    ),
    read: ({ amount = '', unit = '' }) => {
      const number = numberOf(amount);
      return number === undefined ? undefined : { kind: 'away', unit: unitOf(unit), amount: number, from: 'anchor' };
    },
  },
  {
    name: 'later or earlier',
    example: 'two days later, a year earlier, three years afterwards',
    pattern: new RegExp(
      `\\b(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?)\\s+(?<way>later|after(?:wards?)?(?=[\\s.,;]*(?:$|[.,;]))|earlier|before(?=\\s*(?:$|[.,;]))|previously)\\b`,
      'giu',
    ),
    read: ({ amount = '', unit = '', way = '' }) => {
      const number = numberOf(amount);
      if (number === undefined) return undefined;
      const sign = /^(?:later|after)/iu.test(way) ? 1 : -1;
      return { kind: 'away', unit: unitOf(unit), amount: sign * number, from: 'reference' };
    },
  },
  {
    name: 'next to the reference',
    example: 'the following day, the previous year, the day before',
    pattern:
      /\b(?:the\s+(?<way>following|next|previous|preceding|prior)\s+(?<unit>day|week|weekend|month|quarter|year)|the\s+(?<first>day|week|month|year)\s+(?<side>before|after)(?=\s*(?:$|[.,;])))(?![-\p{L}])/giu,
    read: ({ way, unit, first, side }) => {
      const forward = /^(?:following|next|after)$/iu.test(way ?? side ?? '');
      return { kind: 'away', unit: unitOf(unit ?? first ?? 'day'), amount: forward ? 1 : -1, from: 'reference' };
    },
  },
  {
    name: 'same as the reference',
    example: 'the same year, that day, the same month a year ago',
    pattern:
      /\b(?:(?:(?:the|that)\s+(?:very\s+)?same|later\s+that|earlier\s+that|(?<=\b(?:in|on|of|during|by)\s+)that|on\s+the)\s+(?<unit>day|week|weekend|month|quarter|period|year)|(?<=\b(?:end|ended|ending|later\s+in|earlier\s+in|rest\s+of|start\s+of|end\s+of)\s+)the\s+(?<bare>day))\b(?![-’'])(?<back>\s+(?:(?:a|one)\s+year\s+(?:ago|earlier|before)|last\s+year))?/giu,
    read: ({ unit, bare, back }) => {
      const word = (unit ?? bare ?? 'day').toLowerCase();
      if (word === 'period' && back === undefined) return undefined;
      return {
        kind: 'same',
        ...(word !== 'period' && { unit: unitOf(word) }),
        ...(back !== undefined && { yearShift: -1 }),
      };
    },
  },
  {
    name: 'season',
    example: 'this summer, summer 2021, in the fall',
    pattern: new RegExp(
      `\\b(?:(?<shift>last|this|next|this\\s+(?:past|coming))\\s+(?<near>${SEASON})|(?:the\\s+)?(?<dated>${SEASON})\\s+(?:of\\s+)?(?:${YEAR}|(?<of>last|this|next)\\s+year)|(?<=\\b(?:in|by|since|during|until)\\s+)the\\s+(?<alone>${SEASON})(?!\\s+(?:of|line|out)\\b))\\b`,
      'giu',
    ),
    read: ({ shift: word, near, dated, of, alone, year: y }) => {
      const season = SEASONS.get((near ?? dated ?? alone ?? '').toLowerCase());
      if (!season) return undefined;
      const shift = shiftOf(word);
      const yearShift = shiftOf(of);
      const number = year(y);
      return {
        kind: 'season',
        season: season.code,
        ...(shift !== undefined && { shift }),
        ...(yearShift !== undefined && { yearShift }),
        ...(number !== undefined && { year: number }),
      };
    },
  },
  {
    name: 'quarter',
    example: 'the third quarter, the first quarter of 2021, Q3 2021',
    pattern: new RegExp(
      `\\b(?:(?:the\\s+)?(?:fiscal\\s+)?(?<ordinal>${ORDINAL})[\\s-]quarter|(?<!\\p{L})Q(?<digit>[1-4]))(?![-\\p{L}])(?:,?\\s+(?:of\\s+)?(?:fiscal\\s+)?(?:${YEAR}|(?<shift>last|this|next)\\s+year\\b))?`,
      'giu',
    ),
    read: ({ ordinal, digit, year: y, shift: word }) => {
      const quarter = digit === undefined ? ORDINALS.get((ordinal ?? '').toLowerCase()) : Number(digit);
      const yearShift = shiftOf(word);
      if (quarter === undefined) return undefined;
      return {
        kind: 'quarter',
        quarter,
        ...(y !== undefined && { year: Number(y) }),
        ...(yearShift !== undefined && { yearShift }),
      };
    },
  },
  {
    name: 'decade',
    example: "the 1990s, the late '90s, the 70s and 80s",
    // Ages stay out ("in his 70s"), and titles, where a capitalised word follows.
    pattern:
      /(?:(?<![\d$£€.,])\b(?<full>1[5-9]\d0|20\d0)[’']?s\b|(?=[’'‘]?[2-9]0)(?<=\b(?:the|early|mid|late|\d0s\s{1,3}(?:and|or))[\s-]{1,3})[’'‘]?(?<short>[2-9]0)[’']?s\b)(?![-\s]+\p{Lu})/gu,
    read: ({ full, short }) => ({ kind: 'decade', year: full === undefined ? 1900 + Number(short) : Number(full) }),
  },
  {
    name: 'years joined by a dash',
    example: '2001–03, 1998-2006',
    pattern: new RegExp(
      `(?<![\\d$£€.,/-])\\b(?<first>1[5-9]\\d\\d|20\\d\\d)${DASH}(?<last>\\d{4}|\\d{2})\\b(?![-–\\d%]|[.,]\\d)`,
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
    pattern: new RegExp(`(?<![\\d$£€#/.:\\p{L}-]|\\d,)\\b(?:mid-)?${YEAR}${YEAR_ENDS}(?![-–/]?\\p{Ll}|\\p{L})`, 'gu'),
    read: ({ year: y }) => ({ kind: 'date', year: Number(y) }),
  },
  {
    name: 'named day',
    example: 'Christmas Day, Thanksgiving 2021',
    pattern: new RegExp(
      `\\b(?<name>${[...NAMED_DAYS.keys()]
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/\./gu, '\\.').replace(/'/gu, "[’']").replace(/ /gu, '\\s+'))
        .join('|')})\\b(?![’']s\\b)(?:,?\\s+${YEAR})?`,
      'giu',
    ),
    read: ({ name = '', year: y }) => {
      const plain = name.toLowerCase().replace(/’/gu, "'").replace(/\s+/gu, ' ');
      return NAMED_DAYS.has(plain) && /^(?:\p{Lu}|the\s+\p{Lu})/u.test(name)
        ? { kind: 'named day', name: plain, ...(y !== undefined && { year: Number(y) }) }
        : undefined;
    },
  },
  {
    name: 'vague',
    example: 'recently, currently',
    pattern: new RegExp(
      `\\b(?<name>${Object.keys(VAGUE)
        .sort((a, b) => b.length - a.length)
        .join('|')
        .replace(/ /gu, '\\s+')})\\b(?!-|(?<=\\bpast)\\s+[\\p{L}\\d])`,
      'giu',
    ),
    read: ({ name = '' }) => {
      const value = VAGUE[name.toLowerCase().replace(/\s+/gu, ' ')];
      return value === undefined ? undefined : { kind: 'vague', value };
    },
  },
];

/** No text without one of these has a time expression: asked first, since most sentences have none. */
const TRIGGER =
  /\d{2}|\d\s?[-/]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4]|Christmas|New Year|Thanks|Halloween|[Tt]o(?:day|night|morrow)|[Yy]esterday|[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Ss]ame|[Cc]urrent|[Nn]ow|[Rr]ecent|[Mm]oment|[Pp]resent|[Pp]ast|[Ff]ormer|[Ff]uture|[Dd]ay|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear|[Dd]ecade|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)/u;

/** Words of a match that are its occasion and no part of it: "in March" is found as "March". */
const LEAD =
  /^(?:in|since|by|until|till|from|to|of|through|between|and|during|before|after|for|on)[\s-]+(?!the\s+(?:fourth|spring|summer|fall|autumn|winter)\b)/iu;

/** All time phrases of a text, overlapping ones too, in the parsers' order. Linear in the text's length. */
export function parse(text: string): Found[] {
  if (!TRIGGER.test(text)) return [];
  const found: Found[] = [];
  for (const { pattern, read } of PARSERS) {
    for (const match of text.matchAll(pattern)) {
      const phrase = read(match.groups ?? {});
      if (!phrase) continue;
      const start = match.index + (LEAD.exec(match[0])?.[0].length ?? 0);
      found.push({ start, end: match.index + match[0].length, phrase });
    }
  }
  return found;
}
