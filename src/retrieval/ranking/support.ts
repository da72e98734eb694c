import type { Concept } from '../query/question.ts';

/**
 * How a text speaks of one of a question's concepts, best first: it prints the word, or one that means the same; it stands for the
 * name without printing it ("he"); the text before or behind it speaks of it; something else in its article does.
 */
export type Support = 'word' | 'synonym' | 'implied' | 'neighbour' | 'article';

/** A text with what it supports itself. */
export interface Supported {
  readonly article: string;
  /** Its place among all texts; those of an article stand in order. */
  readonly order: number;
  readonly headline: ReadonlySet<string>;
  readonly support: ReadonlyMap<Concept, Support>;
}

/**
 * What each text and what stands around it says of the concepts: its own support, extended by its two neighbours' and by its
 * article's. Linear in the texts and concepts.
 */
export function supportAround(
  texts: readonly Supported[],
  concepts: readonly Concept[],
): ReadonlyMap<Supported, ReadonlyMap<Concept, Support>> {
  const byOrder = new Map(texts.map((text) => [text.order, text]));
  const byArticle = new Map<string, Set<Concept>>();
  for (const { article, support } of texts) {
    const spoken = byArticle.get(article) ?? new Set();
    for (const concept of support.keys()) spoken.add(concept);
    byArticle.set(article, spoken);
  }
  const isBeside = ({ article, order }: Supported, concept: Concept) =>
    [order - 1, order + 1].some((place) => {
      const other = byOrder.get(place);
      return other?.article === article && other.support.has(concept);
    });
  return new Map(
    texts.map((text) => {
      const all = new Map(text.support);
      for (const concept of concepts) {
        if (all.has(concept)) continue;
        if (isBeside(text, concept)) all.set(concept, 'neighbour');
        else if (byArticle.get(text.article)?.has(concept) || isInHeadline(text, concept)) all.set(concept, 'article');
      }
      return [text, all];
    }),
  );
}

const isInHeadline = ({ headline }: Supported, { term, synonyms }: Concept): boolean =>
  headline.has(term) || [...synonyms].some((other) => headline.has(other));

/** The concepts that a text itself speaks of. */
export function spokenOf(support: ReadonlyMap<Concept, Support>): ReadonlySet<Concept> {
  return new Set(
    Array.from(support).flatMap(([concept, how]) => (how === 'neighbour' || how === 'article' ? [] : concept)),
  );
}
