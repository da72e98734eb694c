import { everydayWords } from '../../english/everyday-words.ts';
import { asksNothing, type Concept, type Question } from '../query/question.ts';

/** The rarest word weighs no more than this: it may be one that another outlet does not use. */
const GREATEST_WEIGHT = 2;
/** A text itself must hold about so many of the question's concepts, all of a shorter question, and never less than a share. */
const CONCEPTS_HERE = 2.2;
const LEAST_HERE = 0.3;
/** The share of a question that its article must account for. */
const ENOUGH_AROUND = 0.5;

/** What of a question stands in a text, and what stands there or in the texts around it. */
export interface Held {
  readonly found: ReadonlySet<Concept>;
  readonly around: ReadonlySet<Concept>;
}

/** Whether a concept names something particular: a name, a number, or a word that is no everyday English. */
function isParticular({ term, word }: Concept, names: Pick<ReadonlySet<string>, 'has'>): boolean {
  const expression = word.includes(' ');
  return names.has(term) || (!expression && !everydayWords().has(word));
}

/**
 * Whether a text speaks of what was asked. What the question names in particular must all be there or around; of its whole
 * content, weighed by rareness, enough must stand in the text itself, and enough in the text and around it together, where
 * what stands only around it counts half.
 */
export function speaksOf(
  { found, around }: Held,
  question: Question,
  rareness: (term: string) => number,
  names: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  if (asksNothing(question)) return false;
  const { concepts } = question;
  let asked = 0;
  let here = 0;
  let accounted = 0;
  for (const concept of concepts) {
    if (!around.has(concept) && isParticular(concept, names)) return false;
    const weight = Math.min(GREATEST_WEIGHT, rareness(concept.term));
    asked += weight;
    if (found.has(concept)) here += weight;
    else if (around.has(concept)) accounted += weight / 2;
  }
  const enoughHere = Math.min(1, Math.max(LEAST_HERE, CONCEPTS_HERE / concepts.length));
  // The tolerance is for sums of fractions that should be equal.
  return here + 1e-9 >= enoughHere * asked && here + accounted >= ENOUGH_AROUND * asked;
}
