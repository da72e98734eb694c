import { Parser } from 'htmlparser2';
import { cutBy } from '../text/cuts.ts';
import { collapse } from '../text/lines.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';

/** A `<meta>`, by its `property`, `name` or `itemprop` in lower case. */
export interface MetaTag {
  readonly key: string;
  readonly content: string;
}

/** A microdata property with its value: `content`, `datetime`, or its text. */
export interface Microdata {
  readonly property: string;
  readonly value: string;
}

/** A `<time>`: what it says to machines and to people, and the classes on it and around it. */
export interface TimeTag {
  readonly datetime: string;
  readonly text: string;
  readonly names: string;
  /** The words before it in its line: "Updated". */
  readonly before: string;
}

/** A short line of the page, with the classes of the block that holds it. */
export interface ShortLine {
  readonly text: string;
  readonly names: string;
  /** How many short lines lie between it and the headline before it; undefined before the headline. */
  readonly sinceHeadline: number | undefined;
}

/** What a page says of itself, before anything is chosen. All lists are in the page's order. */
export interface PageFacts {
  readonly title: string;
  readonly canonical: string;
  /** Where the page was saved from, by the comment that browsers and SingleFile write. */
  readonly savedFrom: string;
  readonly meta: readonly MetaTag[];
  readonly jsonLd: readonly JsonLdArticle[];
  readonly microdata: readonly Microdata[];
  readonly times: readonly TimeTag[];
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  /** What links to a front page are called: their text, their title, and what stands for their picture. */
  readonly frontLinks: readonly string[];
  readonly lines: readonly ShortLine[];
  /** Whether a field for a password is on the page. */
  readonly password: boolean;
}

