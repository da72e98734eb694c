import { asksNothing, type Concept, type Question } from './question.ts';
import type { RankedIndex } from './ranked-index.ts';

/** How much of a question's content, weighed by rareness, a text itself must hold, and how much its article must account for. */
const ENOUGH_HERE = 0.35;
const ENOUGH_AROUND = 0.65;

/** What of a question stands in a text, and what stands there or in the texts around it. */
export interface Held {
  readonly found: ReadonlySet<Concept>;
  readonly around: ReadonlySet<Concept>;
}

/**
 * Whether a text speaks of what was asked. Names and numbers of the question must all be there, and of its whole content,
 * weighed by rareness, enough; what only the texts around it hold counts half. A word of no article weighs most.
 */
export function speaksOf(
  { found, around }: Held,
  question: Question,
  index: Pick<RankedIndex, 'rareness'>,
  names: ReadonlySet<string>,
): boolean {
  if (asksNothing(question)) return false;
  let asked = 0;
  let here = 0;
  let accounted = 0;
  for (const concept of question.concepts) {
    const rareness = index.rareness(concept.term);
    asked += rareness;
    if (found.has(concept)) here += rareness;
    else if (around.has(concept)) accounted += rareness / 2;
    if (!around.has(concept) && (names.has(concept.term) || /^\p{N}/u.test(concept.word))) return false;
  }
  return here >= ENOUGH_HERE * asked && here + accounted >= ENOUGH_AROUND * asked;
}
