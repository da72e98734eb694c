import { BM25 } from './weights.ts';

/** How much a frequency counts in a text of a length (relative to the average): 0 for none, at most k + 1. Method: BM25. */
export function saturation(frequency: number, length: number): number {
  const { k, b } = BM25;
  return frequency === 0 ? 0 : (frequency * (k + 1)) / (frequency + k * (1 - b + b * length));
}

/** How often two terms stand in order no further apart than `gap`. Both lists ascend. Linear in them and the pairs found. */
export function orderedPairs(first: readonly number[], second: readonly number[], gap: number): number {
  let ordered = 0;
  let from = 0;
  for (const one of first) {
    while (from < second.length && (second[from] ?? 0) <= one) from++;
    for (let index = from; index < second.length && (second[index] ?? 0) <= one + gap; index++) ordered++;
  }
  return ordered;
}

/** The greatest weight of different concepts that stand within one window of words. */
export function bestWindow<Concept>(
  places: readonly { readonly position: number; readonly concept: Concept; readonly weight: number }[],
  window: number,
): number {
  const inOrder = places.toSorted((a, b) => a.position - b.position);
  const counts = new Map<Concept, number>();
  let best = 0;
  let weight = 0;
  let from = 0;
  for (const place of inOrder) {
    const count = counts.get(place.concept) ?? 0;
    if (count === 0) weight += place.weight;
    counts.set(place.concept, count + 1);
    for (let first = inOrder[from]; first && place.position - first.position > window; first = inOrder[++from]) {
      const left = (counts.get(first.concept) ?? 0) - 1;
      counts.set(first.concept, left);
      if (left === 0) weight -= first.weight;
    }
    best = Math.max(best, weight);
  }
  return best;
}
