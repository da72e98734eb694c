import type { Entity } from '../people/entity.ts';

/** What carries a role on behind its head: "director of the museum". */
const COMPLEMENT = /\s(?:of|for|at|to|in)\s.*$/su;

/** The head nouns of the roles that the articles give somebody, lower case. */
export type RoleNouns = (entity: Entity) => ReadonlySet<string>;

/** Reads role nouns once a person, when first asked for: whom thousands of articles describe is asked about as often. */
export function roleNounsOfPeople(): RoleNouns {
  const read = new Map<Entity, ReadonlySet<string>>();
  const readFrom = ({ descriptions }: Entity) =>
    new Set(
      descriptions.flatMap(({ kind, span }) =>
        kind === 'role' ? (span.text.toLowerCase().replace(COMPLEMENT, '').split(/\s+/u).at(-1) ?? []) : [],
      ),
    );
  return (entity) => {
    const known = read.get(entity) ?? readFrom(entity);
    read.set(entity, known);
    return known;
  };
}
