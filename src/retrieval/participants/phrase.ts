import { CLAUSE_VERBS } from '../../english/reporting-verbs.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import {
  BE,
  DETERMINERS,
  GET,
  isAdverb,
  isAuxiliary,
  isGerund,
  isPastForm,
  isThirdPerson,
  MODAL,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../english/verb-words.ts';
import { CAPITAL, type IsName, POSSESSIVE, type Run, runEndingAt } from './name-run.ts';
import { opensClause, type SentenceWord } from './sentence-words.ts';

export type Gender = 'female' | 'male' | 'unknown';

/** What tells a person by the words of a name. */
export interface Names {
  readonly isName: IsName;
  /** The gender of the person called so; undefined where these words name no person. */
  readonly genderOf: (name: readonly string[]) => Gender | undefined;
}

/**
 * Who takes part: somebody named, by the words of the name; somebody or something else ("the jury", "his lawyer"), or
 * somebody who is not told from others ("a builder"); a
 * man or woman of whom a pronoun tells no more; whoever says it ("we"); or nobody can tell.
 */
export type Participant = readonly string[] | 'other' | 'some' | 'he' | 'she' | 'they' | 'speaker' | 'unknown';

/** A sentence, without its asides, and the one before it. */
export interface ReadSentence {
  readonly words: readonly SentenceWord[];
  readonly before: readonly SentenceWord[];
  readonly names: Names;
}

/** Who takes part in what one word of a sentence tells. */
export interface Participants {
  readonly isPassive: boolean;
  readonly isNoun: boolean;
  /** Who does it, or whose it is. */
  readonly agents: readonly Participant[];
  /** To whom it is done. */
  readonly patients: readonly Participant[];
}

/** What may stand between an auxiliary and its participle, and between a noun and whose it is, in words. */
export const BETWEEN = 3;
/** So many words of a description may stand before a name: "former deputy mayor Ann Pell". */
export const TITLE_WORDS = 4;

/** Opens a clause in which a verb's object no longer stands. */
const CLAUSE_END = new Set('after before when while because although who which that but'.split(' '));

export const printedAt = (words: readonly SentenceWord[], at: number): string => words[at]?.printed.toLowerCase() ?? '';
export const isFiniteVerb = (word: string) => isPastForm(word) || BE.has(word) || CLAUSE_VERBS.has(word);

/** Whether a participle has its auxiliary before it: "was later sacked", "got arrested". */
export function isPassive(words: readonly SentenceWord[], verb: number): boolean {
  if (!isPastForm(printedAt(words, verb))) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - BETWEEN); at--) {
    const word = printedAt(words, at);
    if (BE.has(word) || GET.has(word)) return true;
    if (!isAdverb(word)) return false;
  }
  return false;
}

/** What belongs to a verb beside auxiliaries and adverbs; "co" of "co-founded". */
const PARTS_OF_VERBS = new Set(['having', 'being', 'co']);

