import type { ArticleId } from '../../story/article.ts';
import type { Span } from '../../story/span.ts';

/** What an answer is confined to; nothing where absent. Values are exact. */
export interface Scope {
  readonly outlet?: string;
  readonly article?: ArticleId;
}

/** A place's facets, by which an engine confines a search to a scope. */
export function facetsOf({ article }: Span): Required<Scope> {
  return { outlet: article.outlet, article: article.id };
}

/** The scope alone, without absent parts. */
export function facetsWithin({ outlet, article }: Scope): Readonly<Record<string, string>> {
  return { ...(outlet !== undefined && { outlet }), ...(article !== undefined && { article }) };
}
