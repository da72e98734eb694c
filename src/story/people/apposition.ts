import { WORD_CLASSES } from '../../english/function-words.ts';
import { ORGANISATION_NOUNS } from '../../english/organisations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ROLES, ROLES_OF_ANY } from '../../english/roles.ts';
import type { Word } from '../../english/word.ts';
import type { Candidate } from './candidate.ts';

/** Whether within the next words an organisation's noun heads an apposition: "Acme, the anti-hunger charity". */
export function apposedNoun({ words, to }: Candidate): boolean {
  const article = words[to];
  if (!article || !/^(?:, ?|, )$/u.test(article.gap) || !/^(?:a|an|the|whose)$/u.test(article.folded)) return false;
  for (let at = to + 1; at < Math.min(words.length, to + 7); at++) {
    const word = words[at] as Word;
    if (word.gap.includes(',')) return false;
    if (ORGANISATION_NOUNS.has(word.folded) && !word.possessive) return true;
    if (ROLES.has(word.folded)) return false;
  }
  return false;
}

/** Whether a word says what only a person is. */
export const isPersonal = (role: string): boolean => {
  const one = ROLES.has(role) ? role : role.replace(/s$/u, '');
  return ROLES.has(one) && !ROLES_OF_ANY.has(one);
};

/** Words before the name of a place. */
const PLACING = /^(?:in|at|from|near|to|on|outside|across|around|through)$/u;

/** "Ilvana left, a friend said": whether the words behind a comma go on with a verb of their own. */
const isVerb = (word: Word | undefined): boolean =>
  word?.gap === ' ' &&
  (SPEECH_VERBS.has(word.folded) ||
    /^(?:auxiliary|verb)$/u.test(WORD_CLASSES.get(word.folded) ?? '') ||
    /..ed$/u.test(word.folded));

/** "Ilvana, a singer from Leeds,": whether what only a person is heads an apposition. */
export function apposedRole({ words, from, to }: Candidate): boolean {
  // "Apparently, the pilot": an adverb may open a sentence.
  if (from === 0 && /ly$/u.test(words[from]?.folded ?? '')) return false;
  // "He fell in Mardale, a nurse at the hospital said": who comes behind a place is another.
  if (PLACING.test(words[from - 1]?.folded ?? '')) return false;
  // "Dean Johnson, a salesman": what looks like an office may be a given name.
  if (words[from - 1]?.capital && words[from]?.gap === ' ') return false;
  if (words[to]?.gap !== ', ' || !(from === 0 ? /^an?$/u : /^(?:an?|the)$/u).test(words[to]?.folded ?? ''))
    return false;
  for (let at = to + 1; at < Math.min(words.length, to + 6); at++) {
    const { gap, folded, possessive } = words[at] as Word;
    if (gap !== ' ' || WORD_CLASSES.get(folded) === 'preposition') return false;
    if (!possessive && isPersonal(folded) && words[at + 1]?.gap !== '-') return !isVerb(words[at + 1]);
  }
  return false;
}
