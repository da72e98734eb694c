import { MONTHS } from '../../english/months.ts';
import { CLAUSE_VERBS } from '../../english/reporting-verbs.ts';
import { BE, GET, isAdverb, isPastForm, PREPOSITIONS } from '../../english/verb-words.ts';
import { WEEKDAYS } from '../../english/weekdays.ts';
import { nameWord, type SentenceWord } from './sentence-words.ts';

/** How the subject of a printed verb stands to the one that a claim names. */
export type SubjectMatch = 'same' | 'another name' | 'other' | 'unknown';

/** What a comparison of subjects needs to know of a claim. */
export interface ClaimedDeed {
  readonly claim: readonly SentenceWord[];
  /** The name that the claim opens with, in words as `nameWord` gives them. */
  readonly name: readonly string[];
  /** The claim's words of content that are no name. */
  readonly frame: ReadonlySet<string>;
  readonly isName: (printed: string) => boolean;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they']);
const CAPITAL = /^\p{Lu}\p{L}/u;
const isDay = (printed: string) => WEEKDAYS.has(printed.toLowerCase()) || MONTHS.has(printed.toLowerCase());
const POSSESSIVE = /['’]s?$/u;
/** What may stand between an auxiliary and its participle, in words. */
const BETWEEN = 3;

/** Opens a clause in which a verb's object no longer stands. */
const CLAUSE_END: ReadonlySet<string> = new Set([
  'after',
  'before',
  'when',
  'while',
  'because',
  'although',
  'who',
  'which',
  'that',
  'but',
]);

/** Which names behind a verb are wanted. */
interface Behind {
  readonly isName: (printed: string) => boolean;
  /** Whether the one behind "by". */
  readonly by: boolean;
}

/** A run of words with capitals. */
interface Run {
  readonly start: number;
  readonly words: readonly string[];
}

/** The name whose last word stands at a place. */
function runEndingAt(
  sentence: readonly SentenceWord[],
  end: number,
  isName: (printed: string) => boolean,
): Run | undefined {
  let start = end + 1;
  for (; start > 0; start--) {
    const { printed = '' } = sentence[start - 1] ?? {};
    if (!CAPITAL.test(printed) || isDay(printed) || (start - 1 === 0 && !isName(printed))) break;
    if (start <= end && /[,;:]/u.test(sentence[start]?.gap ?? '')) break;
  }
  if (start > end) return undefined;
  return { start, words: sentence.slice(start, end + 1).map(({ printed }) => nameWord(printed)) };
}

const isPassive = (sentence: readonly SentenceWord[], verb: number): boolean => {
  if (!isPastForm(sentence[verb]?.printed.toLowerCase() ?? '')) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - BETWEEN); at--) {
    const { word } = sentence[at] as SentenceWord;
    if (BE.has(word) || GET.has(word)) return true;
    if (!isAdverb(word)) return false;
  }
  return false;
};

/** Whether two names can be one person's: "Brandt" and "Emil Brandt", not "Emil Brandt" and "Sophie Brandt". */
function canBeOne(one: readonly string[], other: readonly string[], isName: (printed: string) => boolean): boolean {
  const known = (word: string) => isName(word) || isName(word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()));
  const ownOf = (words: readonly string[], beside: readonly string[]) =>
    words.filter((word) => !beside.includes(word) && known(word));
  return one.some((word) => other.includes(word)) && !(ownOf(one, other).length > 0 && ownOf(other, one).length > 0);
}

/** The names that stand as subject before a verb; a pronoun stands for the first name of the sentence. */
function subjectsBefore(
  sentence: readonly SentenceWord[],
  verb: number,
  isName: (printed: string) => boolean,
): readonly (readonly string[])[] | 'other' {
  for (let at = verb - 1; at >= 0; ) {
    const { word, printed } = sentence[at] as SentenceWord;
    const run = runEndingAt(sentence, at, isName);
    if (run) {
      const before = sentence[run.start - 1]?.word ?? '';
      const joined = before === 'and' ? runEndingAt(sentence, run.start - 2, isName) : undefined;
      if (!POSSESSIVE.test(printed) && !PREPOSITIONS.has(before)) return [run.words, ...(joined ? [joined.words] : [])];
      at = run.start - 1;
      continue;
    }
    if (PRONOUNS.has(word)) return firstName(sentence, at, isName);
    if (CLAUSE_VERBS.has(printed.toLowerCase())) return 'other';
    at--;
  }
  return [];
}

