import { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { kindOf } from './quoted-kind.ts';
import type { QuotedSpan } from './quoted-span.ts';
import { transcriptTurns } from './transcript.ts';

/** Double marks of English copy, guillemets, and single marks set twice, as old newswire does. */
const DOUBLE = /[“”„‟«»"]|``|''|‘‘|’’/gu;
const OPENING = new Set(['“', '„', '«', '``', '‘‘']);
const CLOSING = new Set(['”', '»', "''", '’’']);
/** What may stand before an opening mark and after a closing one. */
const BEFORE_OPENING = /[\s([{—–\-/‘'…]/u;
const AFTER_CLOSING = /[\s)\]}—–\-/,.;:!?’'…]/u;

/** A mark's shape: what its glyph, or for straight marks its surroundings, make it. */
type Shape = 'opening' | 'closing' | 'either';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
}

/** `[start, end)` of a quoted stretch and of the words between its marks. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function shapeOf(text: string, start: number, end: number): Shape {
  const glyph = text.slice(start, end);
  if (OPENING.has(glyph)) return 'opening';
  if (CLOSING.has(glyph)) return 'closing';
  const opens = start === 0 || BEFORE_OPENING.test(text.charAt(start - 1));
  const closes = end === text.length || AFTER_CLOSING.test(text.charAt(end));
  if (opens === closes) return 'either';
  return opens ? 'opening' : 'closing';
}

/** A tag of raw markup, whose marks enclose its attributes' values: `<post author="Roe">`. */
const TAG = /<\/?[a-z][\w-]*(?:\s[^<>]*)?>/giu;

function doubleMarks(text: string): Mark[] {
  const tags = text.includes('<') ? [...text.matchAll(TAG)] : [];
  const marks: Mark[] = [];
  let tag = 0;
  for (const { index, 0: glyph } of text.matchAll(DOUBLE)) {
    const end = index + glyph.length;
    while (tag < tags.length && (tags[tag]?.index ?? 0) + (tags[tag]?.[0].length ?? 0) <= index) tag++;
    if ((tags[tag]?.index ?? index) < index) continue;
    const shape = shapeOf(text, index, end);
    // Inches and seconds (5'11") open nothing; they may close a quotation all the same.
    if (glyph === '"' && shape !== 'opening' && /\d/u.test(text.charAt(index - 1)) && marks.length % 2 === 0) continue;
    marks.push({ start: index, end, shape });
  }
  return marks;
}

const stretch = (open: Mark, close: Mark): Stretch => ({
  start: open.start,
  end: close.end,
  from: open.end,
  to: close.start,
});

/** Pairs marks by their shape, a mark that opens inside a quotation being nested. */
function pairNested(marks: readonly Mark[]): { pairs: Stretch[]; open: Mark[] } {
  const pairs: Stretch[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const closes = mark.shape === 'closing' || (mark.shape === 'either' && open.length > 0);
    if (!closes) {
      open.push(mark);
      continue;
    }
    const opener = open.pop();
    if (opener && open.length === 0) pairs.push(stretch(opener, mark));
  }
  return { pairs, open };
}

/** Pairs marks in turn where their shapes do not nest: a mark that surely opens begins anew. */
function pairInTurn(marks: readonly Mark[]): { pairs: Stretch[]; open: Mark[] } {
  const pairs: Stretch[] = [];
  let open: Mark | undefined;
  for (const mark of marks) {
    if (open && mark.shape !== 'opening') {
      pairs.push(stretch(open, mark));
      open = undefined;
    } else if (mark.shape !== 'closing') open = mark;
  }
  return { pairs, open: open ? [open] : [] };
}

/** A single mark that may open a quotation: not an apostrophe before a decade or a clipped word. */
const SINGLE_OPENING = /(?<=^|[\s([{—–])[‘'](?=[\p{L}\p{N}[])(?!\d0s|(?:em|til|tis|twas|cause|bout|n)\b)/giu;
/** A single mark that may close one; after an s and before a small letter it is rather a plural's apostrophe. */
const SINGLE_CLOSING = /(?<=[\p{L}\p{N}.,!?…)\]])[’'](?=$|[\s)\]}—–,.;:!?])/gu;

/** Quotations between single marks, as British copy sets them, in a piece of text without double marks. */
function pairSingles(text: string): Stretch[] {
  if (!/[‘']/u.test(text)) return [];
  const opens = [...text.matchAll(SINGLE_OPENING)].map(({ index }) => index);
  if (opens.length === 0) return [];
  const closes = [...text.matchAll(SINGLE_CLOSING)].map(({ index }) => index);
  const pairs: Stretch[] = [];
  let close = 0;
  opens.forEach((start, place) => {
    if (start < (pairs.at(-1)?.end ?? 0)) return;
    const limit = opens[place + 1] ?? text.length;
    while (close < closes.length && (closes[close] as number) <= start) close++;
    let to: number | undefined;
    for (let at = close; at < closes.length && (closes[at] as number) < limit; at++) {
      const candidate = closes[at] as number;
      to = candidate;
      const plural = text.charAt(candidate - 1) === 's' && /^.\s\p{Ll}/u.test(text.slice(candidate, candidate + 3));
      if (!plural) break;
    }
    if (to !== undefined) pairs.push({ start, end: to + 1, from: start + 1, to });
  });
  return pairs;
}

/** Whether a paragraph goes on with a quotation that the one before left open, without repeating the opening mark. */
const closesFirst = (marks: readonly Mark[]): boolean => marks[0]?.shape === 'closing';

function stretchesOf(text: string, carried: boolean): { found: Stretch[]; leftOpen: boolean } {
  const marks = doubleMarks(text);
  const carry: Mark[] = carried && closesFirst(marks) ? [{ start: 0, end: 0, shape: 'opening' }] : [];
  const all = [...carry, ...marks];
  const nested = pairNested(all);
  const { pairs, open } = nested.open.length > 1 ? pairInTurn(all) : nested;
  const last = open[0];
  const found = last
    ? [...pairs, { start: last.start, end: text.length, from: last.end, to: text.length }]
    : [...pairs];
  const singles: Stretch[] = [];
  let from = 0;
  for (const { start, end } of [...found, { start: text.length, end: text.length }]) {
    const piece = text.slice(from, start);
    for (const one of pairSingles(piece))
      singles.push({ start: from + one.start, end: from + one.end, from: from + one.from, to: from + one.to });
    from = end;
  }
  return { found: [...found, ...singles].sort((a, b) => a.start - b.start), leftOpen: last !== undefined };
}

/**
 * Finds what stands between quotation marks in one article, in order of place, outermost only: curly, straight and single
 * marks, mixed pairs, and quotations over several paragraphs. Where each paragraph repeats the opening mark, its part is a
 * span of its own, and a mark without a partner quotes up to its paragraph's end; where the next paragraph only closes, one
 * span reaches over both. The turns of a transcript are found without marks. Linear in the text's length; never throws on unbalanced marks.
 */
export function findQuoted(layout: Layout): QuotedSpan[] {
  const { article } = layout;
  const quoted: QuotedSpan[] = [];
  let carried = false;
  for (const { span } of layout.paragraphs) {
    const text = span.text;
    const { found, leftOpen } = stretchesOf(text, carried);
    for (const { start, end, from, to } of found) {
      const opened = from === 0 ? quoted.pop() : undefined;
      if (opened) {
        quoted.push({
          span: new Span(article, opened.span.start, span.start + end),
          words: new Span(article, opened.words.start, span.start + to),
          kind: 'speech',
        });
        continue;
      }
      if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) continue;
      quoted.push({
        span: new Span(article, span.start + start, span.start + end),
        words: new Span(article, span.start + from, span.start + to),
        kind: kindOf(text, start, end),
      });
    }
    carried = leftOpen && quoted.at(-1)?.span.end === span.end;
  }
  const turns = transcriptTurns(layout, quoted);
  return turns.length === 0 ? quoted : [...quoted, ...turns].sort((a, b) => a.span.start - b.span.start);
}
