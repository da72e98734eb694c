const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"' };

/** An excerpt in which no quotation mark is left open: what stands before it, its words, what stands behind. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** Whether a straight mark opens quoted words: it stands behind nothing, a blank, a bracket or a dash. */
const opensAt = (text: string, at: number): boolean => at === 0 || /[\s([—–-]/u.test(text[at - 1] ?? '');

/**
 * Closes what an excerpt leaves open, so that nobody takes quoted words for the article's own: "“Today we are sharing" ends on "…”",
 * "we serve,” she wrote" begins with "“…". A mark that is opened by its last character is left out.
 */
export function closeQuotations(excerpt: string): Excerpt {
  const words = excerpt.replace(/(?:^|[\s([—–-])(?:["“]|‘)\s*$/u, '').trimEnd();
  const open: string[] = [];
  let before = '';
  for (const { 0: mark, index: at } of words.matchAll(/["“”‘’]/gu)) {
    const closes = CLOSING[mark];
    if (closes !== undefined && (mark !== '"' || opensAt(words, at))) open.push(closes);
    // A single closing mark before a letter is an apostrophe.
    else if (open.at(-1) === mark && (mark !== '’' || !/\p{L}/u.test(words[at + 1] ?? ''))) open.pop();
    else if (mark !== '’' && open.length === 0 && before === '') before = mark === '"' ? '"' : '“';
  }
  return {
    before: before === '' || words.startsWith('…') ? before : `${before}…`,
    words,
    behind: open.length === 0 ? '' : (words.endsWith('…') ? '' : '…') + open.reverse().join(''),
  };
}

/** The lines of an excerpt with its quotations closed, those that it has. */
export function closedLines(lines: readonly string[]): string[] {
  const { before, behind } = closeQuotations(lines.join(' '));
  return lines.map((line, at) => (at === 0 ? before : '') + line + (at === lines.length - 1 ? behind : ''));
}
