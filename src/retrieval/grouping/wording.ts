import { LRUCache } from 'lru-cache';
import { tokenize } from '../../english/token.ts';
import type { SpanRecord } from '../../story/records.ts';

/** Two printings of one utterance laid side by side. */
export interface WordingComparison {
  /** Whether they differ in nothing but quotation marks, case and end punctuation; one may be an excerpt of the other. */
  readonly same: boolean;
  /** The runs of words and marks in which each differs from the other. */
  readonly differing: readonly [ofFirst: readonly SpanRecord[], ofSecond: readonly SpanRecord[]];
}

/** A printed word or mark as wordings are compared, with its UTF-16 offsets. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Marks that change what is said: not quotation marks. */
const INNER_MARK = /^(?:[,;:()[\]—–…!?.-]|--)$/u;
/** Signs that belong to the figure or word beside them: "$5", "10%". */
const SIGN = /^[$£€%&#@]$/u;
const HYPHENS = /[-‐‑]|[^-‐‑]+/gu;
const MARK = /^[^\p{L}\p{N}]$/u;
/** Beyond this many comparisons two texts are taken to differ as wholes. */
const MOST_COMPARISONS = 4_000_000;

const compared = (printed: string): string => printed.toLowerCase().replace(/[’ʼ‘]/gu, "'");

/** One printing is compared with many: texts stay cut up to so many UTF-16 units together. */
const cutTexts = new LRUCache<string, readonly Token[]>({
  maxSize: 200_000,
  sizeCalculation: (_, text) => text.length + 1,
});

/** The words and inner marks of a text, a hyphen among them; quotation marks and end punctuation are none. */
export function tokens(text: string): readonly Token[] {
  const known = cutTexts.get(text);
  if (known) return known;
  const all = cutIntoTokens(text);
  cutTexts.set(text, all);
  return all;
}

function cutIntoTokens(text: string): Token[] {
  const all: Token[] = [];
  // Where the last token ends to which a sign or a word without a gap is added; none else.
  let open = -1;
  for (const { start, end, word } of tokenize(text)) {
    const printed = text.slice(start, end);
    const sign = SIGN.test(printed);
    if (sign || word) {
      const joined = open === start && (sign || SIGN.test(text[start - 1] ?? ''));
      for (const { 0: part, index } of printed.matchAll(HYPHENS)) {
        const to = start + index + part.length;
        const last = joined && index === 0 ? all.pop() : undefined;
        all.push({ text: `${last?.text ?? ''}${compared(part)}`, start: last?.start ?? start + index, end: to });
      }
      open = end;
    } else if (INNER_MARK.test(printed)) all.push({ text: printed === '--' ? '—' : printed, start, end });
  }
  while (all.length > 0 && MARK.test(all.at(-1)?.text ?? '')) all.pop();
  return all;
}

/** So many comparisons are written over those of the last two texts; more get room of their own. */
const lastLengths = new Uint32Array(65_536);

/** Index pairs of a longest common subsequence, in order. Method: dynamic programming (Wagner and Fischer 1974). */
export function align(first: readonly string[], second: readonly string[]): [number, number][] {
  const [rows, columns] = [first.length, second.length];
  const width = columns + 1;
  if (rows * width > MOST_COMPARISONS) return [];
  const pairs: [number, number][] = [];
  // The walk below begins with what both begin with, whatever follows.
  let begun = 0;
  while (begun < rows && begun < columns && first[begun] === second[begun]) pairs.push([begun, begun++]);
  const room = (rows + 1) * width;
  const lengths = room <= lastLengths.length ? lastLengths : new Uint32Array(room);
  lengths.fill(0, rows * width, room);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= begun; row--) {
    lengths[row * width + columns] = 0;
    for (let column = columns - 1; column >= begun; column--)
      lengths[row * width + column] =
        first[row] === second[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  }
  for (let row = begun, column = begun; row < rows && column < columns; ) {
    if (first[row] === second[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** A run of tokens on each side that has no counterpart on the other; either may be empty (`from === to`). */
export interface Difference {
  readonly first: readonly [from: number, to: number];
  readonly second: readonly [from: number, to: number];
}

/** Where two token lists differ. What only one of them has before or after all the common words is no difference. */
export function differences(first: readonly string[], second: readonly string[]): Difference[] {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return [];
  const found: Difference[] = [];
  let row = 0;
  let column = 0;
  for (const [nextRow, nextColumn] of [...align(first, second), [first.length, second.length] as const]) {
    const left = nextRow - row;
    const right = nextColumn - column;
    const outer = (row === 0 && column === 0) || (nextRow === first.length && nextColumn === second.length);
    const oneSided = left === 0 || right === 0;
    if (left + right > 0 && !(outer && oneSided)) found.push({ first: [row, nextRow], second: [column, nextColumn] });
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return found;
}

/** A part of a stretch, by offsets into its text. */
export const part = ({ start: from, text }: SpanRecord, start: number, end: number): SpanRecord => ({
  start: from + start,
  end: from + end,
  text: text.slice(start, end),
});

function spansOf(
  of: SpanRecord,
  printed: readonly Token[],
  runs: readonly (readonly [number, number])[],
): SpanRecord[] {
  return runs.flatMap(([from, to]) => {
    const start = printed[from]?.start;
    const end = printed[to - 1]?.end;
    return from < to && start !== undefined && end !== undefined ? [part(of, start, end)] : [];
  });
}

/** Whether one token list stands in the other as one run. */
function holds(long: readonly Token[], short: readonly Token[]): boolean {
  const joined = (list: readonly Token[]) => ` ${list.map(({ text }) => text).join(' ')} `;
  return joined(long).includes(joined(short));
}

function compare(one: readonly Token[], other: readonly Token[]): Difference[] {
  // An excerpt differs in nothing, though its words may also be found scattered before its place.
  if (holds(one, other) || holds(other, one)) return [];
  return differences(
    one.map(({ text }) => text),
    other.map(({ text }) => text),
  );
}

/** Lays two printings of one utterance side by side, word by word. */
export function compareWordings(first: SpanRecord, second: SpanRecord): WordingComparison {
  const [one, other] = [tokens(first.text), tokens(second.text)];
  const found = compare(one, other);
  return {
    same: found.length === 0,
    differing: [
      spansOf(
        first,
        one,
        found.map((difference) => difference.first),
      ),
      spansOf(
        second,
        other,
        found.map((difference) => difference.second),
      ),
    ],
  };
}
