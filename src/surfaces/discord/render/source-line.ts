import type { CitedDate } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import { dateInWords } from '../../date-in-words.ts';
import type { Labels } from '../../labels/labels.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { buttonTarget, textTarget } from './link-button.ts';
import { cutWords, flowing, inMarkdown, type Words, wordsOf } from './set-off.ts';

/** Room for an outlet, for an article's ID and for a headline, before escaping. */
const OUTLET = 60;
const ID = 40;
const HEADLINE = 60;

/** A date as people read it, safe to show. */
export const day = (value: string, labels: Labels) => dateInWords(escapeLine(value), labels.locale);

/** How much of a date's value is shown, in UTF-16 units. */
const VALUE = 60;

/** The date that an answer gives, and whether it is told as news or as planned. */
export function toldDay({ value, basis, planned }: CitedDate, labels: Labels): string {
  const shown = day(cut(value, VALUE), labels);
  const told = basis === 'published' ? labels.reportedOn(shown) : shown;
  return planned ? labels.plannedFor(shown) : told;
}

export function publishedDay(of: Pick<Citation, 'published' | 'publishedBasis'>, labels: Labels): string {
  const printed = day(of.published, labels);
  return of.publishedBasis === 'inferred' ? `${printed} (${labels.inferred})` : printed;
}

export const outletName = ({ outlet }: Pick<Citation, 'outlet'>): string => escapeLine(cut(outlet, OUTLET));
export const articleId = ({ article }: Pick<Citation, 'article'>): string => escapeLine(cut(article, ID));

/** In how many of the article's places the words stand. */
export interface LineParts {
  readonly places?: number;
  /** Without the address that no button takes, where a message has no room for several: better than no answer. */
  readonly linked?: boolean;
}

/**
 * Outlet, headline and day in one line, without the headline where that is more than `room` UTF-16 units; where no button holds
 * them, the article's ID and the link too.
 */
export function sourceLine(
  citation: Citation,
  labels: Labels,
  room: number,
  { places = 1, linked = true }: LineParts = {},
): string {
  const title = citation.title.trim() === '' ? '' : ` · ${escapeLine(cut(citation.title, HEADLINE))}`;
  const count = places > 1 ? ` (${labels.places(places)})` : '';
  const target = linked ? textTarget(citation) : undefined;
  const id = buttonTarget(citation) === undefined ? ` · ${articleId(citation)}` : '';
  const link = target === undefined ? '' : ` · [${labels.source}](${target})`;
  const line = (headline: string) =>
    `-# **${outletName(citation)}**${headline} · ${publishedDay(citation, labels)}${count}${id}${link}`;
  return line(title).length <= room ? line(title) : line('');
}

/** A quotation block of the article's own words, each paragraph of it marked. */
const block = (words: Words) => `> ${inMarkdown(words).replaceAll('\n', '\n> ')}`;

/**
 * An article's words as a quotation block of at most `room` UTF-16 units. Words beyond it are cut at a word's end, and the block
 * says so.
 */
export function quotationBlock(printed: Words, labels: Labels, room: number): string {
  const words = flowing(printed);
  if (words.text.length <= room) {
    const whole = block(words);
    if (whole.length <= room) return whole;
  }
  const note = `\n-# (${labels.cutToFit})`;
  let length = Math.min(words.text.length, room) - note.length;
  for (;;) {
    const shown = `${block(cutWords(words, length))}${note}`;
    if (shown.length <= room || length <= 1) return shown;
    length -= Math.max(1, Math.ceil((shown.length - room) / 2));
  }
}

/** The part of its room that a source's line may take, and what takes the words back. */
const LINE_SHARE = 0.6;
const CORRECTION_SHARE = 0.3;

/** What a passage's own article says to take it back, to stand under it; a passage never stands without that. '' where nothing does. */
export const correctionText = ({ correction }: Citation, labels: Labels, room: number): string =>
  correction ? `\n**${labels.corrected}**\n${quotationBlock(wordsOf(correction), labels, room)}` : '';

/** An article's words with their source under them, in at most `room` UTF-16 units as far as the source leaves any. */
export function citedBlock(
  citation: Citation,
  words: Words,
  labels: Labels,
  room: number,
  parts: LineParts = {},
): string {
  const under = `\n${sourceLine(citation, labels, room * LINE_SHARE, parts)}${correctionText(citation, labels, room * CORRECTION_SHARE)}`;
  return quotationBlock(words, labels, room - under.length) + under;
}

/** The same with the words whole; undefined where they do not fit in `room`. */
export function wholeBlock(
  citation: Citation,
  words: Words,
  labels: Labels,
  room: number,
  parts: LineParts = {},
): string | undefined {
  const block = quotationBlock(words, labels, Number.POSITIVE_INFINITY);
  const text = `${block}\n${sourceLine(citation, labels, room - block.length - 1, parts)}${correctionText(citation, labels, room)}`;
  return text.length <= room ? text : undefined;
}
