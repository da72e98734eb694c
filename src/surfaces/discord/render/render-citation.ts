import type { Citation } from '../../../answer/citation.ts';
import type { Labels } from '../labels/labels.ts';
import { dateInWords } from './date-value.ts';
import { escapeLine, escapeMarkdown, linkTarget } from './escape.ts';
import { cut } from './limits.ts';

/** Room for an outlet and for an article ID, before escaping. */
const OUTLET = 60;
const ID = 40;

/** A date as people read it, safe to show. */
export const day = (value: string, labels: Labels) => dateInWords(escapeLine(value), labels.locale);

export function publishedDay(
  of: { published: string; publishedBasis: Citation['publishedBasis'] },
  labels: Labels,
): string {
  const printed = day(of.published, labels);
  return of.publishedBasis === 'inferred' ? `${printed} (${labels.inferred})` : printed;
}

/** The link to a citation that fits in `room`: to the sentence, else to the page, else none. */
function link({ link: sentence, url }: Pick<Citation, 'link' | 'url'>, labels: Labels, room: number): string {
  for (const address of [sentence, url]) {
    const target = address === null ? null : linkTarget(address);
    const masked = target === null ? '' : ` · [${labels.source}](${target})`;
    if (masked !== '' && masked.length <= room) return masked;
  }
  return '';
}

/**
 * Outlet, day and article ID in one line, linked where the link fits in `room` (UTF-16 units).
 * The line without its link is never left out.
 */
export function citationLine(citation: Citation, labels: Labels, room: number, before = ''): string {
  const outlet = escapeLine(cut(citation.outlet, OUTLET));
  const id = escapeLine(cut(citation.article, ID));
  const source = `-# ${before}**${outlet}** · ${publishedDay(citation, labels)} · ${id}`;
  return `${source}${link(citation, labels, room - source.length)}`;
}

/** What the line takes at most without its link. */
export function citationLineLength(citation: Citation, labels: Labels, before = ''): number {
  return citationLine(citation, labels, 0, before).length;
}

/** A line break within a paragraph, as plain-text files wrap their lines; a blank line is none. */
const WRAPPED = /(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)/gu;

/** A quotation block of the article's own words in lines as wide as the reader's screen, each paragraph of it marked. */
const block = (words: string) => `> ${escapeMarkdown(words.trim().replace(WRAPPED, ' ')).replaceAll('\n', '\n> ')}`;

/**
 * The citation's words as a quotation block of at most `room` UTF-16 units. Words beyond it are cut at a word's end, and the
 * block says so.
 */
export function quotationBlock(words: string, labels: Labels, room: number): string {
  if (words.length <= room) {
    const whole = block(words);
    if (whole.length <= room) return whole;
  }
  const note = `\n-# (${labels.cutToFit})`;
  let length = Math.min(words.length, room) - note.length;
  for (;;) {
    const shown = `${block(cut(words, length))}${note}`;
    if (shown.length <= room || length <= 1) return shown;
    length -= Math.max(1, Math.ceil((shown.length - room) / 2));
  }
}

/** A citation's words with their source under them, in at most `room` UTF-16 units. */
export function citedBlock(citation: Citation, labels: Labels, room: number): string {
  const words = quotationBlock(citation.text, labels, room - citationLineLength(citation, labels) - 1);
  return `${words}\n${citationLine(citation, labels, room - words.length - 1)}`;
}
