/** So much of a text's 4-grams in another text makes it the same, whatever the sites put around it. */
const SAME = 0.97;
const WORDS = 4;
/** Of its longest words, which other stories hardly have, so many are looked for first. */
const LONGEST = 12;
const FEWEST = LONGEST / 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function gramsOf(words: readonly string[]): Set<string> {
  const size = Math.min(WORDS, words.length);
  return new Set(words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(' ')));
}

/** The first of several texts that says, in the same words, what a text says: 97 % of the text's 4-grams are in that one. */
export function sameAmong<T extends { readonly text: string }>(text: string, known: readonly T[]): T | undefined {
  const words = wordsOf(text);
  const own = gramsOf(words);
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, LONGEST);
  return known.find((one) => {
    const other = one.text.toLowerCase();
    // Tells most other articles in a fraction of the time.
    const found = longest.filter((word) => other.includes(word)).length;
    if (found < Math.min(FEWEST, longest.length)) return false;
    const others = gramsOf(wordsOf(other));
    let shared = 0;
    for (const gram of own) if (others.has(gram)) shared++;
    return own.size > 0 && shared >= SAME * own.size;
  });
}
