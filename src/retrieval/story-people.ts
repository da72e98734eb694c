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
  /** Terms of their names: where a question has one, a text answers only where it is meant. */
  readonly terms: ReadonlySet<string>;

  constructor(entities: readonly Entity[]) {
    const named = new Set<string>();
    for (const entity of entities)
      for (const alias of entity.aliases) {
        const [first, ...rest] = terms(alias).map(({ term }) => term);
        if (first === undefined) continue;
        for (const term of [first, ...rest]) named.add(term);
        if (entity.kind === 'person') addTo(this.byFirstTerm, first, { entity, rest });
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

  /** The people all of whose terms of one of their names are among the given ones. */
  named(given: readonly string[]): ReadonlySet<Entity> {
    const all = new Set(given);
    const named = given.flatMap((term) => this.byFirstTerm.get(term) ?? []);
    return new Set(named.filter(({ rest }) => rest.every((term) => all.has(term))).map(({ entity }) => entity));
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
