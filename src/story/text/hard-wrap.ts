/** A line that is not blank, without the white space around it: UTF-16 offsets into the text. */
export type Line = readonly [start: number, end: number];

/** Lines wrapped to a column are no wider; an article with more than a few wider ones prints a paragraph in a line. */
const WIDEST = 100;
const MOST_WIDER = 0.05;
/** Narrower lines are verses, captions or a list. */
const NARROWEST = 40;
/** Fewer lines that follow one another say nothing of how a text is wrapped. */
const FEWEST = 4;
/** How many of the line breaks without a blank line part a sentence; how many of those stand at the column, and before a small letter. */
const WITHIN_SENTENCES = 0.5;
const AT_COLUMN = 0.7;
const BEFORE_SMALL = 0.25;

const ENDS = /[.!?…:;]["'”’»)\]]*$/u;
/** An item of a list, a question or its answer, or a byline beneath a headline: after a line that ends, a line of its own. */
const ITEM = /^(?:[-–—•*·▪]|\d{1,2}[.)]|[QA][.:])\s/u;
const BYLINE = /^(?:By|BY)\s\p{Lu}/u;
const SMALL = /^["'“”‘’([—–-]{0,2}\p{Ll}/u;

/** Where two lines meet: how wide the first is, how wide it were with the next one's first word, and what the words tell. */
interface Break {
  readonly columns: number;
  readonly withWord: number;
  readonly small: boolean;
  readonly ended: boolean;
  readonly opens: boolean;
}

function breakBetween(text: string, [start, end]: Line, [next, to]: Line): Break | undefined {
  const between = text.slice(end, next);
  const feed = between.indexOf('\n');
  // A blank line parts the two, or a gap within one line.
  if (feed < 0 || feed < between.lastIndexOf('\n')) return undefined;
  const near = Math.max(0, start - WIDEST);
  const indent = start - near - 1 - text.slice(near, start).lastIndexOf('\n');
  const columns = end - start + indent;
  const head = text.slice(next, Math.min(to, next + WIDEST));
  const word = head.search(/\s/u);
  return {
    columns,
    withWord: columns + 1 + (word < 0 ? head.length : word),
    small: SMALL.test(head),
    ended: ENDS.test(text.slice(Math.max(start, end - 4), end)),
    opens: ITEM.test(head) || BYLINE.test(head),
  };
}

const breaksAt = ({ columns, withWord }: Break, column: number): boolean => columns <= column && column < withWord;

/** The column that explains the most line breaks: the line fits into it, and with the next one's first word it would not. */
function likeliestColumn(breaks: readonly Break[]): number {
  const steps = new Int32Array(WIDEST + 2);
  for (const { columns, withWord } of breaks) {
    if (columns > WIDEST) continue;
    steps[columns] = (steps[columns] ?? 0) + 1;
    const past = Math.min(withWord, WIDEST + 1);
    steps[past] = (steps[past] ?? 0) - 1;
  }
  let [best, most, fitting] = [0, 0, 0];
  for (let column = 0; column <= WIDEST; column++) {
    fitting += steps[column] ?? 0;
    if (fitting > most) [best, most] = [column, fitting];
  }
  return best;
}

/**
 * Joins the lines of a text that was wrapped to a column, as plain-text files and wire copy are, into its paragraphs; gives
 * `lines` back as they are for any other text. A text is wrapped where most of its line breaks stand where a column of 40 to 100
 * forces them (greedy filling: the next word would not have fitted) and part sentences. There, a line is joined to the
 * next unless a blank line parts them, it ends short of the column, or the next is an item of a list. Linear.
 */
export function joinWrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const wider = lines.filter(([start, end]) => end - start > WIDEST).length;
  if (lines.length <= FEWEST || wider > MOST_WIDER * lines.length) return lines;
  const breaks = lines.map((line, index) => {
    const next = lines[index + 1];
    return next && breakBetween(text, line, next);
  });
  const met = breaks.filter((one) => one !== undefined && !one.opens) as Break[];
  const parting = met.filter(({ ended }) => !ended);
  if (parting.length < FEWEST || parting.length < WITHIN_SENTENCES * met.length) return lines;
  const column = likeliestColumn(parting);
  const share = (holds: (one: Break) => boolean): number => parting.filter(holds).length / parting.length;
  if (
    column < NARROWEST ||
    share((one) => breaksAt(one, column)) < AT_COLUMN ||
    share(({ small }) => small) < BEFORE_SMALL
  )
    return lines;
  const joined: Line[] = [];
  let from = 0;
  lines.forEach(([, end], index) => {
    const one = breaks[index];
    const opens = one?.opens && (one.ended || one.columns < column / 2);
    if (one && !opens && (breaksAt(one, column) || (one.small && !one.ended))) return;
    joined.push([lines[from]?.[0] ?? 0, end]);
    from = index + 1;
  });
  return joined;
}