/** Where the words of a verb begin, with its auxiliaries and adverbs: "has | been | formally | charged". */
export function verbStart(words: readonly SentenceWord[], verb: number): number {
  let at = verb;
  while (at > 0 && !/[“”"]/u.test(words[at]?.gap ?? '')) {
    const before = printedAt(words, at - 1);
    if (!(isAuxiliary(before) || GET.has(before) || isAdverb(before) || PARTS_OF_VERBS.has(before))) break;
    at--;
  }
  return at;
}

/** Where a phrase begins whose last word stands at a place: "the | court's | former | clerk". */
export function phraseStart(words: readonly SentenceWord[], end: number): number {
  let at = end;
  while (at > 0 && !opensClause(words[at] as SentenceWord) && !/[“”"]/u.test(words[at]?.gap ?? '')) {
    const before = printedAt(words, at - 1);
    if (DETERMINERS.has(printedAt(words, at)) && !CAPITAL.test(words[at]?.printed ?? '')) break;
    const isTitle = at > 1 && CAPITAL.test(words[at - 1]?.printed ?? '');
    if (PREPOSITIONS.has(before) || (SUBORDINATORS.has(before) && !isTitle) || isAuxiliary(before)) break;
    if (
      isFiniteVerb(before) &&
      !DETERMINERS.has(printedAt(words, at - 2)) &&
      !POSSESSIVE.test(printedAt(words, at - 2))
    )
      break;
    at--;
  }
  return at;
}

/** The names that end at a place and those that share their place: "Hale, Brody and Pell". */
export function coordinatedAt(words: readonly SentenceWord[], end: number, isName: IsName): Run[] {
  const last = runEndingAt(words, end, isName);
  if (!last) return [];
  const link = printedAt(words, last.start - 1);
  const isJoined = link === 'and' || (/,/u.test(words[last.start]?.gap ?? '') && last.start > 0);
  return [last, ...(isJoined ? coordinatedAt(words, last.start - (link === 'and' ? 2 : 1), isName) : [])];
}

/** All names of a sentence that end before a place, the last first. */
export function runsBefore(words: readonly SentenceWord[], place: number, isName: IsName): Run[] {
  const found: Run[] = [];
  for (let at = place - 1; at >= 0; at--) {
    const run = runEndingAt(words, at, isName);
    if (!run) continue;
    found.push(run);
    at = run.start;
  }
  return found;
}

/** The name behind a verb in its clause: its object, or behind "by" who did it; names joined by "and" are one object. */
export function namesBehind(
  words: readonly SentenceWord[],
  verb: number,
  { isName, by, to = words.length }: { readonly isName: IsName; readonly by: boolean; readonly to?: number },
): string[][] {
  const names: string[][] = [];
  for (let at = verb + 1; at < Math.min(to, words.length); at++) {
    const { word, gap, printed } = words[at] as SentenceWord;
    // "Robbed two shops in May, when Pell and Quill …": no object stands behind a preposition.
    if (!by && at > verb + 1 && PREPOSITIONS.has(word) && names.length === 0) break;
    if (!by && (/["“”;:]/u.test(gap) || (at === verb + 1 && /,/u.test(gap)))) break;
    if (CLAUSE_END.has(word) || (/[,;:—]/u.test(gap) && names.length > 0)) break;
    if (
      !CAPITAL.test(printed) ||
      (CAPITAL.test(words[at + 1]?.printed ?? '') && at + 1 < to && !POSSESSIVE.test(printed))
    )
      continue;
    const run = runEndingAt(words, at, isName);
    const start = run ? titleStart(words, run.start) : at;
    const before = words[start - 1]?.word ?? '';
    if (
      run &&
      run.start > verb &&
      !POSSESSIVE.test(printed) &&
      (by ? before === 'by' || (before === 'and' && names.length > 0) : !PREPOSITIONS.has(before))
    )
      names.push([...run.words]);
    if (words[at + 1]?.word !== 'and' && names.length > 0) break;
  }
  return names;
}

/** Where the description before a name begins: "the former deputy mayor | Ann Pell". */
export function titleStart(words: readonly SentenceWord[], name: number): number {
  let at = name;
  while (at > 0 && name - at < TITLE_WORDS && !opensClause(words[at] as SentenceWord)) {
    const before = printedAt(words, at - 1);
    if (PREPOSITIONS.has(before) || SUBORDINATORS.has(before) || isAuxiliary(before)) break;
    if (isPastForm(before) && !DETERMINERS.has(printedAt(words, at - 2))) break;
    at--;
  }
  return at;
}

export const isNounAt = (words: readonly SentenceWord[], at: number): boolean => {
  const word = printedAt(words, at);
  return word !== '' && !FUNCTION_WORDS.has(word) && !isPastForm(word);
};

/** Whether a word stands as a noun: "the sentencing", "Pell's sentencing", "the next attack". */
export function isNoun(words: readonly SentenceWord[], at: number, isName: IsName): boolean {
  const word = printedAt(words, at);
  const before = printedAt(words, at - 1);
  if (isGerund(word)) {
    let opens = at - 1;
    while (opens > at - BETWEEN && isNounAt(words, opens) && !runEndingAt(words, opens, isName)) opens--;
    const opening = printedAt(words, opens);
    if (DETERMINERS.has(opening) || POSSESSIVE.test(opening) || runEndingAt(words, opens, isName)) return true;
    const next = words[at + 1];
    return PREPOSITIONS.has(before) && (!next || opensClause(next) || PREPOSITIONS.has(next.word));
  }
  if (isPastForm(word)) return DETERMINERS.has(before) && !isPassive(words, at);
  if (before === 'to' || MODAL.has(before) || /^(?:did|does|do|not|who|he|she|they|it)$/u.test(before)) return false;
  return !(isThirdPerson(word) && !DETERMINERS.has(before));
}
