/** Words for how one person is related to another, as asked and as printed; those of one line mean the same. */
const RELATIONS = `
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
export const RELATION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = RELATIONS.trim()
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

/** Relations that only a man, or only a woman, can be in. */
export const GENDER_OF_RELATION: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...'wife girlfriend fiancee mother mom mum daughter sister aunt niece grandmother'
    .split(' ')
    .map((word): [string, 'female'] => [word, 'female']),
  ...'husband boyfriend father dad son brother uncle nephew grandfather'
    .split(' ')
    .map((word): [string, 'male'] => [word, 'male']),
]);

/** Words that say that a relation is over or changed; they must agree. */
export const FORMER_WORDS = new Set(['ex', 'former', 'then', 'late', 'estranged']);

/** Titles before a name, which name nobody by themselves but with a surname, and the gender that they tell. */
export const TITLES: ReadonlyMap<string, 'female' | 'male' | undefined> = new Map([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['madam', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['baroness', 'female'],
  ['baron', 'male'],
  ...'dci di dc ds pc det inspector superintendent constable lieutenant lt colonel col general gen sgt capt sheikh coach pope bishop cardinal dr doctor prof professor judge justice sen senator rep congressman congresswoman gov governor president mayor minister chief captain detective sergeant officer rev reverend'
    .split(' ')
    .map((title): [string, undefined] => [title, undefined]),
]);
