import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extraction, Page } from './page.ts';

/**
 * The article of a page: its text, outlet, title, address and day. Pure and synchronous; a page can be large and hostile, so
 * that whoever calls it does so in a worker with limits.
 */
export function extractArticle({ html, url, source }: Page): Extraction {
  const { document } = parseHTML(html);
  const parsed = new Readability(document).parse();
  const text = parsed?.textContent?.trim() ?? '';
  if (text === '') return { kind: 'refused', why: `${source}: no article is on this page` };
  const article = { text, why: [], dropped: [], ...(parsed?.title && { title: parsed.title }), ...(url && { url }) };
  return { kind: 'article', article };
}
