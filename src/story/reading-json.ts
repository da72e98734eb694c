import type { Article } from './article.ts';
import { cutPassages } from './passage.ts';
import type { ArticleReading } from './read-article.ts';
import { Span } from './span.ts';
import { layOut } from './text/paragraph.ts';

/** How a span stands in a reading's JSON. */
const isSpan = (value: object): value is { readonly span: readonly [start: number, end: number] } =>
  'span' in value && Array.isArray(value.span);

/**
 * A reading as plain JSON, spans as offsets: `{"span": [12, 31]}`. The article is not in it, nor its layout and passages, which
 * are cut again sooner than they would be read.
 */
export function readingToJson({ dates, quoted, attributed }: ArticleReading): string {
  return JSON.stringify({ dates, quoted, attributed }, (_, value: unknown) =>
    value instanceof Span ? { span: [value.start, value.end] } : value,
  );
}

function revive(value: unknown, article: Article): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => revive(item, article));
  if (isSpan(value)) return new Span(article, ...value.span);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, article)]));
}

/**
 * The reading of this very article that `readingToJson` gave, by this very code.
 * @throws RangeError where a span does not lie within the article; TypeError where it is no reading.
 */
export function readingFromJson(article: Article, json: object): ArticleReading {
  const told = revive(json, article) as Pick<ArticleReading, 'dates' | 'quoted' | 'attributed'>;
  const layout = layOut(article);
  return { article, layout, ...told, passages: cutPassages(layout, told.quoted) };
}
