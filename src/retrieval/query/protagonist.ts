import type { EntityRecord } from '../../story/records.ts';

/** Pronouns of a question, and the gender of whoever they stand for. */
const PRONOUNS: ReadonlyMap<string, EntityRecord['gender']> = new Map([
  ...'he him his himself'.split(' ').map((word): [string, 'male'] => [word, 'male']),
  ...'she her hers herself'.split(' ').map((word): [string, 'female'] => [word, 'female']),
]);

/** The person that the story tells most of, for each gender. */
export type Protagonists = Partial<Record<EntityRecord['gender'], EntityRecord>>;

/** @param entities most mentioned first. */
export function protagonistsOf(entities: readonly EntityRecord[]): Protagonists {
  const first = (gender: EntityRecord['gender']) =>
    entities.find((one) => one.is === 'person' && one.gender === gender);
  const [male, female] = [first('male'), first('female')];
  return { ...(male && { male }), ...(female && { female }) };
}

/** Whom a question's pronoun most likely means, where it has one: "how old is he" asks for the man that the story is about. */
export function meantByPronoun(asked: readonly string[], protagonists: Protagonists): EntityRecord | undefined {
  for (const word of asked) {
    const gender = PRONOUNS.get(word);
    if (gender !== undefined) return protagonists[gender];
  }
  return undefined;
}
