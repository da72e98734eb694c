import type { Article } from './article.ts';
import type { Entity } from './people/entity.ts';
import { findEntities } from './people/find-entities.ts';
import type { WordedArticle } from './people/worded-article.ts';
import { type ArticleReading, type ReadArticle, readArticle } from './read-article.ts';
import { knownPeople, nameSpeakers } from './speakers/name-speakers.ts';
import type { Speaker } from './speakers/quotation.ts';
import type { Reading, Story } from './story.ts';

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
export function understand(raw: RawStory): Story {
  return joinStory(raw, raw.articles.map(readArticle));
}

/** As `understand`, of articles that were read by themselves already, in the story's order. */
export function joinStory(
  { title, contentNote }: Pick<RawStory, 'title' | 'contentNote'>,
  read: readonly ReadArticle[],
): Story {
  const { entities, speakers } = joinReadings(read, read);
  const readings = read.map((reading, index) => withSpeakers(reading, speakers[index] ?? []));
  return { title, contentNote, readings, entities };
}

/** What only a story's articles together tell. */
export interface Joined {
  readonly entities: readonly Entity[];
  /** By article, then by attributed quotation. */
  readonly speakers: readonly (readonly (readonly Speaker[])[])[];
}

/** Joins articles that were read by themselves: `read` are the readings of `articles`, in the same order, asked for once. */
export function joinReadings(articles: readonly WordedArticle[], read: Iterable<ArticleReading>): Joined {
  const entities = findEntities(articles);
  const people = knownPeople(entities);
  return { entities, speakers: Array.from(read, (reading) => nameSpeakers(reading, people)) };
}

/** An article's quotations with their speakers, as `joinReadings` gives them. */
export function quotationsOf(
  { attributed }: Pick<ArticleReading, 'attributed'>,
  speakers: Joined['speakers'][number],
): Reading['quotations'] {
  return attributed.map(({ by: _, ...quotation }, index) => ({ ...quotation, speakers: speakers[index] ?? [] }));
}

/** An article's reading with the speakers of its quotations. */
export function withSpeakers(reading: ArticleReading, speakers: Joined['speakers'][number]): Reading {
  const { article, layout, passages, dates } = reading;
  return { article, layout, passages, quotations: quotationsOf(reading, speakers), dates };
}
