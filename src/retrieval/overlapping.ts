import type { Span } from '../story/span.ts';

/** Those that share a place with a span, out of one article's stretches in order of place that do not overlap. Logarithmic. */
export function overlapping<Item extends { readonly span: Span }>(ordered: readonly Item[], span: Span): Item[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (ordered[end]?.span.overlaps(span)) end++;
  return ordered.slice(low, end);
}
