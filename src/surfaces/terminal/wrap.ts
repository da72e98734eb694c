import { stripVTControlCharacters } from 'node:util';

/** Narrower than this, in columns, nothing is gained by breaking lines. */
const NARROWEST = 20;

/** What a line begins with: its margin and, in a list, its number. */
const HEAD = /^ *(?:\d+ )?/u;

/** What opens or closes a link, whatever its address. */
const LINK = /\p{Cc}\]8;;\P{Cc}*\p{Cc}/gu;

/** Columns that a text takes, with a column a character. */
const columnsOf = (text: string): number => Array.from(stripVTControlCharacters(text.replace(LINK, ''))).length;

function wrapLine(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  const head = HEAD.exec(line)?.[0] ?? '';
  const margin = ' '.repeat(head.length);
  const rows: string[] = [];
  let row = head;
  let used = head.length;
  for (const word of line.slice(head.length).split(' ')) {
    const needed = columnsOf(word);
    if (used > head.length && used + needed > columns) {
      rows.push(row.trimEnd());
      row = margin;
      used = head.length;
    }
    row += `${word} `;
    used += needed + 1;
  }
  rows.push(row.trimEnd());
  return rows.join('\n');
}

/**
 * Breaks lines at spaces so that they fit into `columns`, each row under its line's own margin. A word that is wider, such as an
 * address, stays whole, so that it can still be opened.
 */
export function wrap(text: string, columns: number): string {
  const width = Math.max(NARROWEST, columns);
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

/** What fits text into a stream's terminal; what is no terminal gets its lines whole. */
export const wrapFor =
  (stream: { readonly isTTY?: boolean; readonly columns?: number }) =>
  (text: string): string =>
    stream.isTTY && stream.columns ? wrap(text, stream.columns) : text;
