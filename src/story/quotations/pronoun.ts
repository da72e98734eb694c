import type { Entity } from '../people/entity.ts';

/** Whom a pronoun can stand for. */
type Reference = 'female' | 'male' | 'thing' | 'several';

/** Third-person pronouns, as subjects and possessors. First and second person name nobody outside the quotation. */
const REFERENCES: Readonly<Record<string, Reference>> = {
  she: 'female',
  her: 'female',
  he: 'male',
  his: 'male',
  it: 'thing',
  its: 'thing',
  they: 'several',
  their: 'several',
};
const PRONOUN = /^(?:i|you|we|my|your|our|who|which|that|one|everyone|everybody|someone|somebody|nobody)$/u;

/** An entity's name where it stands before a pronoun. */
export interface Antecedent {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  /** The index of its sentence or paragraph, growing with place: who stands alone in the latest is the likeliest. */
  readonly unit: number;
}

export const isPronoun = (word: string): boolean => Object.hasOwn(REFERENCES, word) || PRONOUN.test(word);

const agrees = ({ kind, gender }: Entity, reference: Reference): boolean =>
  reference === 'thing'
    ? kind === 'organisation'
    : kind === 'person' && (reference === 'several' || gender === 'unknown' || gender === reference);

/** The latest two names that only "and" joins: whom "they" stands for. */
function latestPair(before: readonly Antecedent[], text: string): Entity[] {
  for (let at = before.length - 1; at > 0; at--) {
    const [first, second] = [before[at - 1] as Antecedent, before[at] as Antecedent];
    const between = text.slice(first.end, Math.min(second.start, first.end + 20));
    const joined =
      second.start - first.end <= 20 && /^,?\s+and\s+(?:(?:his|her|their)\s+\p{Ll}+,?\s+)?$/u.test(between);
    if (joined && first.entity !== second.entity) return [first.entity, second.entity];
  }
  return [];
}

/**
 * Resolves a pronoun by number, gender and recency. `before` are the names outside quotations shortly before it, in order;
 * `speaking` who was last quoted. Empty rather than doubtful: where several agree and neither is speaking nor alone in the
 * latest unit, nobody.
 */
export function resolvePronoun(
  pronoun: string,
  before: readonly Antecedent[],
  speaking: readonly Entity[],
  text: string,
): readonly Entity[] {
  const reference = REFERENCES[pronoun];
  if (!reference) return [];
  if (reference === 'several') return speaking.length > 1 ? speaking : latestPair(before, text);
  const agreeing = before.filter(({ entity }) => agrees(entity, reference));
  const [speaker] = speaking;
  const latest = agreeing.at(-1);
  if (speaker && speaking.length === 1 && agrees(speaker, reference) && latest?.entity.gender !== reference)
    return [speaker];
  const rivals = new Set(agreeing.filter(({ unit }) => unit === latest?.unit).map(({ entity }) => entity));
  const certain = [...rivals].filter(({ gender }) => gender === reference);
  const chosen = certain.length === 1 ? certain : [...rivals];
  if (chosen.length === 1) return chosen;
  return speaker && chosen.includes(speaker) ? [speaker] : [];
}
