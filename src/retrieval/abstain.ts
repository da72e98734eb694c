import { asksNothing, type Concept, type Question } from './question.ts';
import type { RankedIndex } from './ranked-index.ts';

/** How much of a question's content, weighed by rareness, a text must hold to be an answer. */
const ENOUGH = 0.6;

/**
 * Whether a text in which `found` stands speaks of what was asked. Names and numbers of the question must all be there, and
 * of its whole content, weighed by rareness, enough; a word that stands in no article weighs most.
 */
export function speaksOf(
  found: ReadonlySet<Concept>,
  question: Question,
  index: Pick<RankedIndex, 'rareness'>,
  names: ReadonlySet<string>,
): boolean {
  if (asksNothing(question)) return false;
  let asked = 0;
  let held = 0;
  for (const concept of question.concepts) {
    const rareness = index.rareness(concept.term);
    asked += rareness;
    if (found.has(concept)) held += rareness;
    else if (names.has(concept.term) || /^\p{N}/u.test(concept.word)) return false;
  }
  return held >= ENOUGH * asked;
}
