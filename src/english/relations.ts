/** Words for how one person is related to another, as asked and as printed; those of one line mean the same. */
const SYNONYMS = `
wife spouse widow
husband spouse widower
partner boyfriend girlfriend
fiance fiancee
father dad
mother mom mum
son
daughter
child kid
brother sibling
sister sibling
parent
uncle
aunt
cousin
nephew
niece
grandfather
grandmother
friend
lawyer attorney counsel solicitor barrister
successor
predecessor
manager
agent
publicist
boss
colleague
costar castmate
`;

/** From a relation's word to all the words of its lines. */
export const RELATION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = SYNONYMS.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .reduce((known, line) => {
    for (const word of line) known.set(word, new Set([...(known.get(word) ?? []), ...line]));
    return known;
  }, new Map<string, Set<string>>());

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['wives', 'wife'],
  ['children', 'child'],
  ['kids', 'kid'],
]);

/** The relation that a word names, in the singular; undefined where it names none. */
export function relationOf(word: string): string | undefined {
  const singular = RELATION_WORDS.has(word) ? word : (PLURALS.get(word) ?? word.replace(/s$/u, ''));
  return RELATION_WORDS.has(singular) ? singular : undefined;
}

/** A relation and what it is seen from the other side; each line holds both ways, but for the words' genders. */
const INVERSES = `
wife husband
wife wife
husband husband
spouse spouse
partner partner
boyfriend girlfriend
fiance fiancee
father son
father daughter
mother son
mother daughter
parent child
brother sister
brother brother
sister sister
sibling sibling
friend friend
colleague colleague
costar costar
cousin cousin
`;

/** From a relation's word to the words of those lines on the other side. */
export const INVERSE_RELATIONS: ReadonlyMap<string, ReadonlySet<string>> = INVERSES.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .reduce((known, [one = '', other = '']) => {
    known.set(one, new Set([...(known.get(one) ?? []), other]));
    known.set(other, new Set([...(known.get(other) ?? []), one]));
    return known;
  }, new Map<string, Set<string>>());

/** Kin and other bonds, with the gender of the one so called. */
export const RELATIONS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...'wife mother daughter sister girlfriend aunt niece grandmother granddaughter fiancée fiancee widow mom mum stepmother stepdaughter'
    .split(' ')
    .map((word): [string, 'female'] => [word, 'female']),
  ...'husband father son brother boyfriend uncle nephew grandfather grandson fiancé widower dad stepfather stepson'
    .split(' ')
    .map((word): [string, 'male'] => [word, 'male']),
  ...'spouse partner cousin friend neighbor neighbour colleague roommate sibling child parent twin successor predecessor'
    .split(' ')
    .map((word): [string, 'unknown'] => [word, 'unknown']),
]);

/** Words that say that a relation is over or changed; they must agree. */
export const FORMER_WORDS = new Set(['ex', 'former', 'then', 'late', 'estranged']);
