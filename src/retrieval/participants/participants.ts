import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import {
  BE,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isGerund,
  isPastForm,
  PREPOSITIONS,
} from '../../english/verb-words.ts';
import { CAPITAL, runEndingAt } from './name-run.ts';
import { ownersOf } from './noun.ts';
import {
  isNoun,
  isPassive,
  namesBehind,
  type Participant,
  type Participants,
  printedAt,
  type ReadSentence,
  TITLE_WORDS,
} from './phrase.ts';
import { opensClause, type SentenceWord } from './sentence-words.ts';
import { JOINING, objectsOf, subjectsOf, subjectsOfGoverning } from './subject.ts';

/** A participle that describes the name behind it: "for convicted swindler Ann Pell". */
function describedBehind({ words, names }: ReadSentence, verb: number): Participant[] {
  const before = printedAt(words, verb - 1);
  const isOpen =
    verb === 0 || PREPOSITIONS.has(before) || DETERMINERS.has(before) || opensClause(words[verb] as SentenceWord);
  if (!isOpen || isAuxiliary(before)) return [];
  for (let at = verb + 1; at <= verb + TITLE_WORDS && at < words.length; at++) {
    const { printed, gap } = words[at] as SentenceWord;
    if (/[,;:]/u.test(gap) || FUNCTION_WORDS.has(printed.toLowerCase())) return [];
    if (!CAPITAL.test(printed)) continue;
    let end = at;
    while (CAPITAL.test(words[end + 1]?.printed ?? '') && !/[,;:]/u.test(words[end + 1]?.gap ?? '')) end++;
    const run = runEndingAt(words, end, names.isName);
    return run ? [run.words] : [];
  }
  return [];
}

/** Whether a word tells what somebody is, or is found: "was guilty", "found guilty", "cast as guilty". */
function isPredicate(words: readonly SentenceWord[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && (isAdverb(printedAt(words, before)) || printedAt(words, before) === 'as')) before--;
  return (
    BE.has(printedAt(words, before)) ||
    (isPastForm(printedAt(words, before)) && !DETERMINERS.has(printedAt(words, before - 1)))
  );
}

/** Who takes part in what the word at a place tells, as far as the sentence shows it. */
export function participantsOf(of: ReadSentence, at: number): Participants {
  const { words, names } = of;
  const isPast = isPastForm(printedAt(words, at));
  const described = isPast ? describedBehind(of, at) : [];
  if (described.length > 0) return { isPassive: true, isNoun: false, agents: [], patients: described };
  if (!isPast && !isGerund(printedAt(words, at)) && isPredicate(words, at)) {
    const told = subjectsOfGoverning(of, at);
    return { isPassive: false, isNoun: true, agents: told, patients: [] };
  }
  if (isNoun(words, at, names.isName))
    return { isPassive: false, isNoun: true, agents: ownersOf(of, at), patients: [] };
  const by = isPast ? namesBehind(words, at, { isName: names.isName, by: true }) : [];
  const objects = objectsOf(of, at);
  // "A letter for Pell, jailed in May", "the law signed by Pell".
  const isReduced = isPast && objects.length === 0 && (by.length > 0 || /,/u.test(words[at]?.gap ?? ''));
  const passive = isPassive(words, at) || isReduced;
  const subjects = subjectsOf(of, at);
  // "Pell was jailed and fined", "Pell was jailed and wept".
  if (isPast && JOINING.has(printedAt(words, at - 1)))
    return { isPassive: passive, isNoun: false, agents: subjects, patients: [...subjects, ...objects] };
  return passive
    ? { isPassive: true, isNoun: false, agents: by, patients: subjects }
    : { isPassive: false, isNoun: false, agents: subjects, patients: objects };
}
