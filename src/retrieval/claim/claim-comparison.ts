import { MONTHS } from '../../english/months.ts';
import { numberOf } from '../../english/numbers.ts';
import { DENIALS, NEGATIONS, OPPOSITES } from '../../english/opposites.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { DETERMINERS, isPastForm } from '../../english/verb-words.ts';
import { WEEKDAYS } from '../../english/weekdays.ts';
import { contentOf, inFull, wordsOf } from '../participants/full-words.ts';
import type { Names } from '../participants/phrase.ts';
import { nameWord, type SentenceWord, sentenceWords, tightest, withoutAsides } from '../participants/sentence-words.ts';
import { synonymsOf } from '../query/synonym-expressions.ts';
import { stem } from '../query/terms.ts';
import { isUnfactual } from './factuality.ts';
import { matchSubject } from './subject.ts';
import { isUnaffirmed } from './unaffirmed.ts';

/** How a printed sentence stands to a claim. */
export type Comparison = 'word for word' | 'in other words' | 'differs' | 'of something else';

/** How much of the claim's content a sentence holds that says the same, and that tells of the same thing. */
const SAME = 0.75;
const SAME_THING = 0.75;
/** So many words of content both must have, beside numbers, days and names. */
const FEWEST_COMMON = 2;
/** Where a claim has but one, "Pell resigned", it stands no further from the name than so many words. */
const NEAR_NAME = 10;
/** How far before the claim's words a negation and a denial still turn them round, in words. */
const NEGATION_REACH = 4;
const DENIAL_REACH = 8;
/** What a negation or a denial does not reach over. */
const BOUNDARY: ReadonlySet<string> = new Set(['but', 'and', 'while', 'although', 'because']);

const negations: ReadonlySet<string> = new Set(NEGATIONS);
const denials: ReadonlySet<string> = new Set(DENIALS.map(stem));
/** Those of them whose participles describe what is spoken of. */
const describing: ReadonlySet<string> = new Set(['deny', 'refute', 'dispute', 'dismiss'].map(stem));

/** The opposites of each word, by stems. */
const opposites = new Map<string, Set<string>>();
for (const [one, other] of OPPOSITES)
  for (const [word, opposite] of [
    [one, other],
    [other, one],
  ] as const)
    opposites.set(stem(word), (opposites.get(stem(word)) ?? new Set()).add(stem(opposite)));

/** What kinds of detail a text gives, by which two that tell of one thing may differ. */
interface Details {
  readonly numbers: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** Each name as its words in lower case. */
  readonly names: readonly (readonly string[])[];
  /** All words in full, and those of content that are no detail. */
  readonly words: readonly string[];
  readonly frame: readonly string[];
}

const NAME = /\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu;

/** A number as it is compared: "1,200", "$1200" and "1200" are one, "ten" is "10". */
function numberIn(word: string): string | undefined {
  const digits = /^\p{Sc}?(\d[\d.,]*)%?(?:st|nd|rd|th)?$/u.exec(word)?.[1];
  if (digits !== undefined) return digits.replaceAll(',', '').replace(/\.$/u, '');
  // "One" counts less often than it stands for somebody.
  const amount = word === 'one' || word === 'a' || word === 'an' ? undefined : numberOf(word);
  return amount === undefined ? undefined : String(amount);
}

/** A number of time is compared with its unit: "nine weeks" is not "nine months". */
const UNIT = /^(?:second|minute|hour|day|night|week|month|year|decade)s?$/u;
const withUnit = (number: string, next: string | undefined): string =>
  next !== undefined && UNIT.test(next) ? `${number} ${next.replace(/s$/u, '')}` : number;

const dayIn = (printed: string): string | undefined => {
  const word = printed.toLowerCase();
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined && word.length > 3) return `day ${weekday}`;
  const month = /^\p{Lu}/u.test(printed) ? MONTHS.get(word) : undefined;
  return month === undefined ? undefined : `month ${month}`;
};

