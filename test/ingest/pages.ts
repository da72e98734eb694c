import { extractArticle } from '../../src/ingest/extract-article.ts';
import type { ExtractedArticle } from '../../src/ingest/page.ts';

/** Four paragraphs of an invented article, long enough to be found as one. */
export const PARAGRAPHS = [
  'The ferry Solveig ran aground near Ostholm on Tuesday evening with forty people aboard, the harbour master said, and nobody was hurt.',
  'A tug reached the ship before midnight, and its crew passed ropes, blankets and hot soup across to the passengers, who sang.',
  'Captain Ingrid Moss had steered the same course for eleven years, through fog, ice and darkness, without ever touching the rocks.',
  'The owner, a small company from Hull, said that divers would look at the hull on Wednesday, and that tickets would be paid back.',
] as const;

/** The same as a page prints them. */
export const BODY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** A page with a head and a body; the body's element is an article. */
export const page = (head: string, body: string = BODY): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;

/** The article of a page, which must have one. */
export function articleOf(html: string, url?: string): ExtractedArticle {
  const extraction = extractArticle({ html, source: 'a page', ...(url && { url }) });
  if (extraction.kind === 'refused') throw new Error(extraction.why);
  return extraction.article;
}

/** Why a page is refused, which it must be. */
export function refusalOf(html: string): string {
  const extraction = extractArticle({ html, source: 'a page' });
  if (extraction.kind === 'article') throw new Error(`taken: ${extraction.article.text.slice(0, 80)}`);
  return extraction.why;
}
