import type { Layout } from '../layout/paragraph.ts';
import type { QuotedSpan } from './quotation.ts';

/** Finds what stands between quotation marks in one article, in order of place, outermost only. Linear. */
export function findQuoted(_layout: Layout): QuotedSpan[] {
  return [];
}
