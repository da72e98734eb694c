import type { Citation } from '../../../answer/citation.ts';
import { dateInWords } from '../../date-in-words.ts';
import type { Labels } from '../labels/labels.ts';
import { escapeLine, escapeMarkdown, linkTarget } from './escape.ts';
import { cut } from './limits.ts';

/** Room for an outlet and for an article ID, before escaping. */
const OUTLET = 60;
const ID = 40;
/** The longest address that a line is given, in UTF-16 units: three to a message, with their words. */
const LONGEST_ADDRESS = 600;

/** A date as people read it, safe to show. */
export const day = (value: string, labels: Labels) => dateInWords(escapeLine(value), labels.locale);

export function publishedDay(of: Pick<Citation, 'published' | 'publishedBasis'>, labels: Labels): string {
  const printed = day(of.published, labels);
  return of.publishedBasis === 'inferred' ? `${printed} (${labels.inferred})` : printed;
}

/** How a citation's line begins, and in how many places of the article the words stand. */
export interface LineParts {
  readonly before?: string;
  readonly places?: number;
  /** Without it where a message has no room for three longest links: better than no answer. */
  readonly linked?: boolean;
}

/** Outlet, day and article ID in one line with its link: to the sentence, and to the page; without one where it has no address. */
function linesOf(
  citation: Citation,
  labels: Labels,
  { before = '', places = 1, linked = true }: LineParts,
): [string, ...string[]] {
  const outlet = escapeLine(cut(citation.outlet, OUTLET));
  const id = escapeLine(cut(citation.article, ID));
  const count = places > 1 ? ` (${labels.places(places)})` : '';
  const source = `-# ${before}**${outlet}** · ${publishedDay(citation, labels)} · ${id}${count}`;
  const targets = (linked ? [citation.link, citation.url] : []).flatMap((address) => {
    const target = address === null ? null : linkTarget(address);
    return target !== null && target.length <= LONGEST_ADDRESS ? [target] : [];
  });
  const [first, ...rest] = targets.map((target) => `${source} · [${labels.source}](${target})`);
  return first === undefined ? [source] : [first, ...rest];
}

/**
 * Outlet, day and article ID in one line of at most `room` UTF-16 units, with the link to the sentence, else to the page.
 * Undefined where it does not fit: a citation never stands without its link.
 */
export const citationLine = (
  citation: Citation,
  labels: Labels,
  room: number,
  parts: LineParts = {},
): string | undefined => linesOf(citation, labels, parts).find((line) => line.length <= room);

/** The line that a citation has at least: what must have room whatever else has. */
const ownLine = (citation: Citation, labels: Labels, room: number, parts: LineParts = {}): string =>
  citationLine(citation, labels, room, parts) ??
  linesOf(citation, labels, parts).reduce((short, line) => (line.length < short.length ? line : short));

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

/** The part of its room that a citation's line may take with the link to the sentence. */
const LINE_SHARE = 0.6;

/** A citation's words with their source under them, in at most `room` UTF-16 units. */
export function citedBlock(citation: Citation, labels: Labels, room: number, parts: LineParts = {}): string {
  const line = ownLine(citation, labels, room * LINE_SHARE, parts);
  return `${quotationBlock(citation.text, labels, room - line.length - 1)}\n${line}`;
}

/** A citation's words whole, and their source; undefined where they do not fit in `room`. */
export function wholeBlock(
  citation: Citation,
  labels: Labels,
  room: number,
  parts: LineParts = {},
): string | undefined {
  const words = quotationBlock(citation.text, labels, Number.POSITIVE_INFINITY);
  const line = citationLine(citation, labels, room - words.length - 1, parts);
  return line && `${words}\n${line}`;
}
