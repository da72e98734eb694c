import { RELATIONS } from '../../english/relations.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { HONORIFICS } from '../../english/titles.ts';
import type { Word } from '../../english/word.ts';
import type { NamePlace } from './candidate.ts';
import type { Gender } from './entity.ts';

/** No more words stand between a verb of speech and the pronoun of its clause. */
const REACH = 6;
/** Whom or when something is told: "said reporters", "said on Monday that". */
const BETWEEN = /^(?:reporters|journalists|that|on|\p{L}+day)$/u;

/** One way in which the words beside a name tell its bearer's gender. */
export interface GenderRule {
  readonly name: string;
  /** A sentence with the name in brackets. */
  readonly example: string;
  readonly told: Gender;
  readonly read: (candidate: NamePlace) => Gender | undefined;
}

/** What stands before a name; the first row that reads a gender decides. */
export const GENDER_RULES_BEFORE: readonly GenderRule[] = [
  {
    name: 'honorific',
    example: 'Later Mrs. [Roe] left.',
    told: 'female',
    read: ({ words, from, titled }) => (titled < from ? HONORIFICS.get((words[titled] as Word).folded) : undefined),
  },
  {
    name: 'bond',
    example: 'Later his brother [Ilvan] left.',
    told: 'male',
    // "“I told my husband,” Roe said": not across marks.
    read: ({ words, titled }) =>
      /^,? $/u.test(words[titled]?.gap ?? '')
        ? RELATIONS.get((words[titled - 1]?.folded ?? '').replace(/^(?:ex|then|late)-/u, ''))
        : undefined,
  },
];

/** What stands behind a name: whom a pronoun behind its verb of speech stands for is most likely its bearer. */
export const GENDER_RULES_BEHIND: readonly GenderRule[] = [
  {
    name: 'pronoun behind the verb of speech',
    example: 'Later [Ilvan] said on Monday that she would go.',
    told: 'female',
    read: ({ words, to }) => {
      const verb = words[to];
      if (verb?.gap !== ' ' || words[to - 1]?.possessive || !SPEECH_VERBS.has(verb.folded)) return undefined;
      let at = to + 1;
      while (at < to + REACH && words[at]?.gap === ' ' && BETWEEN.test(words[at]?.folded ?? '')) at++;
      const pronoun = words[at]?.gap === ' ' ? words[at]?.folded : undefined;
      return pronoun === 'she' ? 'female' : pronoun === 'he' ? 'male' : undefined;
    },
  },
];

function toldBy(rules: readonly GenderRule[], candidate: NamePlace): Gender {
  for (const { read } of rules) {
    const gender = read(candidate) ?? 'unknown';
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

/** The gender that the words before a name tell: an honorific or a bond ("his wife"). */
export const genderBefore = (candidate: NamePlace): Gender => toldBy(GENDER_RULES_BEFORE, candidate);

/** The gender that a pronoun behind a name's verb of speech tells. */
export const genderAfter = (candidate: NamePlace): Gender => toldBy(GENDER_RULES_BEHIND, candidate);
