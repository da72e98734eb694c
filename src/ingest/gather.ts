import { textFault } from '../story/load.ts';
import { decodePage } from './decode-page.ts';
import type { Extractor } from './extracting/extractor.ts';
import { readLink } from './fetching/link.ts';
import type { Fetched, PageFetcher } from './fetching/page-fetcher.ts';
import { readArgument } from './holding/argument.ts';
import type { Held, Material, Origin } from './holding/material.ts';
import type { ExtractedArticle } from './page.ts';
import { Refusal } from './refusal.ts';

/** An article that was found in what was given. */
export interface Found {
  readonly origin: Origin;
  readonly article: ExtractedArticle;
}

/** Something given that can't be taken, in one line that says what to do. */
export interface Refused {
  readonly source: string;
  readonly why: string;
}

/** What gathering needs. */
export interface Gathering {
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly extractor: Pick<Extractor, 'extract'>;
  readonly progress: (step: string, done: number, all: number) => void;
  /** Whether the page of an address is in the story already, so that it isn't fetched. */
  readonly isThere: (address: string) => boolean;
}

export interface Gathered {
  /** In the order given. */
  readonly found: readonly Found[];
  readonly refused: readonly Refused[];
  /** Links whose pages are in the story already. */
  readonly there: readonly string[];
}

/** Pages fetched at once, over all hosts. */
const AT_ONCE = 4;

function materialOf({ bytes, form, contentType, address }: Fetched, source: string): Material {
  if (form === 'pdf') return { kind: 'pdf', bytes };
  const decoded = decodePage(bytes, contentType);
  if ('refused' in decoded) throw new Refusal(decoded.refused);
  // XHTML is served as XML too, and anything else in XML or JSON is no page.
  if (form === 'json' || (form === 'xml' && !/<html\b/iu.test(decoded.html.slice(0, 2_000))))
    throw new Refusal(`is no page; if it is a feed, choose from it with --feed ${source}`);
  return { kind: 'page', page: { html: decoded.html, url: address, source } };
}

async function fetchMaterial(link: string, fetcher: Gathering['fetcher']): Promise<Held> {
  const fetched = await fetcher.fetch(link);
  const { copied, address } = fetched;
  const from = copied === undefined ? address : `${readLink(link).url.href} (the archive's copy of ${copied})`;
  const how = `Fetched from ${from}`;
  return { material: materialOf(fetched, link), origin: { source: link, how, address } };
}

/** Runs over a list with so many at once; the results in its order. */
async function inOrder<T, R>(list: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const at = next++;
      results[at] = await run(list[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, list.length) }, worker));
  return results;
}

const sourceOf = (held: Held): string =>
  'link' in held ? held.link : 'origin' in held ? held.origin.source : held.source;

async function articleIn(given: Held, { fetcher, extractor, isThere }: Gathering): Promise<Found | Refused | string> {
  const source = sourceOf(given);
  try {
    if ('link' in given) {
      const { url, original } = readLink(given.link);
      if (isThere((original ?? url).href)) return source;
    }
    const held = 'link' in given ? await fetchMaterial(given.link, fetcher) : given;
    if (!('material' in held)) return { source, why: 'refused' in held ? held.refused : '' };
    const extraction = await extractor.extract(held.material);
    if (extraction.kind === 'refused') return { source, why: extraction.why };
    const { article } = extraction;
    const fault = textFault(article.text);
    if (fault) return { source, why: `its text ${fault}; give one article, of less than 5 MB` };
    return { origin: held.origin, article };
  } catch (error) {
    if (error instanceof Refusal) return { source, why: error.message };
    throw error;
  }
}

/** Gathers the articles of what was given: links and files. What can't be taken is a line, and the others go on. */
export async function gather(words: readonly string[], gathering: Gathering): Promise<Gathered> {
  const given = (await inOrder(words, readArgument)).flat();
  const sources = new Set<string>();
  const once = given.filter((held) => !sources.has(sourceOf(held)) && sources.add(sourceOf(held)));
  let done = 0;
  const outcomes = await inOrder(once, async (held) => {
    const outcome = await articleIn(held, gathering);
    gathering.progress('pages read', ++done, once.length);
    return outcome;
  });
  return {
    found: outcomes.filter((one): one is Found => typeof one === 'object' && 'article' in one),
    refused: outcomes.filter((one): one is Refused => typeof one === 'object' && 'why' in one),
    there: outcomes.filter((one) => typeof one === 'string'),
  };
}
