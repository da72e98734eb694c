import type { Article } from '../article.ts';
import type { Entity, Mention } from './entity.ts';

/** A mention with the entity that it names. */
export interface NamedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** The mentions of all entities by article, in order of place: one pass over a story for every article's look-ups. */
export function indexMentions(entities: readonly Entity[]): ReadonlyMap<Article, readonly NamedMention[]> {
  const index = new Map<Article, NamedMention[]>();
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const list = index.get(mention.span.article) ?? [];
      list.push({ mention, entity });
      index.set(mention.span.article, list);
    }
  for (const list of index.values()) list.sort((a, b) => a.mention.span.start - b.mention.span.start);
  return index;
}
