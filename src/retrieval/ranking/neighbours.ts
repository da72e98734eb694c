import type { Question } from '../query/question.ts';
import { terms } from '../query/terms.ts';
import { orderedPairs } from './evidence.ts';

/** Words that a question writes side by side may have so many places between them in a text: "coastal and harbour police". */
const APART = 3;

/**
 * Whether a text prints near each other, in order, what a question writes side by side: "harbour police" are no police at a harbour.
 * With `anyOrder`, also the other way round: "Vane's passengers" are "the passengers whom Vane left".
 */
export function printsNeighbours(text: string, { concepts, pairs }: Question, anyOrder = false): boolean {
  const told = new Map(concepts.map(({ term, synonyms }) => [term, new Set([term, ...synonyms])]));
  const printed = terms(text);
  const placesOf = (term: string) => printed.flatMap((one) => (told.get(term)?.has(one.term) ? one.position : []));
  const stand = (one: string, other: string) => orderedPairs(placesOf(one), placesOf(other), APART) > 0;
  return pairs.every(([term, next, gap]) => gap > 1 || stand(term, next) || (anyOrder && stand(next, term)));
}
