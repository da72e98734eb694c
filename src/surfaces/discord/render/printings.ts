import type { CitedPassage } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';

/** Where a citation stands, to tell two of them apart. */
const placeOf = ({ article, start }: Citation) => `${article} ${start}`;

/** Every printing of one statement, in each outlet's own words, the passage itself first; each printing once. */
export function printings(passage: CitedPassage): Citation[] {
  const all = [passage, ...(passage.quote?.variants ?? []), ...(passage.also ?? [])];
  return [...new Map(all.map((one) => [placeOf(one), one])).values()];
}
