import { splitSentences } from '../story/text/sentence.ts';

/** A claim is at least this many words; a shorter one stands in every article. */
const FEWEST_WORDS = 3;

/** Quotations in the marks that people type; none runs over a line's end. */
const QUOTED =
  /“([^“”\n]+)”|"([^"\n]+)"|«([^«»\n]+)»|„([^„“”\n]+)[“”]|(?<![\p{L}\p{N}])‘((?:[^‘’\n]|’(?=\p{L}))+)’(?!\p{L})|(?<![\p{L}\p{N}])'((?:[^'\n]|'(?=\p{L}))+)'(?!\p{L})/gu;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** A stretch of a line, by its UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isClaim = (text: string): boolean => (text.match(WORD) ?? []).length >= FEWEST_WORDS;

function quotationsIn(line: string): (Stretch & { readonly words: string })[] {
  return Array.from(line.matchAll(QUOTED), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    words: (found.slice(1).find((part) => part) ?? '').trim(),
  })).filter(({ words }) => isClaim(words));
}

/** A line's quotations, and its sentences that hold none of them, in order of place. */
function claimsIn(line: string): string[] {
  const quotations = quotationsIn(line);
  const sentences = splitSentences(line)
    .filter(([start, end]) => !quotations.some((one) => one.start < end && start < one.end))
    .map(([start, end]) => ({ start, words: line.slice(start, end) }))
    .filter(({ words }) => isClaim(words) && !words.endsWith('?'));
  return [...quotations, ...sentences].sort((a, b) => a.start - b.start).map(({ words }) => words);
}

/**
 * What a text claims: the quotations that it makes, and the sentences around them, each once and in order. A question claims
 * nothing. `It was "a very long night" for us. They never turned on the radio.` → `a very long night`, `They never …`
 */
export const claimsOf = (text: string): string[] => [...new Set(text.split('\n').flatMap(claimsIn))];
