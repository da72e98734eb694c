import { Parser } from 'htmlparser2';
import * as z from 'zod';
import { plainText } from '../metadata/plain-text.ts';
import { Refusal } from '../refusal.ts';

/** An article that a feed lists. */
export interface FeedEntry {
  readonly title: string;
  /** Absolute, where the feed's own address is known. */
  readonly link: string;
  /** YYYY-MM-DD; only to choose by, an article's day is read on its page. */
  readonly day?: string;
}

/** As much of a title is shown, and of a field is read, in UTF-16 units. */
const LONGEST_TITLE = 300;
const LONGEST_FIELD = 4_000;
/** No feed nests deeper; what does costs the parser the square of its depth. */
const DEEPEST = 200;
/** How much is parsed before that is looked at, in UTF-16 units. */
const CHUNK = 4_096;

const dayOf = (...printed: readonly string[]): { readonly day?: string } => {
  const time = printed.map((one) => Date.parse(one)).find((one) => !Number.isNaN(one));
  return time === undefined ? {} : { day: new Date(time).toISOString().slice(0, 10) };
};

type Attributes = Readonly<Record<string, string>>;

/** What stands directly in an entry: the text of each of its elements by name, and its links' attributes. */
interface Fields {
  readonly texts: Map<string, string>;
  readonly links: Attributes[];
}

/** What a feed says of itself: the name of its outermost element, the address that its links are relative to, and its entries. */
class FeedReader {
  root = '';
  base = '';
  readonly entries: Fields[] = [];
  deepest = 0;
  #depth = 0;
  /** The entry that is being read, how deep it lies, and the name of the element in it that is. */
  #entry: Fields | undefined;
  #entryDepth = 0;
  #field = '';

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    this.deepest = Math.max(this.deepest, this.#depth);
    if (this.root === '') {
      this.root = name;
      this.base = attributes['xml:base'] ?? '';
    }
    if (this.#entry === undefined) {
      if (name !== 'item' && name !== 'entry') return;
      this.#entry = { texts: new Map(), links: [] };
      this.#entryDepth = this.#depth;
    } else if (this.#depth === this.#entryDepth + 1) {
      // The first of a name is the entry's own: media and comments come behind.
      this.#field = this.#entry.texts.has(name) ? '' : name;
      if (name === 'link' && attributes.href !== undefined) this.#entry.links.push(attributes);
    }
  }

  text(text: string): void {
    if (this.#entry === undefined || this.#field === '') return;
    const so = this.#entry.texts.get(this.#field) ?? '';
    if (so.length < LONGEST_FIELD) this.#entry.texts.set(this.#field, so + text.slice(0, LONGEST_FIELD));
  }

  close(): void {
    if (this.#entry && this.#depth === this.#entryDepth) {
      this.entries.push(this.#entry);
      this.#entry = undefined;
    }
    this.#depth--;
    if (this.#depth <= this.#entryDepth) this.#field = '';
  }
}

/** Feeds write HTML in titles, escaped once or twice. */
const titleOf = (printed: string): string => plainText(printed).slice(0, LONGEST_TITLE);
const isHtml = (type: string | undefined): boolean => type === undefined || /html/iu.test(type);

/**
 * RSS 0.9 to 2.0 and RDF: FeedBurner and others hide a link of their own in `link` and give the article's besides; `guid` is often one.
 * Atom: the link to the page is the one without a relation, or `alternate`; others lead to comments or the feed itself.
 */
function entryOf({ texts, links }: Fields): FeedEntry {
  const text = (name: string) => texts.get(name)?.trim() ?? '';
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const alternate = alternates.find(({ type }) => isHtml(type)) ?? alternates[0];
  const guid = /^https?:/iu.test(text('guid')) ? text('guid') : '';
  return {
    title: titleOf(text('title')),
    link: text('feedburner:origLink') || alternate?.href?.trim() || text('link') || guid,
    ...dayOf(text('pubDate'), text('published'), text('dc:date'), text('updated')),
  };
}

interface Feed {
  /** What the feed says that its links are relative to; empty for its own address. */
  readonly base: string;
  readonly entries: readonly FeedEntry[];
}

function xmlFeed(xml: string): Feed | undefined {
  const reader = new FeedReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { xmlMode: true },
  );
  for (let from = 0; from < xml.length && reader.deepest <= DEEPEST; from += CHUNK)
    parser.write(xml.slice(from, from + CHUNK));
  parser.end();
  if (reader.deepest > DEEPEST || !/^(?:rss|feed|rdf:rdf)$/iu.test(reader.root)) return undefined;
  return { base: reader.base, entries: reader.entries.map(entryOf) };
}

/** A text; whatever else stands in its place is none. */
const field = z.string().optional().catch(undefined);
const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  items: z.array(
    z.object({ title: field, url: field, external_url: field, content_text: field, date_published: field }),
  ),
});

