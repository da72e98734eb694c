/** Months by name and by the shortenings of news copy (AP style and common others), lower case without the stop. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Weekdays, 1 for Monday to 7 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mon',
    'tuesday tues tue',
    'wednesday wed',
    'thursday thurs thur thu',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Seasons with TimeML's code and the month that they begin in. */
export const SEASONS: ReadonlyMap<string, { code: string; month: number }> = new Map([
  ['spring', { code: 'SP', month: 3 }],
  ['summer', { code: 'SU', month: 6 }],
  ['autumn', { code: 'FA', month: 9 }],
  ['fall', { code: 'FA', month: 9 }],
  ['winter', { code: 'WI', month: 12 }],
]);

/** Numbers as words; "a couple of" is two, as it is commonly read. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, index) => [word, index] as const),
  ...'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 30 + 10 * index] as const),
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ['a couple', 2],
  ['hundred', 100],
  ['a hundred', 100],
]);

/** Ordinals of quarters. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
]);

/** Months that are also words or given names: alone they are dates only after a word such as "in" or "since". */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set('march may april june august mar jun jan'.split(' '));

/** What is counted in news: a number before one of these is no year. */
export const COUNTED =
  'people|persons?|men|women|children|kids|students|workers|employees|staff|jobs|positions|soldiers|troops|officers|civilians|' +
  'refugees|families|homes|houses|households|buildings|rooms|seats|beds|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|foot|ft|' +
  'inches|yards|acres|hectares|tons|tonnes|pounds|kilograms|kilos|kg|lbs?|litres|liters|gallons|barrels|degrees|dollars|euros|' +
  'cents|yen|points|votes|shares|units|copies|pages|words|times|cases|deaths|victims|passengers|cars|vehicles|aircraft|planes|' +
  'flights|stores|locations|megawatts|MW|watts|calories|hours|hrs|minutes|seconds|days|weeks|months|years|percent|per\\s+cent|' +
  'UTC|GMT|EST|EDT|PST|PDT|BST|CET|local\\s+time|delegates|members|supporters|protesters|demonstrators|residents|patients|others';

const longestFirst = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const months = longestFirst(MONTHS.keys()).map(capital);
/** A month, capitalised; a stop belongs to it only where it is shortened. A pattern's source. */
export const MONTH = `(?:(?:${months.filter((name) => name.length > 4 || /^(?:May|June|July)$/u.test(name)).join('|')})\\b|(?:${months
  .filter((name) => name.length < 5)
  .join('|')})\\b\\.?)`;
/** A weekday in full, capitalised. A pattern's source. */
export const WEEKDAY = `(?:${longestFirst(WEEKDAYS.keys())
  .filter((name) => name.endsWith('day'))
  .map(capital)
  .join('|')})\\b`;
/** A number in digits or words. A pattern's source. */
export const NUMBER = `(?:\\d{1,3}|${longestFirst(NUMBERS.keys()).join('|')})`;
export const SEASON = `(?:${[...SEASONS.keys()].join('|')})`;
export const ORDINAL = `(?:${[...ORDINALS.keys()].join('|')})`;

/** The number that digits or words name, or undefined. */
export function numberOf(words: string): number | undefined {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ');
  return /^\d+$/u.test(plain) ? Number(plain) : NUMBERS.get(plain);
}

/** The month that a name or shortening stands for, 1 to 12. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().replace('.', ''));
}
