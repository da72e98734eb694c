import { MONTHS } from '../../english/months.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { BE, DETERMINERS, isGerund, isPastForm, PREPOSITIONS, SUBORDINATORS } from '../../english/verb-words.ts';
import { WEEKDAYS } from '../../english/weekdays.ts';
import { POSSESSIVE, runEndingAt } from './name-run.ts';
import {
  coordinatedAt,
  isFiniteVerb,
  isNounAt,
  isPassive,
  namesBehind,
  type Participant,
  phraseStart,
  printedAt,
  type ReadSentence,
  titleStart,
  verbStart,
} from './phrase.ts';
import { meantBy, PRONOUNS } from './pronoun.ts';
import { opensClause, type SentenceWord } from './sentence-words.ts';

const RELATIVES = new Set(['who', 'which', 'whom']);

export const JOINING = new Set(['and', 'but', 'or', 'then']);

/** The last verb before a place, which governs what stands there. */
export function governing(words: readonly SentenceWord[], place: number): number {
  for (let at = place - 1; at > 0; at--) {
    const word = printedAt(words, at);
    if (/[“”"]/u.test(words[at + 1]?.gap ?? '')) return -1;
    if (BE.has(word) && !isPastForm(printedAt(words, at + 1))) return at;
    if (isPastForm(word) && !DETERMINERS.has(printedAt(words, at - 1))) return at;
  }
  return -1;
}

/** Who does what has no subject of its own: "police accused *Pell* of lying", "*Pell* was jailed for lying". */
export function subjectsOfGoverning(of: ReadSentence, place: number): Participant[] {
  const { words } = of;
  const verb = governing(words, place);
  if (verb < 0) return ['unknown'];
  const objects = isPassive(words, verb) ? [] : objectsOf(of, verb, place);
  return objects.length > 0 ? objects : subjectsOf(of, verb);
}

/** Who or what a relative pronoun stands for: the name or noun before it. */
function antecedentOf(of: ReadSentence, relative: number): Participant[] {
  const { words, names } = of;
  const end = relative - 1;
  const run = runEndingAt(words, end, names.isName);
  if (run) return [run.words];
  if (end < 0) return ['unknown'];
  const start = phraseStart(words, end);
  // "Pell was the builder who was jailed", "Pell, the builder who was jailed".
  if (BE.has(printedAt(words, start - 1))) return subjectsOf(of, start - 1);
  const beside =
    start > 0 && /,/u.test(words[start]?.gap ?? '') ? runEndingAt(words, start - 1, names.isName) : undefined;
  return [beside?.words ?? apposedBehind(of, relative) ?? 'other'];
}

/** The name behind a relative clause: "the clerk who was jailed, *Nora Pell*, wept". */
function apposedBehind({ words, names }: ReadSentence, relative: number): readonly string[] | undefined {
  const first = words.findIndex((word, at) => at > relative && opensClause(word));
  if (first < 0) return undefined;
  const next = words.findIndex((word, at) => at > first && opensClause(word));
  const run = next < 0 ? undefined : runEndingAt(words, next - 1, names.isName);
  return run?.start === first ? run.words : undefined;
}

/** To whom an active verb does something: the name behind it, or whom the pronoun right behind it means. */
export function objectsOf(of: ReadSentence, verb: number, to = of.words.length): Participant[] {
  const { words, names } = of;
  const next = printedAt(words, verb + 1);
  if (next === 'me' || next === 'us') return ['speaker'];
  if (/^(?:him|her|them)$/u.test(next) && (next !== 'her' || !isNounAt(words, verb + 2))) return meantBy(of, verb + 1);
  return namesBehind(words, verb, { isName: names.isName, by: false, to });
}

/** Who stands as subject of the verb at a place: whoever does it or, of a passive, to whom it is done. */
export function subjectsOf(of: ReadSentence, verb: number): Participant[] {
  const { words, names } = of;
  const start = verbStart(words, verb);
  const opening = printedAt(words, start);
  if (/[“”"]/u.test(words[start]?.gap ?? '')) return ['unknown'];
  const isBare = isGerund(opening) || opening === 'being' || opening === 'having';
  const link = printedAt(words, start - 1);
  if (start === 0) {
    // "After being jailed" is read from its preposition on, "Being jailed, Pell wept" from its comma.
    return isBare ? subjectBehind(of, verb) : ['unknown'];
  }
  if (isBare && (PREPOSITIONS.has(link) || SUBORDINATORS.has(link)))
    return start === 1 ? subjectBehind(of, verb) : subjectsOfGoverning(of, start - 1);
  if (RELATIVES.has(link) || (link === 'that' && isNounAt(words, start - 2) && isFiniteVerb(opening)))
    return antecedentOf(of, start - 1);
  // "A letter for Pell, jailed in May".
  const run = /,/u.test(words[start]?.gap ?? '') ? runEndingAt(words, start - 1, names.isName) : undefined;
  return run ? [run.words] : subjectEndingAt(of, start - 1);
}

/** Whom the sentence names behind the clause that it opens with: "After being jailed, *Pell* wept". */
function subjectBehind({ words, names }: ReadSentence, verb: number): Participant[] {
  const behind = words.findIndex((word, place) => place > verb && /,/u.test(word.gap));
  const [name] = behind < 0 ? [] : namesBehind(words, behind - 1, { isName: names.isName, by: false });
  return [name ?? 'unknown'];
}

/** The subject of a verb whose words begin behind a place, past what is attached to it: "*the friend* of Pell | on Monday | resigned". */
function subjectEndingAt(of: ReadSentence, end: number): Participant[] {
  const { words, names } = of;
  for (let at = end; at >= 0; ) {
    const printed = printedAt(words, at);
    if (printed === 'to') return subjectsOfGoverning(of, at);
    if (PRONOUNS.has(printed)) return meantBy(of, at);
    if (printed === 'i' || printed === 'we') return ['speaker'];
    if (JOINING.has(printed)) return subjectsOfGoverning({ ...of, words: words.slice(0, at) }, at);
    const run = POSSESSIVE.test(printed) ? undefined : runEndingAt(words, at, names.isName);
    if (!run && (FUNCTION_WORDS.has(printed) || isFiniteVerb(printed))) return ['unknown'];
    const begins = run ? titleStart(words, run.start) : phraseStart(words, at);
    const before = printedAt(words, begins - 1);
    const isAttached = begins > 0 && PREPOSITIONS.has(before) && !SUBORDINATORS.has(before);
    if (run && !isAttached) return coordinatedAt(words, at, names.isName).map((one) => one.words);
    if (!isAttached && !isTime(printed)) return [/^an?$/u.test(printedAt(words, begins)) ? 'some' : 'other'];
    at = isAttached ? begins - 2 : begins - 1;
  }
  return ['unknown'];
}

/** "Last year", "on Monday": when, not who. */
const isTime = (word: string): boolean => WEEKDAYS.has(word) || MONTHS.has(word) || TIMES.has(word);
const TIMES = new Set(
  'day days week weeks weekend month months year years morning afternoon evening night today yesterday'.split(' '),
);
