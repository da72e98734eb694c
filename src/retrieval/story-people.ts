import type { Article } from '../story/article.ts';
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
  /** Terms of their names: where a question has one, a text answers only where it is meant. */
  readonly terms: ReadonlySet<string>;

  constructor(entities: readonly Entity[]) {
    const named = new Set<string>();
    for (const { aliases } of entities)
      for (const alias of aliases) for (const { term } of terms(alias)) named.add(term);
    this.terms = named;
    for (const entity of entities) {
      const { mentions } = entity;
      for (let from = 0, after = 0; from < mentions.length; from = after) {
        const article = mentions[from]?.span.article;
        while (mentions[after]?.span.article === article && after < mentions.length) after++;
        if (article) this.add(article, { entity, from, after });
      }
    }
  }

  private add(article: Article, mentioned: Mentioned): void {
    const known = this.byArticle.get(article);
    if (known) known.push(mentioned);
    else this.byArticle.set(article, [mentioned]);
  }

  /** Those whom an article mentions, in the order of the story's entities. */
  in(article: Article): readonly Mentioned[] {
    return this.byArticle.get(article) ?? [];
  }

  /** Those of whom a mention begins within a stretch, in the same order. Logarithmic in each one's mentions. */
  within({ article, start, end }: Span): Entity[] {
    return this.in(article).flatMap(({ entity, from, after }) => {
      let [low, high] = [from, after];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entity.mentions[middle]?.span.start ?? 0) < start) low = middle + 1;
        else high = middle;
      }
      return low < after && (entity.mentions[low]?.span.start ?? end) < end ? [entity] : [];
    });
  }
}
