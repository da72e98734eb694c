/** One word of a text as it is compared: lower case, no accents, no possessive, one kind of apostrophe. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets of the printed word, possessive included. */
  readonly start: number;
  readonly end: number;
}

/** Letters and digits; apostrophes, and stops and commas between digits or single letters, hold a word together. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{N}]+|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))\p{L})*/gu;

/** The form in which a word is compared. */
export function normaliseWord(printed: string): string {
  const plain = printed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/['’ʼ‘]s$/u, '').replace(/[.,'’ʼ‘]/gu, '');
}

/** The words of a text, in order. Linear. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: printed, index }) => ({
    word: normaliseWord(printed),
    start: index,
    end: index + printed.length,
  }));
}
