/** So much of a text's 4-grams in another text makes it the same, whatever the sites put around it. */
const SAME = 0.97;
const WORDS = 4;

function grams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const size = Math.min(WORDS, words.length);
  return new Set(words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(' ')));
}

/** Whether a text says, in the same words, what another one says: 97 % of its 4-grams are in that one. */
export function isWithin(text: string, other: string): boolean {
  const [own, others] = [grams(text), grams(other)];
  if (own.size === 0) return false;
  let shared = 0;
  for (const gram of own) if (others.has(gram)) shared++;
  return shared >= SAME * own.size;
}
