import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { HONORIFICS } from '../../english/titles.ts';
import type { Candidate } from './candidate.ts';
import type { Gender } from './entity.ts';
import type { Word } from './word.ts';

/** The gender that the words before a name tell: an honorific or a bond ("his wife"). */
export function genderBefore({ words, from, titled }: Candidate): Gender {
  const honorific = titled < from ? HONORIFICS.get((words[titled] as Word).folded) : undefined;
  const bond = RELATIONS.get((words[titled - 1]?.folded ?? '').replace(/^(?:ex|then|late)-/u, ''));
  return honorific && honorific !== 'unknown' ? honorific : (bond ?? 'unknown');
}

/** "Ilvana said she", "Ilvana said on Monday that she": whom a pronoun after a name's verb of speech stands for, most likely its bearer. */
export function genderAfter({ words, to }: Pick<Candidate, 'words' | 'to'>): Gender {
  if (words[to]?.gap !== ' ' || words[to - 1]?.possessive || !SPEECH_VERBS.has(words[to]?.folded ?? ''))
    return 'unknown';
  let at = to + 1;
  while (
    at < to + 6 &&
    words[at]?.gap === ' ' &&
    /^(?:reporters|journalists|that|on|\p{L}+day)$/u.test(words[at]?.folded ?? '')
  )
    at++;
  if (words[at]?.gap !== ' ') return 'unknown';
  const pronoun = words[at]?.folded;
  return pronoun === 'she' ? 'female' : pronoun === 'he' ? 'male' : 'unknown';
}
