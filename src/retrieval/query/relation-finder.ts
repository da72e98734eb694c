import { FORMER_WORDS, INVERSE_RELATIONS, RELATION_WORDS, RELATIONS } from '../../english/relations.ts';
import type { DescriptionRecord, EntityRecord } from '../../story/records.ts';
import type { DescriptionIndex } from './description-index.ts';
import { words } from './words.ts';

/** Somebody whom an article states to be in a relation, and the article's words for it. */
export interface Related {
  readonly entity: EntityRecord;
  readonly evidence: DescriptionRecord;
}

/** Where somebody's descriptions state one of the relations to an owner, in the past where `former`. */
function stated(
  descriptions: readonly DescriptionRecord[],
  owner: string,
  relations: ReadonlySet<string>,
  former: boolean,
): DescriptionRecord | undefined {
  return descriptions.find(({ of, to, words: { text } }) => {
    if (of === 'age' || to !== owner) return false;
    const printed = words(text).map(({ word }) => word);
    return printed.some((word) => relations.has(word)) && former === printed.some((word) => FORMER_WORDS.has(word));
  });
}

/**
 * Those who are somebody's `relation`, in the past where `former`: stated so, or seen from the other side, as Hale is Pell's
 * husband where Pell is stated to be Hale's wife. A relation that no article states is nobody's.
 */
export function findRelated(
  descriptions: DescriptionIndex,
  relation: string,
  { owner, former }: { readonly owner: EntityRecord; readonly former: boolean },
): Related[] {
  const relations = RELATION_WORDS.get(relation) ?? new Set([relation]);
  const inverse = INVERSE_RELATIONS.get(relation) ?? new Set();
  const wanted = RELATIONS.get(relation) ?? 'unknown';
  const canBe = ({ gender }: EntityRecord) => wanted === 'unknown' || gender === 'unknown' || gender === wanted;
  const others = descriptions.relatedTo(owner.id).filter((entity) => entity !== owner);
  return [
    ...others.map((entity) => ({
      entity,
      evidence: stated(descriptions.of(entity.id), owner.id, relations, former),
    })),
    ...others.filter(canBe).map((entity) => ({
      entity,
      evidence: stated(descriptions.of(owner.id), entity.id, inverse, former),
    })),
  ].flatMap(({ entity, evidence }) => (evidence ? [{ entity, evidence }] : []));
}
