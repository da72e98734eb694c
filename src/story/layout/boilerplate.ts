import type { Article } from '../article.ts';
import { Span } from '../span.ts';

/** Why a paragraph is not the article's own prose. */
export type BoilerplateRule = 'advert' | 'credit' | 'headline' | 'link' | 'embed' | 'navigation' | 'notice' | 'skip';

/** Each paragraph's rule, by its index; undefined for prose. */
export function findBoilerplate(_article: Article, paragraphs: readonly Span[]): (BoilerplateRule | undefined)[] {
  return paragraphs.map(() => undefined);
}

/** A printed date or dateline before the first sentence ("date 2023-09-16", "LONDON, May 3 (Agency) —"). */
const DATELINE =
  /^(?:date:?\s+\d{4}-\d{2}-\d{2}\s+|(?:\p{Lu}[\p{Lu}.'’-]+(?:[\s,]+(?=\S))?){1,4}(?:,?\s+\p{Lu}[\p{L}.]+)?(?:,?\s+\p{Lu}\p{L}+\.?\s+\d{1,2}(?:,\s+\d{4})?)?\s*(?:\([^)]{2,30}\)\s*)?\s*[—–]+\s*)/u;

/** A paragraph without the furniture before its first sentence. */
export function trimFurniture(paragraph: Span): Span {
  const head = paragraph.article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  const furniture = DATELINE.exec(head)?.[0].length ?? 0;
  return furniture === 0 ? paragraph : new Span(paragraph.article, paragraph.start + furniture, paragraph.end);
}
