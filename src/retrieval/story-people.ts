import type { Article } from '../story/article.ts';
import { firstPlace } from '../story/first-where.ts';
import type { Entity } from '../story/people/entity.ts';
import type { Span } from '../story/span.ts';
import { terms } from './terms.ts';

/** An entity in one article: its mentions there, as a stretch of all its mentions. */
export interface Mentioned {
  readonly entity: Entity;
  readonly from: number;
  readonly after: number;
}

/** A story's people and organisations by the articles that mention them, and the words that name them. */
export class StoryPeople {
  private readonly byArticle = new Map<Article, Mentioned[]>();
  /** The people's names by the first of their terms. */
  private readonly byFirstTerm = new Map<string, { readonly entity: Entity; readonly rest: readonly string[] }[]>();
  /** The people by the last term of their full name. */
  private readonly bySurname = new Map<string, Entity[]>();
  /** Terms of their names: where a question has one, a text answers only where it is meant. */
  readonly terms: ReadonlySet<string>;

  constructor(entities: readonly Entity[]) {
    const named = new Set<string>();
    for (const entity of entities) {
      const surname = terms(entity.name).at(-1)?.term;
      if (entity.kind === 'person' && surname !== undefined) addTo(this.bySurname, surname, entity);
      for (const alias of entity.aliases) {
        const [first, ...rest] = terms(alias).map(({ term }) => term);
        if (first === undefined) continue;
        for (const term of [first, ...rest]) named.add(term);
        if (entity.kind === 'person') addTo(this.byFirstTerm, first, { entity, rest });
      }
    }
    this.terms = named;
    for (const entity of entities) {
      const { mentions } = entity;
      for (let from = 0, after = 0; from < mentions.length; from = after) {
        const article = mentions[from]?.span.article;
        while (mentions[after]?.span.article === article && after < mentions.length) after++;
        if (article) addTo(this.byArticle, article, { entity, from, after });
      }
    }
  }

  /**
   * The people whom given terms name: by all terms of one of their names, and by a term that belongs to no longer name, be it
   * called so in the articles or the surname of several.
   */
  named(given: readonly string[]): ReadonlySet<Entity> {
    const all = new Set(given);
    const matches = given.flatMap((first) =>
      (this.byFirstTerm.get(first) ?? []).flatMap(({ entity, rest }) =>
        rest.every((term) => all.has(term)) ? [{ entity, named: [first, ...rest] }] : [],
      ),
    );
    const longer = matches.filter(({ named }) => named.length > 1);
    const covered = new Set(longer.flatMap(({ named }) => named));
    const shorter = matches.filter(({ named: [term = ''] }) => !covered.has(term));
    const sharing = given.filter((term) => !covered.has(term)).flatMap((term) => this.bySurname.get(term) ?? []);
    return new Set([...longer, ...shorter].map(({ entity }) => entity).concat(sharing));
  }

  /** Those whom an article mentions, in the order of the story's entities. */
  in(article: Article): readonly Mentioned[] {
    return this.byArticle.get(article) ?? [];
  }

  /** Those of whom a mention begins within a stretch, in the same order. Logarithmic in each one's mentions. */
  within({ article, start, end }: Span): Entity[] {
    return this.in(article).flatMap(({ entity, from, after }) => {
      const { mentions } = entity;
      const first = firstPlace(from, after, (place) => (mentions[place]?.span.start ?? 0) >= start);
      return first < after && (mentions[first]?.span.start ?? end) < end ? [entity] : [];
    });
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
