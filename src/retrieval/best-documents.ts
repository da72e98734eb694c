import { firstWhere } from '../story/first-where.ts';
import type { Saturation } from './bm25.ts';
import type { EngineHit } from './engine/engine.ts';

/** A term's documents as they are gone through for one question. */
export interface Cursor {
  /** Ascending, and beside each how often it holds the term. */
  readonly documents: Uint32Array;
  readonly frequencies: Uint16Array;
  /** Where it begins, stands and ends in these. */
  readonly start: number;
  place: number;
  readonly end: number;
  /** How much the term counts for the question. */
  readonly weight: number;
  /** The most that this term adds to any document. */
  readonly bound: number;
}

/** What a term adds to the document at a place. Numbers alone, since it is asked for each document that is looked at. */
function scoreAt({ documents, frequencies, weight }: Cursor, place: number, saturation: Saturation): number {
  return weight * saturation.of(frequencies[place] ?? 0, documents[place] ?? 0);
}

/** Bounds are sums in another order than scores: this much may be lost by rounding. */
const ROUNDING = 1 + 1e-9;

/** Moves a cursor to the first document that is not before the given one. Method: galloping (Bentley and Yao 1976). */
function advance(cursor: Cursor, document: number): void {
  const { documents, end } = cursor;
  let low = cursor.place;
  if (low >= end || (documents[low] ?? 0) >= document) return;
  let step = 1;
  while (low + step < end && (documents[low + step] ?? 0) < document) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle;
    else high = middle;
  }
  cursor.place = high;
}

/** The best hits so far, best first; of equal ones the earlier. */
class BestHits {
  readonly hits: EngineHit[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** A later document must score more than this to be among them. */
  get threshold(): number {
    return this.hits.length < this.limit ? Number.NEGATIVE_INFINITY : (this.hits.at(-1)?.score ?? 0);
  }

  add(hit: EngineHit): void {
    if (hit.score <= this.threshold) return;
    const place = firstWhere(this.hits, ({ score }) => score < hit.score);
    if (this.hits.length === this.limit) this.hits.pop();
    this.hits.splice(place, 0, hit);
  }
}

/**
 * The documents with the greatest sums of what their terms add, best first, exactly: as if every document were scored. Terms
 * that together cannot lift a document among the best are only looked up in documents that hold another term. Method: MaxScore
 * (Turtle and Flood 1995, "Query evaluation: strategies and optimizations").
 */
export function bestDocuments(
  cursors: readonly Cursor[],
  saturation: Saturation,
  { limit, accepts }: { readonly limit: number; readonly accepts: (document: number) => boolean },
): EngineHit[] {
  const best = new BestHits(limit);
  if (limit <= 0) return [];
  const byBound = cursors.toSorted((a, b) => a.bound - b.bound);
  // What the terms up to each one can add together.
  const together: number[] = [];
  for (const { bound } of byBound) together.push((together.at(-1) ?? 0) + bound);
  /** The first term that alone, with those before it, can still lift a document among the best. */
  let essential = 0;
  let { threshold } = best;
  for (;;) {
    while (essential < byBound.length && (together[essential] ?? 0) * ROUNDING <= threshold) essential++;
    let document = Number.POSITIVE_INFINITY;
    for (let at = essential; at < byBound.length; at++) {
      const cursor = byBound[at] as Cursor;
      if (cursor.place < cursor.end) document = Math.min(document, cursor.documents[cursor.place] ?? 0);
    }
    if (document === Number.POSITIVE_INFINITY) return best.hits;
    const wanted = accepts(document);
    let score = 0;
    for (let at = essential; at < byBound.length; at++) {
      const cursor = byBound[at] as Cursor;
      if (cursor.place >= cursor.end || cursor.documents[cursor.place] !== document) continue;
      if (wanted) score += scoreAt(cursor, cursor.place, saturation);
      cursor.place++;
    }
    if (!wanted) continue;
    let at = essential - 1;
    for (; at >= 0 && (score + (together[at] ?? 0)) * ROUNDING > threshold; at--) {
      const cursor = byBound[at] as Cursor;
      advance(cursor, document);
      if (cursor.place < cursor.end && cursor.documents[cursor.place] === document)
        score += scoreAt(cursor, cursor.place, saturation);
    }
    if (at >= 0 || score * ROUNDING <= threshold) continue;
    best.add({ id: document, score: exactScore(cursors, document, saturation) });
    threshold = best.threshold;
  }
}

/** A document's score, its terms added in the question's order, so that equal documents score exactly the same. */
function exactScore(cursors: readonly Cursor[], document: number, saturation: Saturation): number {
  let score = 0;
  // A cursor stands at the document, or just behind it.
  for (const cursor of cursors) {
    const { documents, start, place, end } = cursor;
    if (place > start && documents[place - 1] === document) score += scoreAt(cursor, place - 1, saturation);
    else if (place < end && documents[place] === document) score += scoreAt(cursor, place, saturation);
  }
  return score;
}
