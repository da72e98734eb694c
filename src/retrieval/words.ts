/** One word of a text as it is compared: lower case, no accents, no possessive, one kind of apostrophe. */
export interface Word {
  /** Dotted initials keep their inner stops ("u.s"), so that they are no other word. */
  readonly word: string;
  /** UTF-16 offsets of the printed word, possessive included. */
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; apostrophes, stops and commas between digits, and stops between initials hold a word together. */
const WORD =
  /(?:\p{L}\.){1,5}\p{L}(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/gu;

/** The form in which a printed word is compared. */
function normaliseWord(printed: string): string {
  const plain = /^\p{ASCII}*$/u.test(printed) ? printed : printed.normalize('NFKD').replace(/\p{M}+/gu, '');
  const lower = plain.toLowerCase().replace(/['’ʼ‘]s$/u, '');
  return /^\p{N}/u.test(lower) ? lower.replaceAll(',', '') : lower.replace(/['’ʼ‘]/gu, '');
}

/** The words of a text, in order. Linear. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: printed, index }) => ({
    word: normaliseWord(printed),
    start: index,
    end: index + printed.length,
  }));
}
