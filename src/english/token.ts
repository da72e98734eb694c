/** A word or a mark of a text. Offsets are UTF-16. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Whether it is a word (or a number, a handle, a hashtag); else a single mark. */
  readonly word: boolean;
}

/**
 * How English is cut; no other pattern cuts it. A word is letters and digits, held together by the marks that stand within words
 * ("O'Neill", "co-op", "R&D", "a.m", "1,000.5", "jane@example.org"); handles and hashtags keep their sign. The stop behind
 * "a.m." and "Inc." is a mark of its own, and so is every other visible character; only two hyphens are one dash.
 */
const TOKEN =
  /[\p{L}\p{N}\p{M}]+(?:(?:[.'’ʼ‘&@‐‑-]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}\p{M}]+)*|[@#][\p{L}\p{N}_]+(?:['’]s(?![\p{L}\p{N}]))?|--|\S/gu;
const WORD = /^[@#]?[\p{L}\p{N}\p{M}]/u;

/** The tokens of a text between two offsets, in order; only white space is in none. Linear. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  const tokens: Token[] = [];
  // Unlike `matchAll`, this copies no pattern and makes no iterator; it goes on to the end, and so leaves it at its beginning.
  for (let match = TOKEN.exec(piece); match; match = TOKEN.exec(piece)) {
    const { 0: printed, index } = match;
    tokens.push({ start: from + index, end: from + index + printed.length, word: WORD.test(printed) });
  }
  return tokens;
}

/** The tokens between two offsets; one that reaches over an offset is cut there. Logarithmic but for what it gives. */
export function tokensWithin(text: string, tokens: readonly Token[], from: number, to: number): Token[] {
  let first = 0;
  for (let past = tokens.length; first < past; ) {
    const middle = (first + past) >>> 1;
    if ((tokens[middle] as Token).end > from) past = middle;
    else first = middle + 1;
  }
  const within: Token[] = [];
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start >= to) break;
    if (token.start >= from && token.end <= to) within.push(token);
    else within.push(...tokenize(text, Math.max(from, token.start), Math.min(to, token.end)));
  }
  return within;
}
