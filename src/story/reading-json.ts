import type { Article } from './article.ts';
import type { ArticleReading } from './read-article.ts';
import { Span } from './span.ts';

/** How a span, and the article itself, stand in a reading's JSON. */
const isSpan = (value: object): value is { readonly span: readonly [start: number, end: number] } =>
  'span' in value && Array.isArray(value.span);
const isArticle = (value: object): boolean => 'article' in value && value.article === true;

/** A reading as plain JSON, spans as offsets: `{"span": [12, 31]}`; the article itself is not in it. */
export function readingToJson({ article, layout, passages, dates, quoted, attributed }: ArticleReading): string {
  return JSON.stringify({ layout, passages, dates, quoted, attributed }, (_, value: unknown) => {
    if (value instanceof Span) return { span: [value.start, value.end] };
    return value === article ? { article: true } : value;
  });
}

function revive(value: unknown, article: Article): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => revive(item, article));
  if (isArticle(value)) return article;
  if (isSpan(value)) return new Span(article, ...value.span);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, article)]));
}

/**
 * The reading of this very article that `readingToJson` gave, by this very code.
 * @throws RangeError where a span does not lie within the article.
 */
export function readingFromJson(article: Article, json: object): ArticleReading {
  return { article, ...(revive(json, article) as Omit<ArticleReading, 'article'>) };
}
