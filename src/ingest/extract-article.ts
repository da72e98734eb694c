import { parseHTML } from 'linkedom';
import { addressOf } from './metadata/address.ts';
import { outletOf } from './metadata/outlet.ts';
import { type PageFacts, readFacts } from './metadata/page-facts.ts';
import { publishedOn } from './metadata/published.ts';
import { titleOf } from './metadata/title.ts';
import type { ExtractedArticle, Extraction, Page } from './page.ts';
import { refusalOf } from './refusals.ts';
import { articleText } from './text/article-text.ts';
import { countWords } from './text/lines.ts';
import { plainPage } from './text/plain-page.ts';

/** Pages larger than this, in UTF-16 units, hold an archive or a program, not an article. */
const LONGEST_PAGE = 6_000_000;
function metadataOf(facts: PageFacts, url: string | undefined): Omit<ExtractedArticle, 'text' | 'dropped'> {
  const address = addressOf(facts, url);
  const outlet = outletOf(facts, url ?? (facts.savedFrom || address));
  const title = titleOf(facts, outlet?.name);
  const published = publishedOn(facts, address ?? '');
  return {
    why: [outlet, published].flatMap((one) => one?.why ?? []),
    ...(title && { title }),
    ...(outlet && { outlet: outlet.name }),
    ...(address && { url: address }),
    ...(published && { published: published.day, publishedBasis: published.basis }),
    ...(published?.otherDay && { otherDay: published.otherDay }),
  };
}

/**
 * The article of a page: its text, outlet, title, address and day; or, in one line, why there is none. Runs nothing of the page
 * and fetches nothing. Pure and synchronous; whoever calls it does so in a worker with limits, for a page is what strangers wrote.
 */
export function extractArticle({ html, url }: Page): Extraction {
  if (html.length > LONGEST_PAGE)
    return { kind: 'refused', why: 'this page is too large to be an article; paste the text into a .txt' };
  const plain = plainPage(html);
  if (plain === undefined)
    return {
      kind: 'refused',
      why: 'this page is built of too many parts to be an article; paste the text into a .txt',
    };
  const facts = readFacts(html);
  const { lines, dropped } = articleText(parseHTML(plain).document);
  const article = { text: lines.join('\n'), dropped, ...metadataOf(facts, url) };
  const why = refusalOf({ facts, lines, words: countWords(article.text) });
  return why ? { kind: 'refused', why, instead: article } : { kind: 'article', article };
}
