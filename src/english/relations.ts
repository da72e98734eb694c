import { groupsIn, othersIn, rowsIn, setOf, wordsIn } from './word-list.ts';

/** Words for how one person is related to another, as asked and as printed; those of one row mean the same. */
const SYNONYMS = `
wife spouse widow, husband spouse widower, partner boyfriend girlfriend, fiance fiancee, father dad, mother mom mum,
son, daughter, child kid, brother sibling, sister sibling, parent, uncle, aunt, cousin, nephew, niece, grandfather,
grandmother, friend, lawyer attorney counsel solicitor barrister, successor, predecessor, manager, agent, publicist,
boss, colleague, costar castmate
`;

/** From a relation's word to all the words of its rows. */
export const RELATION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = groupsIn(rowsIn(SYNONYMS));

const PLURALS: Readonly<Record<string, string>> = { wives: 'wife', children: 'child', kids: 'kid' };

/** The relation that a word names, in the singular; undefined where it names none. */
export function relationOf(word: string): string | undefined {
  const singular = RELATION_WORDS.has(word) ? word : (PLURALS[word] ?? word.replace(/s$/u, ''));
  return RELATION_WORDS.has(singular) ? singular : undefined;
}

/** A relation and what it is seen from the other side; each row holds both ways, but for the words' genders. */
const INVERSES = `
wife husband, wife wife, husband husband, spouse spouse, partner partner, boyfriend girlfriend, fiance fiancee,
father son, father daughter, mother son, mother daughter, parent child, brother sister, brother brother,
sister sister, sibling sibling, friend friend, colleague colleague, costar costar, cousin cousin
`;

/** From a relation's word to the words of those rows on the other side. */
export const INVERSE_RELATIONS: ReadonlyMap<string, ReadonlySet<string>> = othersIn(
  rowsIn(INVERSES).flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);

/** Kin and other bonds, with the gender of the one so called. */
export const RELATIONS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map(
  Object.entries({
    female:
      'wife mother daughter sister girlfriend aunt niece grandmother granddaughter fiancée fiancee widow mom mum stepmother ' +
      'stepdaughter',
    male: 'husband father son brother boyfriend uncle nephew grandfather grandson fiancé widower dad stepfather stepson',
    unknown:
      'spouse partner cousin friend neighbor neighbour colleague roommate sibling child parent twin successor predecessor',
  } as const).flatMap(([gender, words]) =>
    wordsIn(words).map((word) => [word, gender as 'female' | 'male' | 'unknown'] as const),
  ),
);

/** Words that say that a relation is over or changed; they must agree. */
export const FORMER_WORDS = setOf('ex former then late estranged');