function firstName(
  sentence: readonly SentenceWord[],
  before: number,
  isName: (printed: string) => boolean,
): string[][] {
  for (let at = 0; at < before; at++) {
    const isLast = !CAPITAL.test(sentence[at + 1]?.printed ?? '') || at + 1 === before;
    const run = isLast ? runEndingAt(sentence, at, isName) : undefined;
    const isOwner = POSSESSIVE.test(sentence[at]?.printed ?? '');
    if (run && !isOwner && !PREPOSITIONS.has(sentence[run.start - 1]?.word ?? '')) return [[...run.words]];
  }
  return [];
}

/** The name behind a verb in its clause: its object, or behind "by" who did it; names joined by "and" are one object. */
function namesBehind(sentence: readonly SentenceWord[], verb: number, { isName, by }: Behind): string[][] {
  const names: string[][] = [];
  for (let at = verb + 1; at < sentence.length; at++) {
    const { word, gap, printed } = sentence[at] as SentenceWord;
    if (CLAUSE_END.has(word) || (/[,;:—]/u.test(gap) && names.length > 0)) break;
    if (!CAPITAL.test(printed) || CAPITAL.test(sentence[at + 1]?.printed ?? '')) continue;
    const run = runEndingAt(sentence, at, isName);
    const before = sentence[(run?.start ?? 0) - 1]?.word ?? '';
    if (run && run.start > verb && (by ? before === 'by' || before === 'and' : !PREPOSITIONS.has(before)))
      names.push([...run.words]);
    if (sentence[at + 1]?.word !== 'and' && names.length > 0) break;
  }
  return names;
}

/** The verb of which a claim's name is the object, where it stands behind one: "Police arrested Captain Pell". */
function verbOfObject({ claim, frame }: ClaimedDeed, named: number): number {
  for (let at = named - 1; at >= Math.max(0, named - BETWEEN); at--) {
    const { word, printed } = claim[at] as SentenceWord;
    if (PREPOSITIONS.has(word)) return -1;
    if (frame.has(word) && isPastForm(printed.toLowerCase())) return at;
  }
  return -1;
}

/**
 * Compares whom a claim says to have done something with whom the sentence says so: "Emil Brandt offered a reward" is another
 * name's than "Sophie Brandt, his sister, offered a reward". `sentence` is without asides; the verb is sought from word `from` on.
 */
export function matchSubject(
  deedClaimed: ClaimedDeed,
  sentence: readonly SentenceWord[],
  [from, to]: readonly [from: number, to: number],
): SubjectMatch {
  const { claim, name, frame, isName } = deedClaimed;
  const named = claim.findIndex(({ printed }) => nameWord(printed) === name[0]);
  const isShared = (names: readonly (readonly string[])[]) => names.some((one) => canBeOne(name, one, isName));
  const verbAt = (deed: SentenceWord | undefined) =>
    sentence.findIndex(({ word }, at) => at >= from && at < to && word === deed?.word);
  const objectOf = verbOfObject(deedClaimed, named);
  const acted = objectOf < 0 ? -1 : verbAt(claim[objectOf]);
  if (acted >= 0 && !isPassive(sentence, acted) && !isPassive(claim, objectOf)) {
    const objects = namesBehind(sentence, acted, { isName, by: false });
    return objects.length > 0 && !isShared(objects) ? 'another name' : 'unknown';
  }
  const past = claim.findIndex(({ word }, at) => at >= named + name.length && frame.has(word));
  const ending = claim[named + name.length - 1];
  const isSubject =
    named >= 0 && !PREPOSITIONS.has(claim[named - 1]?.word ?? '') && !POSSESSIVE.test(ending?.printed ?? '');
  const deed = claim[past];
  if (!isSubject || !deed || claim.slice(0, named).some(({ word }) => frame.has(word) && word === deed.word))
    return 'unknown';
  const verb = verbAt(deed);
  if (verb < 0) return 'unknown';

  const isClaimPassive = isPassive(claim, past);
  const isPrintPassive = isPassive(sentence, verb);
  const behind = namesBehind(sentence, verb, { isName, by: isPrintPassive });
  const hasObject = claim.slice(past + 1).some(({ word }) => frame.has(word));
  // "Pell was sacked" of "Rovers sacked Pell", and "Rovers sacked Pell" of "Pell was sacked by Rovers".
  const isTurned = isClaimPassive ? !isPrintPassive : isPrintPassive && hasObject;
  if (isTurned) return isShared(behind) ? 'same' : 'another name';
  const subjects = subjectsBefore(sentence, verb, isName);
  if (subjects === 'other') return 'other';
  if (subjects.length === 0) return 'unknown';
  return isShared(subjects) ? 'same' : 'another name';
}
