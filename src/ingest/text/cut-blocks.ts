import { cutBy } from './cuts.ts';
import type { PageElement } from './dom.ts';
import { countWords, type Line } from './lines.ts';

/** A block of which more than this share is the text of links leads elsewhere. */
const MOSTLY_LINKS = 0.6;
/** A block with more than this share of the article's text is the article, whatever its class says. */
const TOO_LARGE_TO_CUT = 0.25;
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
      extent.linked += linked;
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

/** Which blocks under a root are no text of its article, and why. `lines` are the root's. */
export function cutBlocks(root: PageElement, lines: readonly Line[]): ReadonlyMap<PageElement, string> {
  const cuts = new Map<PageElement, string>();
  const extents = measure(lines, root);
  const most = TOO_LARGE_TO_CUT * (extents.get(root)?.length ?? 0);
  for (const [element, extent] of extents) {
    if (element === root || extent.length > most) continue;
    const why = cutOf(element, extent);
    if (why) cuts.set(element, why);
  }
  return cuts;
}