function readJsonFeed(json: string): Feed | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { data } = jsonFeed.safeParse(value);
  const entries = data?.items.map(({ title, url, external_url, content_text = '', date_published = '' }) => ({
    title: titleOf(title ?? content_text.slice(0, 100)),
    link: url ?? external_url ?? '',
    ...dayOf(date_published),
  }));
  return entries && { base: '', entries };
}

/** A link as it is given, made absolute where it is relative; undefined for none of the web. */
function absolute(link: string, base: string): string | undefined {
  if (link === '' || !URL.canParse(link, base || undefined)) return undefined;
  if (/^https?:\/\//iu.test(link)) return link;
  const { href } = new URL(link, base);
  return /^https?:/u.test(href) ? href : undefined;
}

/**
 * The articles that a feed lists, in its order; undefined for what is no RSS, Atom or JSON Feed. `address` is where the feed was
 * fetched from, to which its links may be relative.
 */
export function entriesOf(feed: string, address = ''): readonly FeedEntry[] | undefined {
  const bare = feed.replace(/^\uFEFF?\s*/u, '');
  const read = bare.startsWith('{') ? readJsonFeed(bare) : bare.startsWith('<') ? xmlFeed(bare) : undefined;
  if (!read) return undefined;
  const base = absolute(read.base, address) ?? address;
  return read.entries.flatMap((entry) => {
    const link = absolute(entry.link, base);
    return link === undefined ? [] : [{ ...entry, link }];
  });
}

/** The address of the feed that a page names, if it does. */
function feedOfPage(html: string, address: string): string | undefined {
  const tags = html.slice(0, 200_000).match(/<link\b[^>]{1,500}>/giu) ?? [];
  const tag = tags.find((one) => /\btype\s*=\s*["']?application\/(?:(?:rss|atom)\+xml|feed\+json)/iu.test(one));
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(tag ?? '')?.[1];
  return href && absolute(plainText(href), address);
}

/**
 * The entries of a feed whose title or link has each of the words `about`, in lower or upper case. `address` is where it was fetched from.
 * @throws Refusal where it is no feed, or none of its entries is about that.
 */
export function chooseFrom(feed: string, about: string | undefined, address = ''): readonly FeedEntry[] {
  const entries = entriesOf(feed, address);
  if (!entries) {
    const named = feedOfPage(feed, address);
    const where = named === undefined ? 'look for "RSS" on the outlet’s page' : `its page names the feed ${named}`;
    throw new Refusal(`is no RSS, Atom or JSON Feed; ${where}, or give the links`);
  }
  const words = (about ?? '').toLowerCase().split(/\s+/u);
  const chosen = entries.filter(({ title, link }) => {
    const said = `${title} ${link}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  if (chosen.length === 0)
    throw new Refusal(
      entries.length === 0
        ? 'lists no article'
        : `lists ${entries.length} articles, none about “${about}”; try another word`,
    );
  return chosen;
}
