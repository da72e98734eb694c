import type { Article } from './article.ts';
import { findDates } from './dates/find-dates.ts';
import { layOut } from './layout/paragraph.ts';
import { cutPassages } from './passage.ts';
import { findEntities } from './people/find-entities.ts';
import { attributeQuotations } from './quotations/attribute.ts';
import { findQuoted } from './quotations/find-quoted.ts';
import type { Story } from './story.ts';

/** What a story is before it is understood. */
export interface RawStory {
  readonly title: string;
  readonly contentNote: string;
  readonly articles: readonly Article[];
}

/**
 * Reads a story: layout, quoted spans, people over all articles, speakers, dates, passages. Pure and deterministic: the same
 * articles give the same story.
 */
export function understand({ title, contentNote, articles }: RawStory): Story {
  const laidOut = articles.map((article) => {
    const layout = layOut(article);
    return { layout, quoted: findQuoted(layout) };
  });
  const entities = findEntities(laidOut);
  const readings = laidOut.map(({ layout, quoted }) => {
    const quotations = attributeQuotations(layout, quoted, entities);
    const dates = findDates(layout, quotations);
    return { article: layout.article, layout, quotations, dates, passages: cutPassages(layout, quoted) };
  });
  return { title, contentNote, readings, entities };
}
