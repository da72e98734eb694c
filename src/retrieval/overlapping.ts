import { firstWhere } from '../story/first-where.ts';
import type { Span } from '../story/span.ts';

/** Those that share a place with a span, out of one article's stretches in order of place that do not overlap. Logarithmic. */
export function overlapping<Item extends { readonly span: Span }>(ordered: readonly Item[], span: Span): Item[] {
  const first = firstWhere(ordered, (one) => one.span.end > span.start);
  let end = first;
  while (ordered[end]?.span.overlaps(span)) end++;
  return ordered.slice(first, end);
}
