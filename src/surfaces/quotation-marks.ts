const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
]);
const OPENING: ReadonlyMap<string, string> = new Map([...CLOSING].map(([opens, closes]) => [closes, opens]));

/** An excerpt in which no quotation mark is left open: what stands before it, its words, what stands behind. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** Whether a straight mark opens quoted words: it stands behind nothing, a blank, a bracket or a dash. */
const opensAt = (text: string, at: number): boolean => at === 0 || /[\s([—–-]/u.test(text[at - 1] ?? '');

/** The closing marks that are awaited behind a text, and the first that it closes without having opened it. */
function openIn(text: string): { readonly open: readonly string[]; readonly stray: string | undefined } {
  const open: string[] = [];
  let stray: string | undefined;
  for (const { 0: mark, index: at } of text.matchAll(/["“”‘’]/gu)) {
    const closes = CLOSING.get(mark);
    if (closes !== undefined && (mark !== '"' || opensAt(text, at))) open.push(closes);
    // A single closing mark before a letter is an apostrophe.
    else if (open.at(-1) === mark && (mark !== '’' || !/\p{L}/u.test(text[at + 1] ?? ''))) open.pop();
    else if (mark !== '’' && open.length === 0) stray ??= mark;
  }
  return { open, stray };
}

/**
 * Closes what an excerpt leaves open, so that nobody takes quoted words for the article's own: "“Today we are sharing" ends on "…”",
 * "we serve,” she wrote" begins with "“…". A mark that is opened by its last character is left out. `leading` is what stands before
 * the excerpt in its passage.
 */
export function closeQuotations(excerpt: string, leading = ''): Excerpt {
  const words = excerpt.replace(/(?:^|[\s([—–-])["“‘]\s*$/u, '').trimEnd();
  const around = openIn(leading).open;
  const { open, stray } = openIn(leading + words);
  const marks = around.length > 0 ? around : leading === '' && stray !== undefined ? [stray] : [];
  const opens = marks.map((mark) => OPENING.get(mark) ?? '').join('');
  return {
    before: opens === '' || words.startsWith('…') ? opens : `${opens}…`,
    words,
    behind: open.length === 0 ? '' : (words.endsWith('…') ? '' : '…') + open.toReversed().join(''),
  };
}

/** The lines of an excerpt with its quotations closed, those that it has. */
export function closedLines(lines: readonly string[], leading = ''): string[] {
  const { before, behind } = closeQuotations(lines.join(' '), leading);
  return lines.map((line, at) => (at === 0 ? before : '') + line + (at === lines.length - 1 ? behind : ''));
}
