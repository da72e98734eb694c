import type { Article } from './article.ts';
import { findDates } from './dates/find-dates.ts';
import { cutPassages } from './passage.ts';
import { readWords, type WordedArticle } from './people/worded-article.ts';
import { attributeQuotations } from './quotations/attribute.ts';
import type { AttributedSpan } from './quotations/attribution.ts';
import { findQuoted } from './quotations/find-quoted.ts';
import type { QuotedSpan } from './quotations/quoted-span.ts';
import type { Reading } from './story.ts';
import { layOut } from './text/paragraph.ts';

/** What an article tells by itself, before the story's other articles are known. Each list is in order of place. */
export interface ArticleReading extends Omit<Reading, 'quotations'> {
  readonly quoted: readonly QuotedSpan[];
  readonly attributed: readonly AttributedSpan[];
}

/** An article's reading with the words that joining it to others needs. */
export type ReadArticle = ArticleReading & WordedArticle;

/** Reads one article by itself. Pure and deterministic. */
export function readArticle(article: Article): ReadArticle {
  const layout = layOut(article);
  const quoted = findQuoted(layout);
  const attributed = attributeQuotations(layout, quoted);
  return withWords({
    article,
    layout,
    quoted,
    attributed,
    dates: findDates(layout, attributed),
    passages: cutPassages(layout, quoted),
  });
}

/** A reading with the words that joining it to others needs, which are read sooner than they would be kept. */
export function withWords(reading: ArticleReading): ReadArticle {
  const titles = reading.quoted.filter(({ kind }) => kind === 'title').map(({ span }) => span);
  return { ...reading, ...readWords(reading.layout, titles) };
}
