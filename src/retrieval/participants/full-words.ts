import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { type Token, tokens } from '../grouping/wording.ts';
import { stem } from '../query/terms.ts';

/** What a word's shortened ending stands for; "'s" may stand for "is", "has" or an owner. */
const CONTRACTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^can(?:'t|not)$/u, ['can', 'not']],
  [/^won't$/u, ['will', 'not']],
  [/^(\p{L}+)n't$/u, ['not']],
  [/^(\p{L}+)'re$/u, ['are']],
  [/^(\p{L}+)'m$/u, ['am']],
  [/^(\p{L}+)'ll$/u, ['will']],
  [/^(\p{L}+)'ve$/u, ['have']],
  [/^(it|that|he|she|what|there|who)'s$/u, ['is']],
];

/** Words as spoken in full, so that "we're" is two, and without their inflections. */
export function inFull(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (!word.includes("'") && word !== 'cannot') return FUNCTION_WORDS.has(word) ? word : stem(word);
    for (const [shortened, full] of CONTRACTIONS) {
      const match = shortened.exec(word);
      if (match) return match[1] === undefined ? full : [match[1], ...full];
    }
    return word;
  });
}

/** The words of a text, marks left out. */
export const wordsOf = (text: string): Token[] => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token.text));

/** Those of some words that carry content. */
export const contentOf = (words: readonly string[]) =>
  words.filter((word) => !FUNCTION_WORDS.has(word.replaceAll("'", '')));
