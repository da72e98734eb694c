import { NOUNS_OF_VERBS } from '../../english/event-nouns.ts';
import { growingCache } from '../../growing-cache.ts';
import { synonymsOf } from './synonym-expressions.ts';
import { stem } from './terms.ts';

const nouns = new Map<string, Set<string>>();
for (const [verb, noun] of NOUNS_OF_VERBS)
  for (const [one, other] of [
    [stem(verb), stem(noun)],
    [stem(noun), stem(verb)],
  ] as const)
    if (one !== other) nouns.set(one, (nouns.get(one) ?? new Set()).add(other));

const NO_TERMS: ReadonlySet<string> = new Set();

/** The noun for a verb, or the verb for a noun: "resignation" for "resign". Terms. */
export const nounsOf = (term: string): ReadonlySet<string> => nouns.get(term) ?? NO_TERMS;

const MOST_REMEMBERED = 5_000;
const remembered = growingCache<ReadonlySet<string>>(MOST_REMEMBERED);

/** Terms that tell the same event: synonyms, the noun for the verb, and the synonyms of that: "resignation", "step down" for "quit". */
export function wordsForOneEvent(term: string): ReadonlySet<string> {
  const known = remembered.get(term);
  if (known) return known;
  const own = [term, ...nounsOf(term)];
  const same = own.flatMap((one) => [...synonymsOf(one)]);
  const found = new Set([...own, ...same, ...same.flatMap((one) => [...nounsOf(one)])]);
  found.delete(term);
  remembered.set(term, found);
  return found;
}
