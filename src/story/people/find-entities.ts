import type { Layout } from '../layout/paragraph.ts';
import type { QuotedSpan } from '../quotations/quotation.ts';
import type { Entity } from './entity.ts';

/** One article as the people step reads it. */
export interface QuotedLayout {
  readonly layout: Layout;
  /** In order; names inside titles of works are no people. */
  readonly quoted: readonly QuotedSpan[];
}

/** Finds the people and organisations of a story, one entity over all its articles, most mentioned first. */
export function findEntities(_articles: readonly QuotedLayout[]): Entity[] {
  return [];
}
