import type { CitedPassage, Variant } from '../answer/answer.ts';
import type { Citation } from '../answer/citation.ts';

/** Where a citation stands, to tell two of them apart. */
const placeOf = ({ article, start }: Citation) => `${article} ${start}`;

/** Every printing of one statement, in each outlet's own words, the passage itself first; each printing once. */
export function printings(passage: CitedPassage): Citation[] {
  const all = [passage, ...(passage.quote?.variants ?? []), ...(passage.also ?? [])];
  return [...new Map(all.map((one) => [placeOf(one), one])).values()];
}

/** Articles that print a passage too, each once, with the number of places in it. */
export interface Printing<Printed extends Citation = Citation> {
  readonly citation: Printed;
  readonly places: number;
}

export interface OtherPrintings {
  /** How often the passage's own article prints it. */
  readonly ownPlaces: number;
  readonly same: readonly Printing[];
  /** Articles that print the words in another wording alone. */
  readonly differing: readonly Printing<Variant>[];
}

/** Each article once, in order of its first place. */
export function byArticle<Printed extends Citation>(citations: readonly Printed[]): Printing<Printed>[] {
  const articles = new Map<string, Printing<Printed>>();
  for (const citation of citations) {
    const known = articles.get(citation.article);
    articles.set(citation.article, { citation: known?.citation ?? citation, places: (known?.places ?? 0) + 1 });
  }
  return [...articles.values()];
}

/** Who prints a passage beside the article that it is cited from. An article that prints it the same way does not differ. */
export function otherPrintings(passage: CitedPassage): OtherPrintings {
  const [own, ...same] = byArticle([passage, ...(passage.also ?? [])]);
  const printing = new Set([passage, ...(passage.also ?? [])].map(({ article }) => article));
  const variants = (passage.quote?.variants ?? []).filter(({ article }) => !printing.has(article));
  return { ownPlaces: own?.places ?? 1, same, differing: byArticle(variants) };
}
