import { Refusal } from '../refusal.ts';

/** So many pages are taken at once; more is no story that a person looks through. */
export const MOST_LINKS = 200;

/** A link in a text of any form: CSV, JSON, RIS, BibTeX, HTML or plain. */
const LINK = /https?:\/\/[^\s"'<>{}|\\^`,]+/giu;
/** What stands behind a link in a sentence, and is none of it. */
const BEHIND = /(?:[.,;:!?]|&(?:quot|gt|lt|#\d+);.*|[)\]](?=[^([]*$))+$/u;

const HREF = /<a\b[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
/** A link is no longer, in UTF-16 units; what is cut off is refused for its length later. */
const LONGEST = 3_000;
/** Nobody counts further. */
const COUNTED = 10_000;

const trimmed = (link: string) => {
  const bare = link.replace(BEHIND, '');
  // A closing bracket belongs to a link that holds its opening one: /wiki/Ferry_(ship)
  return (bare.match(/\(/gu) ?? []).length > (bare.match(/\)/gu) ?? []).length && link.startsWith(`${bare})`)
    ? `${bare})`
    : bare;
};

/**
 * The links of an export file or a list, each once, in order.
 * @throws Refusal where there are none or too many.
 */
export function linksIn(text: string): string[] {
  const isHtml = /<a\b[^<>]{0,2000}\bhref\b/iu.test(text);
  const found = new Set<string>();
  for (const [whole, double, single] of text.replaceAll('\\/', '/').matchAll(isHtml ? HREF : LINK)) {
    const link = isHtml ? (double ?? single ?? '').replaceAll('&amp;', '&') : trimmed(whole.slice(0, LONGEST));
    if (/^https?:/iu.test(link)) found.add(link);
    if (found.size === COUNTED) break;
  }
  const links = [...found];
  if (links.length === 0) throw new Refusal('holds no link and no article that could be read');
  if (links.length > MOST_LINKS)
    throw new Refusal(
      `holds ${links.length === COUNTED ? 'over ' : ''}${links.length} links; give at most ${MOST_LINKS} at once, those of your story`,
    );
  return links;
}

/** Whether a text is a list of links: each line that isn't blank or a remark (`#`) begins with one. */
export function isLinkList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^\s*(?:[-*]\s+)?<?https?:\/\/\S+\s*$/iu.test(line));
}

/** Whether HTML is a list that a browser or a reading list exported, and no page: Netscape's bookmark file, Pocket's. */
export const isBookmarkFile = (html: string): boolean =>
  /<!doctype netscape-bookmark-file|<title>\s*(?:pocket export|instapaper: export)/iu.test(html.slice(0, 2_000));
