/** A piece of text as a PDF places it on a page, in points from the lower left corner. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  /** Whether the line ends with it. */
  readonly hasEOL: boolean;
}

/** A line as it is printed. */
interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Lines of one paragraph lie no further apart, in usual distances; their letters differ no more in size. */
const WIDEST_GAP = 1.25;
const SAME_SIZE = 0.08;
/** A first line that is indented begins so far to the right of the line before, in its size. */
const INDENT = 0.7;
/** Lines so near above and below tell how wide a line's column is, if they begin within so much of its left, in its size. */
const NEAR = 12;
const SAME_COLUMN = 3;
/** A line that stands at the same height of at least so many pages is no text of the article. */
const FEWEST_PAGES = 3;

const ENDS = /[.!?…:]["'”’»)\]]*$/u;
const ITEM = /^(?:[-–—•*·▪]|\d{1,2}[.)]|[QA][.:])\s/u;

/** What is printed around a page, wherever it stands. */
const FRAMES: readonly { readonly name: string; readonly example: string; readonly pattern: RegExp }[] = [
  { name: 'a page number', example: 'Page 2 of 5', pattern: /^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$/iu },
  {
    name: 'when a browser printed it, and its title',
    example: '3/9/24, 10:30 AM Ferry aground - Harbour Post',
    pattern: /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s|$)/iu,
  },
  {
    name: "the page's address, and its number",
    example: 'https://harbour.example/ferry 2/5',
    pattern: /^[a-z]{4,5}:\/\/\S+\s+\d{1,4}\/\d{1,4}$/iu,
  },
];
/** The address in the last of these. */
const ADDRESS = /^https?:\/\/[^\s…]+(?=\s+\d{1,4}\/\d{1,4}$)/iu;

function printedLines(items: readonly PdfItem[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PdfItem[] = [];
  const end = () => {
    const text = open
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim();
    const inked = open.filter(({ str }) => str.trim() !== '');
    const [first] = inked;
    open = [];
    if (!first || text === '') return;
    const right = Math.max(...inked.map(({ x, width }) => x + width));
    const size = Math.max(...inked.map(({ fontSize }) => fontSize));
    lines.push({ text, left: first.x, right, y: first.y, size });
  };
  for (const item of items) {
    open.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Digits that count pages differ from one to the next. */
const frame = ({ text, y }: PrintedLine): string => `${Math.round(y)} ${text.replace(/\d+/gu, '0')}`;

/** The lines of each page less running titles, page numbers and what a browser prints around a page. */
function withoutFrames(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const on = new Map<string, number>();
  for (const lines of pages) for (const one of new Set(lines.map(frame))) on.set(one, (on.get(one) ?? 0) + 1);
  const least = Math.max(FEWEST_PAGES, pages.length / 2);
  return pages.map((lines) =>
    lines.filter(
      (line) => (on.get(frame(line)) ?? 0) < least && !FRAMES.some(({ pattern }) => pattern.test(line.text)),
    ),
  );
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How far lines lie apart that follow one another, in their letters' size: that of most. */
const usualGap = (pages: readonly (readonly PrintedLine[])[]): number =>
  middle(
    pages.flatMap((lines) =>
      lines.slice(1).flatMap(({ y, size }, index) => {
        const gap = ((lines[index] as PrintedLine).y - y) / size;
        return gap > 0.5 && gap < 3 ? [gap] : [];
      }),
    ),
  );

/** Where the column of a line ends. */
function columnOf(lines: readonly PrintedLine[], index: number): number {
  const { left, size } = lines[index] as PrintedLine;
  const beside = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  return Math.max(...beside.filter((one) => Math.abs(one.left - left) < SAME_COLUMN * size).map(({ right }) => right));
}

/** Whether a line leaves room for the next one's first word, so that it was broken on purpose. */
function hasRoom({ right, left, text, size }: PrintedLine, next: string, column: number): boolean {
  const word = next.search(/\s/u);
  const letters = word < 0 ? next.length : word;
  return right + ((letters + 1) * (right - left)) / text.length + size < column;
}

/** Whether a line goes on with the paragraph of the line before it, whose column ends at `column`. */
function goesOn(before: PrintedLine, { text, left, y, size }: PrintedLine, gap: number, column: number): boolean {
  if (Math.abs(size - before.size) > SAME_SIZE * before.size || ITEM.test(text)) return false;
  const ended = ENDS.test(before.text);
  const down = (before.y - y) / size;
  // At the top of the next column or page, where lines lie tells nothing.
  const isTop = down <= 0;
  if (isTop ? ended : down > WIDEST_GAP * gap || (ended && left - before.left > INDENT * size)) return false;
  return (!ended && /^\p{Ll}/u.test(text)) || !hasRoom(before, text, column);
}

/** The words of two lines in one. A hyphen that only broke a word goes, where the text has the whole word elsewhere or no such compound. */
function joined(first: string, second: string, all: string): string {
  const [, head, tail] = /(\p{L}+)-\n(\p{L}+)/u.exec(`${first.slice(-40)}\n${second.slice(0, 40)}`) ?? [];
  if (head === undefined || tail === undefined) return `${first} ${second}`;
  const isCompound = /^\p{Lu}/u.test(tail) || (all.includes(`${head}-${tail}`) && !all.includes(`${head}${tail}`));
  return `${isCompound ? first : first.slice(0, -1)}${second}`;
}

/** What a PDF prints. */
export interface PdfText {
  readonly paragraphs: readonly string[];
  /** The address that a browser prints under a page. */
  readonly address: string | undefined;
}

/**
 * The paragraphs of a PDF's pages, told by how their lines lie: by gaps, indents, the size of letters and where lines end. Running
 * titles and page numbers are left out.
 */
export function textOfPages(pages: readonly (readonly PdfItem[])[]): PdfText {
  const printed = pages.map(printedLines);
  const [address] = printed.flatMap((page) => page.flatMap(({ text }) => ADDRESS.exec(text)?.[0] ?? []));
  const lines = withoutFrames(printed);
  const gap = usualGap(lines);
  const all = lines.flatMap((page) => page.map(({ text }) => text)).join('\n');
  const paragraphs: string[] = [];
  let [before, column]: [PrintedLine | undefined, number] = [undefined, 0];
  for (const page of lines)
    for (const [index, line] of page.entries()) {
      const last = paragraphs.at(-1);
      if (before && last !== undefined && goesOn(before, line, gap, column))
        paragraphs[paragraphs.length - 1] = joined(last, line.text, all);
      else paragraphs.push(line.text);
      [before, column] = [line, columnOf(page, index)];
    }
  return { paragraphs, address };
}
