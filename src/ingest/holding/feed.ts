import { DomUtils, parseDocument } from 'htmlparser2';
import * as z from 'zod';
import { Refusal } from '../refusal.ts';

/** An article that a feed lists. */
export interface FeedEntry {
  readonly title: string;
  readonly link: string;
  /** YYYY-MM-DD; only to choose by, an article's day is read on its page. */
  readonly day?: string;
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const children = (name: string, { children: within }: Element) => DomUtils.getElementsByTagName(name, within, false);
/** Feeds write HTML in titles, escaped once or twice. */
const plain = (text: string) => DomUtils.textContent(parseDocument(text)).replace(/\s+/gu, ' ').trim();
const text = (name: string, of: Element) => DomUtils.textContent(children(name, of).slice(0, 1)).trim();

const dayOf = (...printed: readonly string[]): { readonly day?: string } => {
  const time = printed.map((one) => Date.parse(one)).find((one) => !Number.isNaN(one));
  return time === undefined ? {} : { day: new Date(time).toISOString().slice(0, 10) };
};

/** RSS 0.9 to 2.0, RDF: FeedBurner and others hide a link of their own in `link` and give the article's besides. */
const rssEntry = (item: Element): FeedEntry => ({
  title: plain(text('title', item)),
  link: text('feedburner:origLink', item) || text('link', item) || text('guid', item),
  ...dayOf(text('pubDate', item), text('dc:date', item)),
});

/** Atom: the link to the page is the one without a relation, or `alternate`; others lead to comments or the feed itself. */
function atomEntry(entry: Element): FeedEntry {
  const links = children('link', entry).map(({ attribs }) => attribs);
  const link = links.find(({ rel = 'alternate', type = 'text/html' }) => rel === 'alternate' && type === 'text/html');
  return {
    title: plain(text('title', entry)),
    link: link?.href ?? '',
    ...dayOf(text('published', entry), text('updated', entry)),
  };
}

function xmlEntries(xml: string): FeedEntry[] | undefined {
  const document = parseDocument(xml, { xmlMode: true });
  const find = (name: string) => DomUtils.getElementsByTagName(name, document);
  if (find('feed').length > 0) return find('entry').map(atomEntry);
  if (find('rss').length > 0 || find('rdf:RDF').length > 0) return find('item').map(rssEntry);
  return undefined;
}

const jsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  items: z.array(
    z.object({
      title: z.string().optional(),
      url: z.string().optional(),
      external_url: z.string().optional(),
      content_text: z.string().optional(),
      date_published: z.string().optional(),
    }),
  ),
});

function jsonEntries(json: string): FeedEntry[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const feed = jsonFeed.safeParse(value);
  return feed.data?.items.map(({ title, url, external_url, content_text = '', date_published = '' }) => ({
    title: plain(title ?? content_text.slice(0, 100)),
    link: url ?? external_url ?? '',
    ...dayOf(date_published),
  }));
}

/** The articles that a feed lists, in its order; undefined for what is no RSS, Atom or JSON Feed. */
export function entriesOf(feed: string): readonly FeedEntry[] | undefined {
  const bare = feed.replace(/^\uFEFF?\s*/u, '');
  const entries = bare.startsWith('{') ? jsonEntries(bare) : bare.startsWith('<') ? xmlEntries(bare) : undefined;
  return entries?.filter(({ link }) => /^https?:/iu.test(link));
}

/**
 * The entries of a feed whose title has each of the words `about`, in lower or upper case.
 * @throws Refusal where it is no feed, or none of its entries is about that.
 */
export function chooseFrom(feed: string, about: string | undefined): readonly FeedEntry[] {
  const entries = entriesOf(feed);
  if (!entries)
    throw new Refusal('is no RSS, Atom or JSON Feed; look for "RSS" on the outlet’s page, or give the links');
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
