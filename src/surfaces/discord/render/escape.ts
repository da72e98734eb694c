import { visible } from '../../visible.ts';

/** Marks that begin or end formatting, a link, a mention, an emoji, a timestamp or an address anywhere in a line. */
const ANYWHERE = /[\\*_~`|[\]<>@:#]/g;

/** Marks that make a heading, subtext, a list or a quotation at the start of a line. */
const AT_LINE_START = /^([^\S\n]*)([-+]|\d+(?=[.)]))/gm;

/**
 * Text that Discord shows as it stands: nothing in it formats, mentions, pings, links or becomes a timestamp or an emoji.
 * Discord takes a backslash before any mark that is neither letter, digit nor white space as that mark itself.
 * Not for the label of a masked link, where Discord shows the backslash.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(ANYWHERE, '\\$&')
    .replace(AT_LINE_START, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/** The same on one line: every run of white space becomes one space. */
export function escapeLine(text: string): string {
  return escapeMarkdown(visible(text).replace(/\s+/gu, ' ').trim());
}

/** An address that cannot end a masked link early; null when it is no http(s) address. */
export function linkTarget(address: string): string | null {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return null;
  return address
    .toWellFormed()
    .replace(/[()<>[\]\\\s\p{Cc}\p{Cf}"`|*]/gu, (mark) =>
      [...new TextEncoder().encode(mark)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    );
}
