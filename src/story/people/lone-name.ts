import { isGivenName } from '../../english/given-names.ts';
import { PLACES } from '../../english/places.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { isPersonal } from './apposition.ts';
import type { Candidate } from './candidate.ts';

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
export function sharesSurname({ words, from, to }: Candidate): boolean {
  const [and, given, surname] = [words[to], words[to + 1], words[to + 2]];
  const joined = and?.gap === ' ' && and.folded === 'and' && given?.gap === ' ' && surname?.gap === ' ';
  if (!joined || !given.capital || !surname.capital || given.possessive) return false;
  return isGivenName(words[from]?.folded ?? '') && isGivenName(given.folded) && !PLACES.has(given.folded);
}

/** "“I am innocent,” Ilvana said", "“It was me,” said Ilvana": whether a name's bearer speaks as one person. */
export function speaksAsOne({ words, from, to }: Candidate): boolean {
  const inverted = SPEECH_VERBS.has(words[from - 1]?.folded ?? '');
  const end = inverted ? from - 1 : from;
  if (!inverted && !(words[to]?.gap === ' ' && SPEECH_VERBS.has(words[to]?.folded ?? ''))) return false;
  if (!/["”]\s$/u.test(words[end]?.gap ?? '')) return false;
  return words
    .slice(Math.max(0, end - LONGEST_SPEECH), end)
    .some(({ folded }) => /^(?:i|i'\p{L}+|my|me|myself)$/u.test(folded));
}