/** Longer lines are prose and say nothing of the page. */
const SHORT = 160;
const MOST_LINES = 400;
/** As much of an element's text as is read, and of the words before a `<time>`, in UTF-16 units. */
const LONGEST_READ = 1000;
const BEFORE = 40;
/** A line with which the title begins is the headline if it is no shorter. */
const HEADLINE_LENGTH = 16;
/** Elements whose text is read, besides those with a microdata property. */
const READ = new Set(['title', 'h1', 'h2', 'h3', 'time', 'a']);
const FRONT = /^(?:https?:\/\/[^/?#\s]+)?\/?$/iu;
/** No page of an article needs more of a kind; whatever a page repeats without end is read so often. */
const MOST = { frontLinks: 40, headings: 20, subheadings: 60, times: 60, microdata: 300, meta: 400 };
const BREAKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 header hr li main nav ol p section table td th tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const SAVED = /saved from url=\(\d+\)\s*(\S+)|^\s*Page saved with SingleFile\s+url:\s*(\S+)/u;
/** What stands in these is about other articles, or by other people. */
const ELSEWHERE: ReadonlySet<string | undefined> = new Set([
  'links to other articles',
  "readers' comments",
  'an aside',
  'a menu',
]);

interface Open {
  readonly name: string;
  readonly names: string;
  readonly elsewhere: boolean;
  /** Its text so far, for those whose text is read. */
  text: string | undefined;
  /** The words of its line before it. */
  readonly before: string;
  readonly attributes: Record<string, string>;
}

const isFrontLink = ({ name, attributes }: Open): boolean =>
  name === 'a' && attributes.href !== undefined && attributes.href !== '' && FRONT.test(attributes.href.trim());

const isRead = (name: string, attributes: Record<string, string>): boolean =>
  READ.has(name) || attributes.itemprop !== undefined;

/** Reads a page once, by events: nothing is built of it, so that a hostile page costs no more than its length. */
class FactReader {
  title = '';
  canonical = '';
  savedFrom = '';
  readonly meta: MetaTag[] = [];
  readonly jsonLd: JsonLdArticle[] = [];
  readonly microdata: Microdata[] = [];
  readonly times: TimeTag[] = [];
  readonly headings: string[] = [];
  readonly subheadings: string[] = [];
  readonly frontLinks: string[] = [];
  readonly lines: ShortLine[] = [];
  password = false;
  #open: Open[] = [];
  #elsewhere = 0;
  #script: string | undefined;
  #unseen = 0;
  /** The text of the line that is being read. */
  #line = '';
  #sinceHeadline: number | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (BREAKS.has(name)) this.#endLine();
    if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'link') this.#readLink(attributes);
    else if (name === 'input' && attributes.type?.toLowerCase() === 'password') this.password = true;
    else if (name === 'img' && this.#open.some(isFrontLink)) this.#addFrontLink(attributes.alt);
    if (VOID.has(name)) {
      if (attributes.itemprop && name !== 'meta')
        this.#addMicrodata(attributes.itemprop, attributes.content ?? attributes.href ?? '');
      return;
    }
    if (name === 'script' && /ld\+json/iu.test(attributes.type ?? '')) this.#script = '';
    if (name === 'script' || name === 'style' || name === 'noscript' || name === 'template') this.#unseen++;
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, SHORT);
    const cut = cutBy({ tagName: name.toUpperCase(), className: attributes.class ?? '', id: attributes.id ?? '' }, 100);
    const elsewhere = name === 'footer' || ELSEWHERE.has(cut);
    if (elsewhere) this.#elsewhere++;
    this.#open.push({
      name,
      names,
      elsewhere,
      text: isRead(name, attributes) ? '' : undefined,
      before: this.#line.slice(-BEFORE),
      attributes,
    });
  }

  text(text: string): void {
    if (this.#script !== undefined) this.#script += text;
    if (this.#script !== undefined || this.#unseen > 0) return;
    if (this.#line.length < LONGEST_READ) this.#line += text;
    for (const open of this.#open) if (open.text !== undefined && open.text.length < LONGEST_READ) open.text += text;
  }

  comment(text: string): void {
    const saved = SAVED.exec(text);
    this.savedFrom ||= saved?.[1] ?? saved?.[2] ?? '';
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    const open = this.#open.at(-1);
    if (!open) return;
    this.#readText(open);
    if (isFrontLink(open)) {
      this.#addFrontLink(open.attributes.title);
      this.#addFrontLink(open.attributes['aria-label']);
      this.#addFrontLink(open.text);
    }
    if (BREAKS.has(name)) this.#endLine();
    this.#open.pop();
    if (open.elsewhere) this.#elsewhere--;
    if (name === 'script' || name === 'style' || name === 'noscript' || name === 'template') this.#unseen--;
    if (name === 'script' && this.#script !== undefined) {
      this.jsonLd.push(...readJsonLd(this.#script));
      this.#script = undefined;
    }
  }

  #readText({ name, names, text: read, before, attributes }: Open): void {
    if (read === undefined) return;
    const text = collapse(read.slice(0, LONGEST_READ));
    if (name === 'title') {
      this.title ||= this.#open.some((one) => one.name === 'svg') ? '' : text;
      this.#line = '';
    }
    if (attributes.itemprop)
      this.#addMicrodata(attributes.itemprop, attributes.content ?? attributes.datetime ?? attributes.title ?? text);
    if (name === 'h1' && text !== '' && this.headings.length < MOST.headings) {
      this.headings.push(text);
      this.#sinceHeadline = 0;
    }
    if ((name === 'h2' || name === 'h3') && text !== '' && this.subheadings.length < MOST.subheadings)
      this.subheadings.push(text);
    if (name === 'time' && this.#elsewhere === 0 && this.times.length < MOST.times) {
      const around = this.#open.slice(-4, -1).map((one) => one.names);
      this.times.push({
        datetime: attributes.datetime ?? '',
        text,
        names: `${names} ${attributes.itemprop ?? ''} ${'pubdate' in attributes ? 'pubdate' : ''} ${around.join(' ')}`,
        before: collapse(before),
      });
    }
  }

  #addFrontLink(called: string | undefined): void {
    const name = collapse((called ?? '').slice(0, SHORT));
    if (name !== '' && this.frontLinks.length < MOST.frontLinks) this.frontLinks.push(name);
  }

  #addMicrodata(properties: string, value: string): void {
    if (this.#elsewhere > 0 || value === '' || this.microdata.length >= MOST.microdata) return;
    for (const property of properties.split(/\s+/u))
      this.microdata.push({ property, value: collapse(value.slice(0, LONGEST_READ)) });
  }

  #readMeta(attributes: Record<string, string>): void {
    const content = collapse((attributes.content ?? '').slice(0, LONGEST_READ));
    if (content === '' || this.meta.length >= MOST.meta) return;
    if (attributes.itemprop) this.#addMicrodata(attributes.itemprop, content);
    for (const key of [attributes.property, attributes.name, attributes['http-equiv']])
      if (key) this.meta.push({ key: key.toLowerCase(), content });
  }

  #readLink({ rel = '', href = '', itemprop }: Record<string, string>): void {
    if (/\bcanonical\b/iu.test(rel)) this.canonical ||= href.trim();
    if (itemprop) this.#addMicrodata(itemprop, href);
  }

  #endLine(): void {
    const text = collapse(this.#line.slice(0, LONGEST_READ));
    this.#line = '';
    // A heading in two lines has a space between them.
    for (const open of this.#open) if (open.text) open.text += ' ';
    if (text === '' || text.length > SHORT || this.#elsewhere > 0 || this.lines.length >= MOST_LINES) return;
    const names = this.#open.slice(-3).map((one) => one.names);
    this.lines.push({ text, names: names.join(' '), sinceHeadline: this.#sinceHeadline });
    if (this.#sinceHeadline !== undefined) this.#sinceHeadline++;
    // Not every page prints its headline as one.
    if (text.length >= HEADLINE_LENGTH && this.title.startsWith(text)) this.#sinceHeadline = 0;
  }
}

/** Reads what a page says of itself: its head, JSON-LD, microdata, times, headings and short lines. Linear in its length. */
export function readFacts(html: string): PageFacts {
  const reader = new FactReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      oncomment: (text) => reader.comment(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader;
}
