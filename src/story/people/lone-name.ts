import { isGivenName } from '../../english/given-names.ts';
import { PLACES } from '../../english/places.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { apposedRole, isPersonal } from './apposition.ts';
import type { Candidate } from './candidate.ts';
import { genderAfter } from './told-gender.ts';

/** No more words of a quotation are read for who speaks in it. */
const LONGEST_SPEECH = 60;

/** "the singer Ilvana", "Rapper Quello was": whether what only a person is stands before a lone name, and no office goes on behind it. */
export function callsAlone({ words, from, to, titled }: Candidate): boolean {
  const [role, name, after] = [words[from - 1], words[from], words[to]];
  if (!role || to - from > 1 || titled < from || name?.gap !== ' ' || role.possessive || !isPersonal(role.folded))
    return false;
  if (role.capital && (from > 1 || isGivenName(role.folded))) return false;
  return !(after?.capital && after.gap === ' ');
}

/** "Anna and Peter Hale": a given name alone that "and" joins to a full one. */
function sharesSurname({ words, from, to }: Candidate): boolean {
  const [and, given, surname] = [words[to], words[to + 1], words[to + 2]];
  const joined = and?.gap === ' ' && and.folded === 'and' && given?.gap === ' ' && surname?.gap === ' ';
  if (!joined || !given.capital || !surname.capital || given.possessive) return false;
  return isGivenName(words[from]?.folded ?? '') && isGivenName(given.folded) && !PLACES.has(given.folded);
}

/** "“I am innocent,” Ilvana said", "“It was me,” said Ilvana": whether a name's bearer speaks as one person. */
function speaksAsOne({ words, from, to }: Candidate): boolean {
  const inverted = SPEECH_VERBS.has(words[from - 1]?.folded ?? '');
  const end = inverted ? from - 1 : from;
  if (!inverted && !(words[to]?.gap === ' ' && SPEECH_VERBS.has(words[to]?.folded ?? ''))) return false;
  if (!/["”]\s$/u.test(words[end]?.gap ?? '')) return false;
  return words
    .slice(Math.max(0, end - LONGEST_SPEECH), end)
    .some(({ folded }) => /^(?:i|i'\p{L}+|my|me|myself)$/u.test(folded));
}

/** Words before a place that somebody is in, and hardly ever before a person. */
const WITHIN: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across']);

/** What a lone name's surroundings tell: a verb of speech little, for papers and cities speak in news as well. */
export function loneEvidence(candidate: Candidate): number {
  const { words, from, to } = candidate;
  const [before, name, after] = [words[from - 1], words[from], words[to]];
  let person = 0;
  if (after?.gap === ' ' && SPEECH_VERBS.has(after.folded)) person += 0.5;
  if (name?.gap === ' ' && SPEECH_VERBS.has(before?.folded ?? '') && /["”’]/u.test(before?.gap ?? '')) person += 0.5;
  // "Prosecutors said he": a noun may open a sentence.
  if (from > 0 && genderAfter(candidate) !== 'unknown') person += 1.5;
  if (speaksAsOne(candidate)) person += 2;
  if (sharesSurname(candidate) || apposedRole(candidate)) person += 3;
  // "in Sacramento", but "in Ilvana's car".
  if (WITHIN.has(before?.folded ?? '') && !words[to - 1]?.possessive) person -= 1;
  return person;
}
