import { FORMER_WORDS, INVERSE_RELATIONS, RELATION_WORDS, RELATIONS } from '../../english/relations.ts';
import type { Description, Entity } from '../../story/people/entity.ts';
import { words } from './words.ts';

/** Somebody whom an article states to be in a relation, and the article's words for it. */
export interface Related {
  readonly entity: Entity;
  readonly evidence: Description;
}

/** Where an article states that somebody stands in one of the relations to an owner, in the past where `former`. */
function stated(
  { descriptions }: Entity,
  owner: Entity,
  relations: ReadonlySet<string>,
  former: boolean,
): Description | undefined {
  return descriptions.find(({ kind, to, span }) => {
    if (kind === 'age' || to !== owner) return false;
    const printed = words(span.text).map(({ word }) => word);
    return printed.some((word) => relations.has(word)) && former === printed.some((word) => FORMER_WORDS.has(word));
  });
}

/**
 * Those who are somebody's `relation`, in the past where `former`: stated so, or seen from the other side, as Hale is Pell's
 * husband where Pell is stated to be Hale's wife. A relation that no article states is nobody's.
 */
export function findRelated(
  entities: readonly Entity[],
  relation: string,
  { owner, former }: { readonly owner: Entity; readonly former: boolean },
): Related[] {
  const relations = RELATION_WORDS.get(relation) ?? new Set([relation]);
  const inverse = INVERSE_RELATIONS.get(relation) ?? new Set();
  const wanted = RELATIONS.get(relation) ?? 'unknown';
  const canBe = ({ gender }: Entity) => wanted === 'unknown' || gender === 'unknown' || gender === wanted;
  const others = entities.filter((entity) => entity !== owner);
  return [
    ...others.map((entity) => ({ entity, evidence: stated(entity, owner, relations, former) })),
    ...others.filter(canBe).map((entity) => ({ entity, evidence: stated(owner, entity, inverse, former) })),
  ].flatMap(({ entity, evidence }) => (evidence ? [{ entity, evidence }] : []));
}
