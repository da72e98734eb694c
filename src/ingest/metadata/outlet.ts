import { OUTLET_NAMES } from './outlet-names.ts';
import type { PageFacts } from './page-facts.ts';
import { plainText } from './plain-text.ts';
import { titleParts } from './title-parts.ts';

/** Who prints a page, and what decided on that. */
export interface Outlet {
  readonly name: string;
  readonly why: string;
}

interface OutletSource {
  readonly from: string;
  readonly example: string;
  /** Whether other things stand there as well, so that only a name that fits the host counts. */
  readonly mustFit?: true;
  readonly read: (facts: PageFacts) => readonly string[];
}

const metaOf = (keys: readonly string[]) => (facts: PageFacts) =>
  facts.meta.flatMap(({ key, content }) => (keys.includes(key) ? [content] : []));

/** Where pages name who prints them, the likeliest first. */
const OUTLET_SOURCES: readonly OutletSource[] = [
  {
    from: 'og:site_name',
    example: '<meta property="og:site_name" content="Harbour Post">',
    read: metaOf(['og:site_name']),
  },
  {
    from: 'the publisher in JSON-LD',
    example: '{"@type":"NewsArticle","publisher":{"name":"Harbour Post"}}',
    read: ({ jsonLd }) => jsonLd.flatMap(({ publisher }) => publisher ?? []),
  },
  {
    from: 'the title',
    example: '<title>Ferry aground | Harbour Post</title>',
    mustFit: true,
    read: ({ title }) => titleParts(title).reverse(),
  },
  {
    from: 'application-name',
    example: '<meta name="application-name" content="Harbour Post">',
    read: metaOf(['application-name', 'apple-mobile-web-app-title', 'al:ios:app_name', 'al:android:app_name']),
  },
  {
    from: 'the publisher in meta tags',
    example: '<meta name="dc.publisher" content="Harbour Post">',
    read: metaOf(['dc.publisher', 'dcterms.publisher', 'publisher', 'cre', 'source', 'copyright']),
  },
  {
    from: 'the publisher in microdata',
    example: '<meta itemprop="publisher" content="Harbour Post">',
    read: ({ microdata }) => microdata.flatMap(({ property, value }) => (property === 'publisher' ? [value] : [])),
  },
  {
    from: 'the link to its front page',
    example: '<a href="/"><img alt="Harbour Post"></a>',
    mustFit: true,
    read: ({ frontLinks }) => frontLinks,
  },
  {
    from: 'its account',
    example: '<meta name="twitter:site" content="@HarbourPost">',
    mustFit: true,
    read: (facts) => metaOf(['twitter:site'])(facts).map((name) => name.replace(/^@/u, '')),
  },
];

const LONGEST_NAME = 60;
const LITTLE = new Set(['the', 'of', 'and', 'for', 'a', 'an']);
/** Labels of a host's name below which a site's own begins: `post.co.uk`, `post.com.au`. */
const SHARED = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'or', 'ne', 'go']);

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A host's own label: `harbourpost` of `news.harbourpost.co.uk`. */
function ownLabel(host: string): string {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && SHARED.has(labels.at(-1) ?? '')) labels.pop();
  return (labels.at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '').replace(/^the(?=...)/u, '');
}

/** Whether a label is put together of beginnings of a name's words in their order: "nytimes" of "The New York Times". */
function abbreviates(label: string, words: readonly string[]): boolean {
  if (label === '') return words.every((word) => LITTLE.has(word));
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = word.length; length > 0; length--)
    if (label.startsWith(word.slice(0, length)) && abbreviates(label.slice(length), rest)) return true;
  return LITTLE.has(word) && abbreviates(label, rest);
}

const MOST_WORDS = 8;

/** Whether a name is that of a host: "Harbour Post" of harbourpost.example, "The New York Times" of nytimes.com. */
function fitsHost(name: string, label: string): boolean {
  const words = wordsOf(name);
  if (label.length < 2 || words.length === 0 || words.length > MOST_WORDS) return false;
  const letters = words.filter((word, index) => index > 0 || word !== 'the').join('');
  if (letters === label) return true;
  if (letters.length > 2 && label.includes(letters)) return true;
  return (label.length > 2 && letters.includes(label)) || abbreviates(label, words);
}

const isName = (text: string): boolean =>
  text.length > 1 && text.length <= LONGEST_NAME && !/^https?:|^\/\/|\bwww\.|[@{}]/iu.test(text) && /\p{L}/u.test(text);

/** A name as pages give it, less a slogan behind it and the address's ending: "Harbour Post | News from the coast". */
function tidy(text: string, label: string): string {
  const parts = titleParts(plainText(text));
  return (parts.find((part) => fitsHost(part, label)) ?? parts[0] ?? '').replace(/^©\s*(?:\d{4}\s*)?/u, '').trim();
}

const hostOf = (address: string | undefined): string => {
  try {
    return address ? new URL(address).hostname.replace(/^www\d?\./u, '') : '';
  } catch {
    return '';
  }
};

/**
 * Who prints a page: by the table where its site names itself wrongly; else the first name that fits its host, for sections
 * ("Business") and the publisher of a syndicated text ("Reuters") stand where a name should; else the first name that it
 * gives; else its host. `address` is where the page was found, before where it says that it belongs.
 */
export function outletOf(facts: PageFacts, address: string | undefined): Outlet | undefined {
  const host = hostOf(address);
  const row = OUTLET_NAMES.find((one) => host === one.host || host.endsWith(`.${one.host}`));
  if (row) return { name: row.name, why: `outlet: known by its address, ${row.host}` };
  const label = ownLabel(host);
  const given = OUTLET_SOURCES.flatMap(({ from, mustFit, read }) =>
    read(facts)
      .map((printed) => ({ name: tidy(printed, label), from, mustFit }))
      .filter(({ name }) => isName(name)),
  );
  const fitting = given.find(({ name }) => fitsHost(name, label));
  const first = given.find(({ mustFit }) => !mustFit);
  if (fitting) {
    const besides = first && !fitsHost(first.name, label) ? `, not "${first.name}", which ${first.from} gives` : '';
    return { name: fitting.name, why: `outlet: ${fitting.from} fits the address${besides}` };
  }
  if (first) return { name: first.name, why: `outlet: ${first.from}` };
  const headings = new Set([...facts.headings, ...facts.subheadings]);
  const parts = titleParts(facts.title);
  const besides = parts.filter((part) => !headings.has(part) && isName(part));
  if (host === '' && besides.length === 1 && parts.length > 1)
    return { name: besides[0] ?? '', why: 'outlet: what stands in the title beside the headline' };
  return host === '' ? undefined : { name: host, why: 'outlet: the page names none; its address' };
}
