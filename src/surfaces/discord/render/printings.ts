import type { CitedPassage, Variant } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';

/** Where a citation stands, to tell two of them apart. */
export const placeOf = ({ article, start }: Citation) => `${article} ${start}`;

/** The printings whose wording differs from a passage's. */
export const variantsOf = (passage: CitedPassage): readonly Variant[] => passage.quote?.variants ?? [];

/** Every printing of one statement, in each outlet's own words, the passage itself first; each printing once. */
export function printings(passage: CitedPassage): Citation[] {
  const all = [passage, ...variantsOf(passage), ...(passage.also ?? [])];
  return [...new Map(all.map((one) => [placeOf(one), one])).values()];
}
