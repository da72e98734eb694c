import { Refusal } from '../refusal.ts';

/** A link as it is fetched. */
export interface Link {
  readonly url: URL;
  /** Where the article itself is or was published, for a link into an archive. */
  readonly original?: URL;
  /** The day of the archive's copy, YYYY-MM-DD. */
  readonly copied?: string;
}

const LONGEST = 2_000;

/** Parameters that say who came from where, and never which page. */
const TRACKING =
  /^(?:utm_.+|(?:fb|g|d|gb|wb|ms|y|tw|tt)cl(?:id|src)|[gw]braid|igsh(?:id)?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:enc|anon)_id|cmpid|cmp|ncid|ns_(?:mchannel|source|campaign|linkname|fee)|at_[a-z_]+|xtor|smid|smtyp|s_cid|ito|ocid|wt_mc|taid|guccounter|guce_.+|__twitter_impression)$/iu;

/** Drops what isn't part of a page's address: tracking parameters and the fragment. */
export function withoutTracking(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  // Only an address that has such a parameter is written anew: the others stay as they were printed.
  const tracked = [...bare.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracked) bare.searchParams.delete(name);
  return bare;
}

/** `/web/20240305101500/https://…`, with or without a mode such as `id_` behind the time. */
const ARCHIVED = /^\/web\/(\d{4})(\d{2})(\d{2})\d*(?:[a-z]{2}_)?\/(?<original>.+)$/u;

function archived(url: URL): Link | undefined {
  if (!/^(?:web|wayback)\.archive\.org$/u.test(url.hostname)) return undefined;
  const [, year, month, day] = ARCHIVED.exec(url.pathname) ?? [];
  if (year === undefined)
    throw new Refusal(
      'names no copy of a page; open the copy on web.archive.org and give its address, with the time in it',
    );
  const [, time = '', rest = ''] = /^\/web\/(\d+)[a-z_]*\/(.+)$/u.exec(url.pathname + url.search) ?? [];
  // A server may fold the two slashes into one.
  const printed = rest.replace(/^(https?:)\/+/u, '$1//');
  const original = withoutTracking(parse(/^https?:/u.test(printed) ? printed : `http://${printed}`));
  return {
    url: new URL(`https://web.archive.org/web/${time}id_/${printed}`),
    original,
    copied: `${year}-${month}-${day}`,
  };
}

function parse(text: string): URL {
  if (text.length > LONGEST) throw new Refusal(`is longer than ${LONGEST} characters; give the page's own address`);
  if (!URL.canParse(text)) throw new Refusal('is no address; copy it from the browser once more');
  return new URL(text);
}

/** Sites that hide the publisher's address, and so name neither its outlet nor its day. */
const HIDING: readonly { readonly name: string; readonly test: (url: URL) => boolean }[] = [
  { name: 'Google News', test: ({ hostname }) => hostname === 'news.google.com' },
  {
    name: 'A Google result',
    test: ({ hostname, pathname }) => /^(?:www\.)?google\.[a-z.]+$/u.test(hostname) && pathname === '/url',
  },
];

function checkedLink(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refusal(`begins with ${url.protocol}; only http and https links are fetched`);
  if (url.username !== '' || url.password !== '')
    throw new Refusal('holds a name or password; give the link without them, or save the page as a file');
  const hiding = HIDING.find(({ test }) => test(url));
  if (hiding)
    throw new Refusal(
      `${hiding.name} hides the publisher's address; open it in a browser and give the address that you arrive at`,
    );
}

/**
 * Reads a link as a person pastes it.
 * @throws Refusal where it can't be fetched, with what to do; the message goes on after the link.
 */
export function readLink(text: string): Link {
  const url = parse(text.trim());
  checkedLink(url);
  return archived(url) ?? { url: withoutTracking(url) };
}

/** Where a redirect from a link leads, checked as a pasted link is; its parameters stay, since servers redirect by them. */
export function followLink(location: string, { url: from }: Link): Link {
  if (!URL.canParse(location, from.href))
    throw new Refusal('is redirected to what is no address; save the page and give the file');
  const url = new URL(location, from);
  checkedLink(url);
  url.hash = '';
  return archived(url) ?? { url };
}
