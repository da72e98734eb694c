import type { CheckedClaim } from '../../../answer/answer.ts';

/** What the stripe beside a passage means, as RGB: told apart in light and dark, and by who sees no red or green. */
export const ACCENTS = {
  answered: 0x3b82f6,
  near: 0x8b8f98,
  disagreement: 0xe8a33d,
} as const;

export const VERDICT_ACCENTS: Readonly<Record<CheckedClaim['verdict'], number>> = {
  word_for_word: 0x1f9d8a,
  in_other_words: ACCENTS.answered,
  differs: ACCENTS.disagreement,
  in_no_source: ACCENTS.near,
};
