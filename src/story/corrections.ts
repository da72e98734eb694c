import { ANY_MONTH } from '../english/months.ts';
import { NUMBER_WORDS } from '../english/numbers.ts';
import { FUNCTION_WORDS } from '../english/stop-words.ts';
import { ANY_WEEKDAY } from '../english/weekdays.ts';
import { type Word, wordsOf } from '../english/word.ts';
import type { Passage } from './passage.ts';
import { correctionIn } from './text/correction.ts';

/** What a correction tells that its article had said: up to the clause that sets it right. */
const TAKEN_BACK =
  /\b(?:(?:earlier|previous|original|prior|initial|first)\s+(?:version|edition|report|headline|caption)|mis(?:stated|reported|dated)|(?:incorrect|erroneous|wrong|mistaken|inaccurate)(?:ly)?)\b.*?(?=;|\.(?:\s|$)|,\s(?:but|when|while|in\sfact|rather)\b|$)/giu;
/** "40, not 42", "spelled Smyth, not Smith", "on Monday rather than Tuesday". */
const NOT_SO =
  /(?:,?\s(?:and\s)?not|,?\srather\sthan|\sinstead\sof)\s(?:(?:in|on|at|by|the|a)\s)?(?<wrong>[^.;,]{1,40})/giu;

const DATE_NAME = new RegExp(`^(?:${ANY_WEEKDAY}|${ANY_MONTH})$`, 'iu');
/** Words that every correction has. */
const OF_ANY_NOTE = new Set(
  'correction clarification editor note earlier previous original version article story report headline said stated misstated incorrectly wrongly updated corrected'.split(
    ' ',
  ),
);

/** A number by its value, a weekday or month by its name; undefined for any other word. "One" may be anybody. */
function factOf({ folded, text }: Word): string | undefined {
  const digits = folded.replace(/,/gu, '');
  if (/^\d+$/u.test(digits)) return digits;
  const number = NUMBER_WORDS.get(folded);
  if (number !== undefined && number > 1) return String(number);
  return /^\p{Lu}/u.test(text) && DATE_NAME.test(text) ? folded : undefined;
}

const factsIn = (words: readonly Word[]): Set<string> => new Set(words.flatMap((word) => factOf(word) ?? []));
const namesIn = (words: readonly Word[]): string[] =>
  words.filter((word) => word.capital && factOf(word) === undefined).map(({ folded }) => folded);
/** The words that tell what it is about. */
const subjectOf = (words: readonly Word[]): Set<string> =>
  new Set(
    words
      .filter((word) => word.folded.length > 3 && factOf(word) === undefined)
      .map(({ folded }) => folded)
      .filter((word) => !FUNCTION_WORDS.has(word) && !OF_ANY_NOTE.has(word)),
  );

/** What a correction takes back, and what it puts in its stead. */
interface Correction {
  readonly passage: Passage;
  readonly wrong: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
}

function readCorrection(passage: Passage): Correction[] {
  const text = correctionIn(passage.span.text);
  if (text === undefined) return [];
  const notSo = Array.from(text.matchAll(NOT_SO), ({ groups }) => wordsOf(groups?.wrong ?? ''));
  const wrong = new Set(notSo.flatMap((words) => [...factsIn(words), ...namesIn(words)]));
  for (const { 0: clause } of text.replace(NOT_SO, ' ').matchAll(TAKEN_BACK))
    for (const fact of factsIn(wordsOf(clause))) wrong.add(fact);
  const rest = wordsOf(text.replace(NOT_SO, ' ').replace(TAKEN_BACK, ' '));
  const right = new Set([...factsIn(rest), ...namesIn(rest)]);
  for (const fact of right) wrong.delete(fact);
  return [{ passage, wrong, right, subject: subjectOf(wordsOf(text)) }];
}

/** Whether a sentence says what was taken back: the number, day or name, of something that the correction is about. */
function saysWhatIsWrong(sentence: string, { wrong, right, subject }: Correction): boolean {
  const words = wordsOf(sentence);
  const said = new Set([...factsIn(words), ...namesIn(words)]);
  return (
    [...wrong].some((fact) => said.has(fact)) &&
    ![...right].some((fact) => /^\d/u.test(fact) && said.has(fact)) &&
    words.some(({ folded }) => subject.has(folded) && !wrong.has(folded))
  );
}

/** The passages of an article that say what its own correction takes back, each with the correction's passage. */
export function correctedPassages(passages: readonly Passage[]): ReadonlyMap<Passage, Passage> {
  const corrections = passages.flatMap(readCorrection);
  const notes = new Set(corrections.map(({ passage }) => passage));
  const corrected = new Map<Passage, Passage>();
  if (corrections.length === 0) return corrected;
  for (const passage of passages) {
    if (notes.has(passage)) continue;
    const correction = corrections.find((one) => passage.sentences.some(({ text }) => saysWhatIsWrong(text, one)));
    if (correction) corrected.set(passage, correction.passage);
  }
  return corrected;
}