/** Names in a text: runs of words with capitals, the first of a sentence only where it goes on or is no plain word. */
function namesIn(text: string, isName: (word: string) => boolean): string[][] {
  return Array.from(text.matchAll(NAME), ({ 0: printed, index }) => {
    const words = printed.split(/\s+/u).filter((word) => dayIn(word) === undefined);
    const isFirst =
      text
        .slice(0, index)
        .trim()
        .replace(/["“‘'(]+$/u, '') === '';
    const [first = ''] = words;
    const plain = isFirst && words.length > 0 && (FUNCTION_WORDS.has(first.toLowerCase()) || !isName(first));
    return (plain ? words.slice(1) : words).map((word) => word.toLowerCase().replace(/['’]s?$/u, ''));
  }).filter((words) => words.length > 0);
}

function detailsOf(text: string, isName: (word: string) => boolean): Details {
  const tokens = wordsOf(text);
  const numbers = new Set<string>();
  const days = new Set<string>();
  const plain: string[] = [];
  const names = namesIn(text, isName);
  const named = new Set(names.flat());
  for (const [at, token] of tokens.entries()) {
    const day = dayIn(text.slice(token.start, token.end));
    const number = numberIn(token.text);
    if (day !== undefined) days.add(day);
    else if (number !== undefined) numbers.add(withUnit(number, tokens[at + 1]?.text));
    else if (UNIT.test(token.text) && numberIn(tokens[at - 1]?.text ?? '') !== undefined) continue;
    else if (!named.has(token.text.replace(/'s?$/u, ''))) plain.push(token.text);
  }
  const words = inFull(tokens.map((token) => token.text));
  const frame = contentOf(inFull(plain)).filter((word) => !negations.has(word));
  return { numbers, days, names, words, frame };
}

/**
 * Whether words stand within a denial or negation, in the sentence that prints them from `from` on up to `to`. A denial that
 * both texts have (`shared`) is what they tell of: "He was dismissed".
 */
function isTurnedRound(
  words: readonly string[],
  [from, to]: readonly [number, number],
  shared: ReadonlySet<string>,
): boolean {
  // "The disputed tunnel" denies nothing.
  const denies = (word: string, at: number) =>
    denials.has(word) && !shared.has(word) && !(describing.has(word) && DETERMINERS.has(words[at - 1] ?? ''));
  if (words.slice(from, to).some((word, at) => negations.has(word) || denies(word, from + at))) return true;
  for (let back = 1; back <= DENIAL_REACH; back++) {
    const word = words[from - back];
    if (word === undefined || BOUNDARY.has(word)) return false;
    if (denies(word, from - back) || (negations.has(word) && back <= NEGATION_REACH)) return true;
  }
  return false;
}

/** Whether a claim's one word of content stands beside its name, so that they tell of one thing. */
const standsByName = (
  claim: Details,
  sentence: readonly SentenceWord[],
  [from, to]: readonly [number, number],
): boolean =>
  claim.frame.length === 1 &&
  to - from <= NEAR_NAME &&
  sentence.slice(from, to).some(({ printed }) => claim.names.some((name) => name.includes(nameWord(printed))));

/** Whether one text gives details of a kind that the other has not, and the other has others. */
const differIn = (claimed: ReadonlySet<string>, printed: ReadonlySet<string>): boolean =>
  [...claimed].some((one) => !printed.has(one)) && [...printed].some((one) => !claimed.has(one));

const sharesWord = (one: readonly string[], other: readonly string[]) => one.some((word) => other.includes(word));

/** So many words on either side tell which number of a sentence stands for which of a claim. */
const BESIDE_NUMBER = 3;

/** The numbers of a text in order, each with the words beside it, in full. */
function numbersIn(text: string): { readonly number: string; readonly beside: readonly string[] }[] {
  const words = wordsOf(text).map((token) => token.text);
  return words.flatMap((word, at) => {
    const number = numberIn(word);
    if (number === undefined) return [];
    const beside = [
      ...words.slice(Math.max(0, at - BESIDE_NUMBER), at),
      ...words.slice(at + 1, at + 1 + BESIDE_NUMBER),
    ];
    return [{ number: withUnit(number, words[at + 1]), beside: inFull(beside.filter((one) => !UNIT.test(one))) }];
  });
}

/**
 * Whether the number that stands among a claimed number's words is another one: "20 years to life" against "30 years to life,
 * 20 years ago".
 */
function differInNumber(text: string, sentence: string): boolean {
  const printed = numbersIn(sentence);
  return numbersIn(text).some(({ number, beside }) => {
    const shared = (one: { readonly beside: readonly string[] }) =>
      beside.filter((word) => one.beside.includes(word)).length;
    const most = Math.max(0, ...printed.map(shared));
    const standing = printed.filter((one) => shared(one) === most);
    // "Pell was jailed for 30 years" differs in no number from "guilty on two counts".
    return most > 0 && standing.length > 0 && standing.every((one) => one.number !== number);
  });
}

const lacks = (claimed: ReadonlySet<string>, held: ReadonlySet<string>) => [...claimed].some((one) => !held.has(one));

const PRONOUN = /\b(?:he|she|they|him|her|them|his|their)\b/iu;

/** Whether a sentence leaves out a number, a day or a name that the claim gives. A pronoun may stand for a name beside it. */
function lacksDetail(claim: Details, printed: Details, sentence: string, around: string): boolean {
  const nearby = (PRONOUN.test(sentence) ? around : sentence).toLowerCase();
  const isNamed = (name: readonly string[]) => name.some((word) => nearby.includes(word));
  return lacks(claim.numbers, printed.numbers) || lacks(claim.days, printed.days) || !claim.names.every(isNamed);
}

/** Whether printed words leave out a number or a day that a claim gives: then they do not say the same in other words. */
export function lacksFigures(text: string, printed: string): boolean {
  const [claim, held] = [detailsOf(text, () => false), detailsOf(printed, () => false)];
  return lacks(claim.numbers, held.numbers) || lacks(claim.days, held.days);
}

/** Whether two texts give a number or a day in common. */
export function sharesFigure(text: string, other: string): boolean {
  const [one, two] = [detailsOf(text, () => false), detailsOf(other, () => false)];
  return [...one.numbers].some((number) => two.numbers.has(number)) || [...one.days].some((day) => two.days.has(day));
}

/** "No" that is part of a name for something: "a vote of no confidence". */
const NO_NEGATION = /\bno[\s-](?=(?:confidence|contest|fly|show)\b)/giu;

/** What tells in a sentence who said it, which is no part of what is said: `… ruling,” Roe said.` */
const ATTRIBUTION =
  /(?<=["”])\s*[^"“”]{0,60}\b(?:said|says|told|wrote|added|explained|stated|continued)\b[^"“”]*$|^[^"“”]{0,80}\b(?:said|told|wrote|added)\b[^"“”]{0,40}(?=["“])/u;

/** Whether the claim names somebody whom the text nowhere names, in the place of whom the sentence names. */
function differInName(claim: Details, printed: Details, around: string): boolean {
  const nearby = around.toLowerCase();
  const missing = claim.names.filter((name) => !name.some((word) => nearby.includes(word)));
  return missing.length > 0 && printed.names.some((name) => !claim.names.some((one) => sharesWord(one, name)));
}

/** Of a story that names nobody. */
const NO_NAMES: Names = { isName: () => false, genderOf: () => undefined };

/** Whether a sentence tells what a claim says was done, by its verb or one that means the same: who survived a vote did not lose it. */
function tellsDeeds(claim: readonly SentenceWord[], held: ReadonlySet<string>): boolean {
  const deeds = claim.filter(({ word, printed }) => isPastForm(printed.toLowerCase()) && !FUNCTION_WORDS.has(word));
  return deeds.every(
    ({ word }) =>
      held.has(word) || [...synonymsOf(word)].some((other) => other.split(' ').every((part) => held.has(part))),
  );
}

/**
 * Compares a claim with one printed sentence (`told`). `around` is the passage that the sentence stands in; `names` knows a name by its
 * word; a claim that `isQuoted` stands in quotation marks, and says no more than that the words were said. "Nine people were
 * hurt" differs from "Twelve people were hurt", "Shares rose" from "Shares fell on Monday", and "Pell resigned" from "Pell may
 * resign".
 */
export function compareClaim(
  claimed: string,
  told: string,
  {
    around = told,
    names: knownNames = NO_NAMES,
    isQuoted = false,
  }: { readonly around?: string; readonly names?: Names; readonly isQuoted?: boolean } = {},
): Comparison {
  const { isName } = knownNames;
  const [text, sentence] = [claimed, told].map((one) => one.replace(NO_NEGATION, '')) as [string, string];
  const claim = detailsOf(text, isName);
  const said = sentence.replace(ATTRIBUTION, '');
  const printed = detailsOf(sentence, isName);
  const held = new Set(printed.words);
  const isOpposite = (word: string) => !held.has(word) && [...(opposites.get(word) ?? [])].some((one) => held.has(one));
  const opposed = claim.frame.filter(isOpposite);
  const common = claim.frame.filter((word) => held.has(word));
  const found = common.length + opposed.length;
  const content = contentOf(claim.words);
  const share = content.filter((word) => held.has(word)).length / Math.max(1, content.length);

  const names = new Set(claim.names.flat());
  const claimedWords = sentenceWords(text);
  const kept = withoutAsides(sentenceWords(sentence), new Set(claim.frame), names);
  const stretch = tightest(kept, new Set(content)) ?? [0, 0];
  const isFound = stretch[1] > 0;
  const shared = new Set(common);
  const claimTurned = isTurnedRound(claim.words, [0, claim.words.length], shared);
  const keptWords = kept.map(({ word }) => word);
  const turned = isFound && claimTurned !== isTurnedRound(keptWords, stretch, shared);
  const isUnborne = () =>
    isFound && !isQuoted && (isUnfactual(claimedWords, kept, stretch) || isUnaffirmed(text, sentence, kept, stretch));
  const [name = []] = claim.names;
  const subject =
    isFound && name.length > 0
      ? matchSubject({ claim: claimedWords, name, frame: new Set(claim.frame), names: knownNames }, kept, stretch)
      : 'unknown';

  const whole = ` ${printed.words.join(' ')} `.includes(` ${claim.words.join(' ')} `);
  if (whole) return turned || isUnborne() || subject === 'another name' ? 'differs' : 'word for word';
  const fewest = standsByName(claim, kept, stretch) ? 1 : FEWEST_COMMON;
  const isSameThing = found >= fewest && found >= SAME_THING * claim.frame.length;
  if (!isSameThing) return 'of something else';
  const differs =
    turned ||
    opposed.length > 0 ||
    differInNumber(text, said) ||
    differIn(claim.days, printed.days) ||
    differInName(claim, printed, around);
  // "The pier has been closed" is no other word on whether it opened in 1887.
  const isUndated = lacks(claim.numbers, printed.numbers) && printed.numbers.size === 0;
  if (differs) return opposed.length > 0 && isUndated && !turned ? 'of something else' : 'differs';
  if (share < SAME || lacksDetail(claim, printed, said, around)) return 'of something else';
  if (isUnborne()) return 'differs';
  if (!tellsDeeds(claimedWords, held)) return 'of something else';
  if (subject === 'same' || (subject === 'unknown' && fewest > 1)) return 'in other words';
  // Whom the claim names stands elsewhere in the sentence, and somebody else did it.
  const isNamed = kept.some(({ printed }) => names.has(nameWord(printed)));
  return subject === 'another name' && isNamed ? 'differs' : 'of something else';
}
