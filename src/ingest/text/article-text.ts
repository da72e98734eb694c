import { Readability } from '@mozilla/readability';
import { BOILERPLATE_PATTERNS, type BoilerplateRule } from '../../story/text/boilerplate-rules.ts';
import type { DroppedLine } from '../page.ts';
import { type CutBlock, confirmed, cutsOf, MOSTLY_LINKS } from './cut-blocks.ts';
import type { PageDocument, PageElement, PageNode } from './dom.ts';
import { countWords, type Line, linesOf } from './lines.ts';

/** The text of an article in lines, and the page's other lines in the page's order. */
export interface ArticleText {
  readonly lines: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

/** Shorter lines outside the article are labels and buttons: they are neither listed nor taken in. */
const LISTED_WORDS = 6;
/** Lines that stand beside at least so many of the article's, in one element, are its own. */
const NEIGHBOURS = 3;
/** How many elements may lie between such a line and that element. */
const WRAPPERS = 4;

/** The program's own rules for lines whose matches are left out here already; what else they match is marked when the story is read. */
const LEFT_OUT: ReadonlyMap<BoilerplateRule, string> = new Map([
  ['advert', 'a pitch'],
  ['credit', "a picture's credit"],
  ['caption', 'a caption'],
  ['link', 'a link to another article'],
  ['navigation', 'a label of the page'],
]);

/** A line of the page with what is known of it before Readability takes the page apart. */
interface PageLine extends Line {
  /** The elements around its block, innermost first. */
  readonly around: readonly PageElement[];
  readonly quoted: boolean;
  readonly cut: CutBlock | undefined;
}

function ancestors(block: PageElement, most: number): PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = block; at && found.length < most; at = at.parentElement) found.push(at);
  return found;
}

const byRule = (line: string): string | undefined =>
  LEFT_OUT.get(
    BOILERPLATE_PATTERNS.find(({ needs, pattern }) => (!needs || needs.test(line)) && pattern.test(line))?.rule ??
      'skip',
  );

function pageLines(body: PageElement): PageLine[] {
  const lines = linesOf(body);
  const cuts = cutsOf(lines, body);
  return lines.map((line, index) => {
    const around = ancestors(line.block, WRAPPERS);
    const quoted = around.some(({ tagName }) => tagName === 'BLOCKQUOTE');
    return { ...line, around, quoted, cut: cuts[index] };
  });
}

/** The words that two readings of one line share, however its list's mark was printed. */
const key = (text: string): string => text.replace(/^- /u, '');

/** A line of the page, of what Readability kept of it, or both. */
interface Placed {
  readonly text: string;
  readonly kept?: Line;
  readonly on?: PageLine;
}

/**
 * Brings the page's lines and those that Readability kept of them into one order, the page's. A kept line that the page has
 * nowhere (two that were joined) comes before the next that it has.
 */
function align(page: readonly PageLine[], kept: readonly Line[]): Placed[] {
  const later = new Map<string, number[]>();
  kept.forEach(({ text }, index) => {
    const indices = later.get(key(text));
    if (indices) indices.push(index);
    else later.set(key(text), [index]);
  });
  const placed: Placed[] = [];
  let next = 0;
  for (const on of page) {
    const at = later.get(key(on.text))?.find((index) => index >= next);
    // A short line ("Share") may stand anywhere; it says nothing of where the article goes on.
    if (at === undefined || (at > next && countWords(key(on.text)) < LISTED_WORDS)) placed.push({ text: on.text, on });
    else {
      for (const line of kept.slice(next, at)) placed.push({ text: line.text, kept: line });
      const line = kept[at] as Line;
      placed.push({ text: line.text, kept: line, on });
      next = at + 1;
    }
  }
  for (const line of kept.slice(next)) placed.push({ text: line.text, kept: line });
  return placed;
}

/** The elements that hold several of the article's lines side by side. */
function homes(placed: readonly Placed[]): ReadonlySet<PageElement> {
  const counts = new Map<PageElement, number>();
  for (const { on, kept } of placed) {
    const home = on?.around[1];
    if (kept && home) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([home, count]) => (count >= NEIGHBOURS ? [home] : [])));
}

/** Whether a line that Readability left out stands among the article's own lines: a paragraph of its middle, a quoted post. */
function wasMissed({ text, linked, around, quoted, cut }: PageLine, among: ReadonlySet<PageElement>): boolean {
  if (cut || countWords(text) < LISTED_WORDS) return false;
  if (!quoted && (linked > MOSTLY_LINKS * text.length || around[0]?.tagName !== 'P')) return false;
  return around.slice(1, quoted ? WRAPPERS : 2).some((element) => among.has(element));
}

/**
 * The article's text of a page: what Readability finds, with the paragraphs that it misses among those, less the blocks and lines
 * that are no text of the article. Changes the document.
 */
export function articleText(document: PageDocument): ArticleText {
  const page = pageLines(document.body);
  const parsed = new Readability<PageNode>(document as never, {
    serializer: (node) => node as PageNode,
    keepClasses: true,
  }).parse();
  const root = parsed?.content as PageElement | null | undefined;
  if (!root) return { lines: [], dropped: [] };
  const kept = linesOf(root);
  const placed = align(page, kept);
  // What a block is called is asked on the page, for Readability unwraps blocks, and of what it made of them.
  const after = new Map(cutsOf(kept, root).map((cut, index) => [kept[index], cut] as const));
  const ofArticle = placed.filter((one) => one.kept);
  const called = confirmed(ofArticle.map(({ text, on }) => ({ text, cut: on?.cut })));
  const holding = confirmed(ofArticle.map(({ text, kept: line }) => ({ text, cut: after.get(line) })));
  const among = homes(placed);
  const lines: string[] = [];
  const dropped: DroppedLine[] = [];
  let index = 0;
  for (const { text, kept: line, on } of placed) {
    const cut = line ? (called[index] ?? holding[index]) : on?.cut?.why;
    if (line) index++;
    const why = cut ?? (line || (on && wasMissed(on, among)) ? (cut ?? byRule(text)) : 'outside the article');
    if (!why) lines.push(text);
    else if (line || countWords(text) >= LISTED_WORDS) dropped.push({ text, why, after: lines.length });
  }
  return { lines, dropped };
}
