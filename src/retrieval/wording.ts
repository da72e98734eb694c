import { Span } from '../story/span.ts';
import { words } from './words.ts';

/** Two printings of one utterance laid side by side. */
export interface WordingComparison {
  /** Whether they differ in nothing but quotation marks, case and end punctuation. */
  readonly same: boolean;
  /** The runs of words in which each differs from the other, with the white space and marks between them. */
  readonly differing: readonly [ofFirst: readonly Span[], ofSecond: readonly Span[]];
}

/** Lays two printings of one utterance side by side, word by word. */
export function compareWordings(first: Span, second: Span): WordingComparison {
  const same =
    words(first.text)
      .map(({ word }) => word)
      .join(' ') ===
    words(second.text)
      .map(({ word }) => word)
      .join(' ');
  return { same, differing: same ? [[], []] : [[first], [second]] };
}
