import type { PageFacts } from './page-facts.ts';

function absolute(address: string, base?: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}

const metaOf = ({ meta }: PageFacts, key: string): string => meta.find((one) => one.key === key)?.content ?? '';

/**
 * The page's own address: its canonical link, unless that is only the site's front page; else `og:url`, JSON-LD, or where it
 * was fetched or saved from. Undefined where nothing gives an address of the web.
 */
export function addressOf(facts: PageFacts, fetched?: string): string | undefined {
  const base = absolute(fetched ?? '') ?? absolute(facts.savedFrom);
  const candidates = [facts.canonical, metaOf(facts, 'og:url'), ...facts.jsonLd.flatMap(({ url }) => url ?? [])];
  for (const candidate of candidates) {
    const url = candidate ? absolute(candidate, base?.href) : undefined;
    if (url && (url.pathname !== '/' || url.search !== '')) return url.href;
  }
  return base?.href;
}
