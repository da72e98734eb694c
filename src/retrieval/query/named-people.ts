import type { EntityRecord } from '../../story/records.ts';
import { terms } from './terms.ts';

/** Adds an item to the list under a key. */
function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** A name of somebody, in terms. */
interface Name {
  readonly entity: EntityRecord;
  readonly named: readonly string[];
}

/** A story's people by the terms of their names. */
export class NamedPeople {
  /** Terms of any entity's names: where a question has one, a text answers only where it is meant. */
  readonly terms: ReadonlySet<string>;
  /** The names of people by their first term. */
  private readonly names = new Map<string, Name[]>();
  /** The people by the last term of their full name. */
  private readonly surnames = new Map<string, EntityRecord[]>();

  constructor(entities: readonly EntityRecord[]) {
    const all = new Set<string>();
    for (const entity of entities) {
      for (const alias of entity.aliases) {
        const named = terms(alias).map(({ term }) => term);
        for (const term of named) all.add(term);
        const [first] = named;
        if (first !== undefined && entity.is === 'person') addTo(this.names, first, { entity, named });
      }
      const surname = entity.is === 'person' ? terms(entity.name).at(-1)?.term : undefined;
      if (surname !== undefined) addTo(this.surnames, surname, entity);
    }
    this.terms = all;
  }

  /**
   * The people whom given terms name: by all terms of one of their names, and by a term that belongs to no longer name, be it
   * called so in the articles or the surname of several.
   */
  named(given: readonly string[]): ReadonlySet<EntityRecord> {
    const all = new Set(given);
    const matches = given.flatMap((first) =>
      (this.names.get(first) ?? []).filter(({ named }) => named.every((term) => all.has(term))),
    );
    const longer = matches.filter(({ named }) => named.length > 1);
    const covered = new Set(longer.flatMap(({ named }) => named));
    const shorter = matches.filter(({ named: [term = ''] }) => !covered.has(term));
    const sharing = given.filter((term) => !covered.has(term)).flatMap((term) => this.surnames.get(term) ?? []);
    return new Set([...[...longer, ...shorter].map(({ entity }) => entity), ...sharing]);
  }
}
