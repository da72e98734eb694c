import { wordsIn } from './word-list.ts';

/** "zero" to "nineteen": each stands at its own number. */
const SMALL = wordsIn(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen
`);
/** "twenty" to "ninety". */
const TENS = wordsIn('twenty thirty forty fifty sixty seventy eighty ninety');

/** The cardinal numbers from "two" on that are one word, below a hundred: they open a noun phrase as a determiner does. */
export const COUNTING_WORDS: readonly string[] = [...SMALL.slice(2), ...TENS];

/** Numbers as words, zero to a hundred in tens. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ['hundred', 100],
]);

/** How many units of time an expression counts; "a couple of" is two, as it is commonly read. */
const AMOUNTS: ReadonlyMap<string, number> = new Map([
  ...NUMBER_WORDS,
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ['a couple', 2],
  ['a hundred', 100],
]);

/** An amount in digits or words, as a pattern's source. */
export const NUMBER = `(?:\\d{1,3}|${[...AMOUNTS.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** The number that digits or words name: `numberOf('a couple of')` is 2. */
export function numberOf(amount: string): number | undefined {
  const plain = amount.toLowerCase().replace(/\s+/gu, ' ');
  return /^\d+$/u.test(plain) ? Number(plain) : AMOUNTS.get(plain);
}

/** "Twenty-three", which counts what follows as "three" does. */
export const COMPOUND_NUMBER = new RegExp(`^(?:${TENS.join('|')})-(?:${SMALL.slice(1, 10).join('|')})$`, 'u');

/** "first" to "twenty-first": each stands at its number less one. */
export const ORDINAL_WORDS: readonly string[] = wordsIn(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
`);

/** Ordinals of the quarters of a year; the last is the "final" one. */
export const QUARTER_ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.slice(0, 4).map((word, index) => [word, index + 1] as const),
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['final', 4],
]);

/** What is counted in news, as a pattern's source: a number before one of these is no year. */
export const COUNTED =
  'people|persons?|men|women|children|kids|students|workers|employees|staff|jobs|positions|soldiers|troops|officers|civilians|' +
  'refugees|families|homes|houses|households|buildings|rooms|seats|beds|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|foot|ft|' +
  'inches|yards|acres|hectares|tons|tonnes|pounds|kilograms|kilos|kg|lbs?|litres|liters|gallons|barrels|degrees|dollars|euros|' +
  'cents|yen|points|votes|shares|units|copies|pages|words|times|cases|deaths|victims|passengers|cars|vehicles|aircraft|planes|' +
  'flights|stores|locations|megawatts|MW|watts|calories|hours|hrs|minutes|seconds|days|weeks|months|years|percent|per\\s+cent|' +
  'UTC|GMT|EST|EDT|PST|PDT|BST|CET|local\\s+time|guineas|Guineas|delegates|members|supporters|protesters|demonstrators|residents|patients|others';
