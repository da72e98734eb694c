import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

/** A line of text as a browser lays it out, with the block that holds it. */
export interface Line {
  readonly text: string;
  readonly block: PageElement;
  /** How much of the text is links, in UTF-16 units. */
  readonly linked: number;
}

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What a browser lays out as a block of its own. */
const BLOCKS = tags(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL',
);
/** What holds no words, or words that nobody is shown. */
const UNSEEN = tags(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG HEAD TITLE SELECT TEXTAREA BUTTON AUDIO VIDEO CANVAS MATH',
);

const BULLET = /^[-–—•*·]\s/u;
const READABLE = /[\p{L}\p{N}]/u;

/** White space as a browser collapses it, with what is invisible (soft hyphens, zero-width spaces) left out. */
export const collapse = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** How many words a text has; of writing without spaces each character counts as one. */
export const countWords = (text: string): number =>
  text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}'’-]+/gu)?.length ?? 0;

/** Breaks words into lines as they come. */
class LineBreaker {
  readonly lines: Line[] = [];
  #words = '';
  #linked = 0;
  #links = 0;
  #block: PageElement;
  #item = false;

  constructor(root: PageElement) {
    this.#block = root;
  }

  words(text: string): void {
    this.#words += text;
    if (this.#links > 0) this.#linked += collapse(text).length;
  }

  enter(element: PageElement): void {
    const { tagName } = element;
    if (tagName === 'BR') this.break();
    else if (tagName === 'A') this.#links++;
    else if (tagName === 'Q') this.#words += '“';
    else if (tagName === 'TD' || tagName === 'TH') this.#words += ' ';
    if (!BLOCKS.has(tagName)) return;
    this.break();
    this.#block = element;
    if (tagName === 'LI') this.#item = true;
  }

  leave(element: PageElement): void {
    const { tagName } = element;
    if (tagName === 'Q') this.#words += '”';
    else if (tagName === 'A') this.#links--;
    if (!BLOCKS.has(tagName)) return;
    this.break();
    this.#block = element.parentElement ?? element;
    if (tagName === 'LI') this.#item = false;
  }

  break(): void {
    const text = collapse(this.#words);
    const linked = this.#linked;
    this.#words = '';
    this.#linked = 0;
    if (!READABLE.test(text)) return;
    this.lines.push({ text: this.#item && !BULLET.test(text) ? `- ${text}` : text, block: this.#block, linked });
    // The second paragraph of an item is no item.
    this.#item = false;
  }
}

/** The node after this one in the page's order, within the root; calls `leave` for each element that ends between. */
function after(node: PageNode, root: PageElement, leave: (element: PageElement) => void): PageNode | undefined {
  for (let at: PageNode | null = node; at; at = at.parentNode) {
    if (isElement(at)) leave(at);
    if (at === root) return undefined;
    if (at.nextSibling) return at.nextSibling;
  }
  return undefined;
}

/**
 * The lines of an element as a browser breaks them: a block or a `<br>` ends a line, white space is collapsed, an item of a
 * list begins with "- ", the cells of a table's row stand in one line, and `<q>` gets its quotation marks. Walks without
 * recursion, for a page nests as deeply as it likes.
 */
export function linesOf(root: PageElement): Line[] {
  const breaker = new LineBreaker(root);
  const leave = (element: PageElement) => breaker.leave(element);
  let node: PageNode | undefined = root;
  while (node) {
    if (isText(node)) breaker.words(node.nodeValue ?? '');
    else if (isElement(node) && !UNSEEN.has(node.tagName)) {
      breaker.enter(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    node = after(node, root, leave);
  }
  breaker.break();
  return breaker.lines;
}
