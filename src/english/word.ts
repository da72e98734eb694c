import { fold } from './fold.ts';
import { type Token, tokenize } from './token.ts';

/** A word of a sentence, as names and clauses are made of them. Offsets are UTF-16. */
export interface Word {
  /** As printed, without a possessive ending. */
  readonly text: string;
  /** Lower case, without accents, full stops and curly apostrophes. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between the word before and this one; a line break within a paragraph is the space that it stands for. */
  readonly gap: string;
}

/**
 * What the words of a token with marks in it are. Initials keep their stops ("J.K." of "J.K. Rowling"); "Lincoln-era",
 * "Acme-owned" and "anti-Lincoln" are cut at their hyphen, "Jong-un" and "Jean-Luc" are not; other marks but an apostrophe and
 * "&" cut.
 */
const WITHIN_TOKEN =
  /(?:\p{Lu}\.)+|\p{Lu}\p{L}+(?=-(?:\p{Ll}+(?:ed|ing)|era|style|like|led|run|born|made|held|wide|only|free|spent|built|type|level)\b)|(?:anti|pro|pre|post|non)(?=-\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const PLAIN = /^[A-Za-z]{2,}$/u;
const CAPITAL = /^(?:\p{Lu}|(?:al|el)-\p{Lu})/u;
/** Most words: nothing in them is folded, nor is it a capital. */
const SMALL_LETTERS = /^[a-z]+$/u;

/** White space as it stands, but a line break and what is around it as one space. Linear. */
export const flowing = (text: string): string =>
  text.includes('\n') ? text.replace(/\s+/gu, (blank) => (blank.includes('\n') ? ' ' : blank)) : text;

/** The words among the tokens of a sentence. `text` is the sentence's, and begins at `offset` of what the tokens' offsets count. */
export function wordsFrom(text: string, tokens: readonly Token[], offset = 0): Word[] {
  const words: Word[] = [];
  let before = 0;
  const add = (printed: string, start: number) => {
    const end = start + printed.length;
    const owned = printed.endsWith('s') ? printed.replace(/['’‘ʼ]s$/u, '') : printed;
    const marked = text[end] === "'" || text[end] === '’';
    const small = SMALL_LETTERS.test(owned);
    words.push({
      text: owned,
      folded: small ? owned : fold(owned),
      start: offset + start,
      end: offset + start + owned.length,
      capital: !small && CAPITAL.test(owned),
      possessive: owned !== printed || (marked && /^['’](?!\p{L})/u.test(text.slice(end, end + 2))),
      gap: flowing(text.slice(before, start)),
    });
    before = end;
  };
  for (const [index, token] of tokens.entries()) {
    if (!token.word) continue;
    const start = token.start - offset;
    const printed = text.slice(start, token.end - offset);
    if (PLAIN.test(printed)) {
      add(printed, start);
      continue;
    }
    const next = tokens[index + 1];
    const stopped = next?.start === token.end && text[next.start - offset] === '.';
    for (const { 0: word, index: at } of `${printed}${stopped ? '.' : ''}`.matchAll(WITHIN_TOKEN))
      add(word, start + at);
  }
  return words;
}

/** The words of a text by itself: `wordsOf('Ms. Roe’s law')` are "Ms", "Roe" (possessive) and "law". */
export const wordsOf = (text: string, offset = 0): Word[] =>
  wordsFrom(text, tokenize(text), 0).map((word) => shift(word, offset));

const shift = (word: Word, offset: number): Word =>
  offset === 0 ? word : { ...word, start: word.start + offset, end: word.end + offset };
