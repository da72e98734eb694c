import type { Article } from './article.ts';
import { findEntities } from './people/find-entities.ts';
import { knownPeople, nameSpeakers } from './quotations/speaker.ts';
import { type ArticleReading, readArticle } from './read-article.ts';
import type { Story } from './story.ts';

/** What a story is before it is understood. */
export interface RawStory {
  readonly title: string;
  readonly contentNote: string;
  readonly articles: readonly Article[];
}

/**
 * Reads a story: first each article by itself (layout, quoted spans, dates, passages), then what takes all of them: people, and
 * who of them speaks. Pure and deterministic: the same articles give the same story.
 */
export function understand({ title, contentNote, articles }: RawStory): Story {
  return { title, contentNote, ...joinReadings(articles.map(readArticle)) };
}

/** Joins articles that were read by themselves into one story. */
export function joinReadings(read: readonly ArticleReading[]): Pick<Story, 'readings' | 'entities'> {
  const entities = findEntities(read);
  const people = knownPeople(entities);
  const readings = read.map(({ article, layout, quoted, attributed, dates, passages }) => {
    const quotations = nameSpeakers(layout, quoted, attributed, people);
    return { article, layout, quotations, dates, passages };
  });
  return { readings, entities };
}
