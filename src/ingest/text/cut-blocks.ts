import { cutBy } from './cuts.ts';
import type { PageElement } from './dom.ts';
import { countWords, type Line } from './lines.ts';

/** A block of which more than this share is the text of links leads elsewhere. */
export const MOSTLY_LINKS = 0.6;
/** A block with more than this share of the article's text is the article, whatever its class says. */
const TOO_LARGE_TO_CUT = 0.25;
/** A line of so many words that is not all link is prose with a link in it. */
const PROSE_WORDS = 25;
/** What stands in one block with a picture, and is no longer in characters and lines, is its caption. */
const CAPTION_LENGTH = 400;
const CAPTION_LINES = 2;

/** How much text an element holds, in UTF-16 units, words and lines, and how much of it is links. */
interface Extent {
  length: number;
  linked: number;
  words: number;
  lines: number;
}

function measure(lines: readonly Line[], root: PageElement): Map<PageElement, Extent> {
  const extents = new Map<PageElement, Extent>();
  for (const { text, block, linked } of lines) {
    const words = countWords(text);
    for (let at: PageElement | null = block; at; at = at === root ? null : at.parentElement) {
      const extent = extents.get(at) ?? { length: 0, linked: 0, words: 0, lines: 0 };
      extent.length += text.length;
      extent.linked += words >= PROSE_WORDS && linked < text.length ? 0 : linked;
      extent.words += words;
      extent.lines++;
      extents.set(at, extent);
    }
  }
  return extents;
}

function holds(element: PageElement, selector: string): boolean {
  for (const _ of element.querySelectorAll(selector)) return true;
  return false;
}

function cutOf(element: PageElement, { length, linked, words, lines }: Extent): string | undefined {
  // What is quoted is the article's, also where it is a post with links or in a box.
  if (element.tagName === 'BLOCKQUOTE' || holds(element, 'blockquote')) return undefined;
  const why = cutBy(element, words);
  if (why) return why;
  if (linked > MOSTLY_LINKS * length) return 'mostly links';
  const short = lines <= CAPTION_LINES && length <= CAPTION_LENGTH;
  return short && element.tagName !== 'P' && holds(element, 'img, picture') ? 'a caption' : undefined;
}

/** A block that is no text of the article by what it is called or holds. */
export interface CutBlock {
  readonly element: PageElement;
  readonly why: string;
}

/** Of each line, the innermost block around it that seems to be no text of the article; undefined where there is none. `lines` are the root's. */
export function cutsOf(lines: readonly Line[], root: PageElement): (CutBlock | undefined)[] {
  const extents = measure(lines, root);
  const cuts = new Map<PageElement, CutBlock>();
  for (const [element, extent] of extents) {
    const why = element === root ? undefined : cutOf(element, extent);
    if (why) cuts.set(element, { element, why });
  }
  return lines.map(({ block }) => {
    for (let at: PageElement | null = block; at && at !== root; at = at.parentElement) {
      const cut = cuts.get(at);
      if (cut) return cut;
    }
    return undefined;
  });
}

/** The reasons of those cuts that leave the article whole: a block with much of its text is the article, whatever it is called. */
export function confirmed(lines: readonly { text: string; cut: CutBlock | undefined }[]): (string | undefined)[] {
  const held = new Map<PageElement, number>();
  let whole = 0;
  for (const { text, cut } of lines) {
    whole += text.length;
    if (cut) held.set(cut.element, (held.get(cut.element) ?? 0) + text.length);
  }
  return lines.map(({ cut }) =>
    cut && (held.get(cut.element) ?? 0) <= TOO_LARGE_TO_CUT * whole ? cut.why : undefined,
  );
}
