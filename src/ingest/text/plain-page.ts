import { Parser } from 'htmlparser2';

/** No article's page has so many elements, or nests them so deeply; taking it apart would take minutes. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 400;
/** Nor has it so many pieces of text, which entities and stray angle brackets part. */
const MOST_PIECES = 200_000;
/** As much of a class, an id or an address as tells what it is, in UTF-16 units. */
const LONGEST_ATTRIBUTE = 300;
/** How much is parsed before the limits are looked at, in UTF-16 units. */
const CHUNK = 16_384;

/** What holds no words of an article, with all that is in it; what is struck out is taken back. */
const LEFT_OUT = new Set(
  'script style noscript template iframe object svg math canvas audio video select textarea button title map del s strike'.split(
    ' ',
  ),
);
/** These are printed anew around the whole, once. */
const FRAME = new Set(['html', 'head', 'body', 'frameset', 'frame', 'meta', 'link', 'base']);
const VOID = new Set('br hr img input wbr area col embed param source track'.split(' '));
const KEPT_VOID = new Set(['br', 'hr', 'img']);
const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'aria-modal', 'aria-hidden', 'dir'];
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|text-indent\s*:\s*-\d{3,}|text-decoration[a-z-]*\s*:[^;]*line-through/iu;
/** Letters of no size: only of what holds words itself, because boxes are set so to close the gaps between others. */
const NO_SIZE = /font-size\s*:\s*0(?:\.0+)?(?:[a-z%]{0,3})?\s*(?:;|!|$)/iu;
const WORDS = new Set('p span a b i em strong font li td h1 h2 h3 h4 h5 h6'.split(' '));
/** Boxes that show beside a word when it is pointed at: "tooltip", "person-rollover". */
const ON_HOVER = /(?:^|[\s_-])(?:tooltip|popover|rollover|hover-?card|fly-?out)(?:$|[\s_-])/iu;
const NAME = /^[a-z][a-z0-9-]{0,40}$/u;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

function tagOf(name: string, attributes: Record<string, string>): string {
  let tag = `<${name}`;
  for (const attribute of ATTRIBUTES) {
    const value = attributes[attribute];
    if (value) tag += ` ${attribute}="${escaped(value.slice(0, LONGEST_ATTRIBUTE))}"`;
  }
  if (name === 'img') tag += ' src="picture"';
  return `${tag}>`;
}

const isPrinted = (name: string): boolean => !FRAME.has(name) && NAME.test(name);
const isHidden = (name: string, attributes: Record<string, string>): boolean =>
  'hidden' in attributes ||
  HIDDEN.test(attributes.style ?? '') ||
  (WORDS.has(name) && NO_SIZE.test(attributes.style ?? '')) ||
  ON_HOVER.test((attributes.class ?? '').slice(0, LONGEST_ATTRIBUTE));

/** Prints a page anew without what runs, draws or is shown to nobody, every element closed, within `<html><body>`. */
class PlainPrinter {
  readonly parts: string[] = [];
  elements = 0;
  depth = 0;
  deepest = 0;
  /** How deep the element is with which all is left out at the moment. */
  #leftOutAt: number | undefined;

  open(name: string, attributes: Record<string, string>): void {
    this.elements++;
    if (VOID.has(name)) {
      if (this.#leftOutAt === undefined && KEPT_VOID.has(name)) this.parts.push(tagOf(name, attributes));
      return;
    }
    this.depth++;
    this.deepest = Math.max(this.deepest, this.depth);
    if (this.#leftOutAt !== undefined) return;
    // Some pages hide all of themselves until a script has run.
    if (LEFT_OUT.has(name) || (isHidden(name, attributes) && !FRAME.has(name))) this.#leftOutAt = this.depth;
    else if (isPrinted(name)) this.parts.push(tagOf(name, attributes));
  }

  text(text: string): void {
    if (this.#leftOutAt === undefined) this.parts.push(escaped(text));
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#leftOutAt === undefined) {
      if (isPrinted(name)) this.parts.push(`</${name}>`);
    } else if (this.#leftOutAt === this.depth) this.#leftOutAt = undefined;
    this.depth--;
  }
}

/**
 * A page printed anew: only elements and words, each element closed, nothing that runs, draws or is hidden.
 * Undefined where it has more parts, or nests them more deeply, than any article does. Linear in its length.
 */
export function plainPage(html: string): string | undefined {
  const printer = new PlainPrinter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => printer.open(name, attributes),
      ontext: (text) => printer.text(text),
      onclosetag: (name) => printer.close(name),
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < html.length; from += CHUNK) {
    parser.write(html.slice(from, from + CHUNK));
    if (printer.elements > MOST_ELEMENTS || printer.deepest > DEEPEST || printer.parts.length > MOST_PIECES)
      return undefined;
  }
  parser.end();
  // Readability takes bylines out of the text unless the head has the author's name.
  return `<!DOCTYPE html><html><head><meta name="author" content="-"></head><body>${printer.parts.join('')}</body></html>`;
}
