import type { PageFacts } from './page-facts.ts';
import { plainText } from './plain-text.ts';
import { titleParts } from './title-parts.ts';

const lettersOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');

/** Less than this of a page's title is a section, not the headline. */
const SHORTEST_SHARE = 0.3;

/** A title less the outlet that a bar or dash parts off: "Ferry aground | Harbour Post" is "Ferry aground". */
function withoutOutlet(title: string, names: ReadonlySet<string>): string {
  const parts = titleParts(title);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return title;
  if (names.has(lettersOf(last)))
    return withoutOutlet(title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014·•»›:-]+$/u, ''), names);
  const [first = ''] = parts;
  return names.has(lettersOf(first))
    ? title.slice(title.indexOf(first) + first.length).replace(/^[\s|\u2013\u2014·•»›:-]+/u, '')
    : title;
}

/**
 * The article's headline: the heading that the page's own titles repeat, the longest where there are several; else its only
 * heading; else what it is called where it is shared, by JSON-LD, or in its `<title>`, less the outlet's name. Undefined where a page gives none.
 */
export function titleOf(facts: PageFacts, outlet: string | undefined): string | undefined {
  const { frontLinks, subheadings } = facts;
  const meta = (...keys: readonly string[]) =>
    facts.meta.flatMap(({ key, content }) => (keys.includes(key) ? [plainText(content)] : []));
  const own = new Set([outlet ?? '', ...meta('og:site_name')].map(lettersOf));
  const names = new Set([...own, ...frontLinks.map(lettersOf)]);
  names.delete('');
  const headings = facts.headings.filter((heading) => lettersOf(heading) !== '' && !own.has(lettersOf(heading)));
  const headlines = facts.jsonLd.flatMap(({ headline }) => (headline ? [plainText(headline)] : []));
  const titles = [...meta('og:title', 'twitter:title'), ...headlines.slice(0, 1), facts.title].filter(
    (title) => title !== '',
  );
  const bare = titles.map((title) => withoutOutlet(title, names)).filter((title) => title !== '');
  const repeats = (heading: string, least: number) =>
    bare.some((title) => {
      const letters = lettersOf(heading);
      const whole = lettersOf(title);
      return whole.includes(letters) && letters.length >= least * whole.length;
    });
  const longest = (from: readonly string[]) => [...from].sort((a, b) => b.length - a.length)[0];
  const repeated = headings.filter((heading) => !names.has(lettersOf(heading)) && repeats(heading, SHORTEST_SHARE));
  if (repeated.length > 0) return longest(repeated);
  if (new Set(headings).size === 1) return headings[0];
  const parts = new Set(titles.flatMap(titleParts).map(lettersOf));
  const among = subheadings.filter((heading) => parts.has(lettersOf(heading)) && !names.has(lettersOf(heading)));
  return longest(among) ?? bare[0] ?? headings[0];
}
