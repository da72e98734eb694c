import { parseHTML } from 'linkedom';
import type { Extraction, Page } from './page.ts';
import { articleText } from './text/article-text.ts';

/**
 * The article of a page: its text, outlet, title, address and day. Pure and synchronous; a page can be large and hostile, so
 * that whoever calls it does so in a worker with limits.
 */
export function extractArticle({ html, url, source }: Page): Extraction {
  const { document } = parseHTML(html);
  const { lines, dropped } = articleText(document);
  const text = lines.join('\n');
  if (text === '') return { kind: 'refused', why: `${source}: no article is on this page` };
  const article = { text, why: [], dropped, ...(url && { url }) };
  return { kind: 'article', article };
}
