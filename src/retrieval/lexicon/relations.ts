/** Words for how one person is related to another, as asked and as printed; those of one line mean the same. */
const RELATIONS = `
wife spouse
husband spouse
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
lawyer attorney counsel
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
  ...'dr doctor prof professor judge justice sen senator rep congressman congresswoman gov governor president mayor minister chief captain detective sergeant officer rev reverend'
    .split(' ')
    .map((title): [string, undefined] => [title, undefined]),
]);
