/**
 * Characters that show nothing but change how the text around them is read: controls, soft hyphens, zero-width marks,
 * bidirectional overrides and isolates, interlinear and tag characters. Line feeds, tabs and variation selectors stay. A joiner stays between
 * characters beyond ASCII, where emoji and many scripts need it.
 */
const UNSEEN =
  /(?![\n\t]|[\u200c\u200d]|\p{Variation_Selector})(?:\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb])|(?<!\P{ASCII})[\u200c\u200d]|[\u200c\u200d](?!\P{ASCII})/gu;

/** Marks that begin or end formatting, a link, a mention, an emoji, a timestamp or an address anywhere in a line. */
const ANYWHERE = /[\\*_~`|[\]<>@:#]/g;

/** Marks that make a heading, subtext, a list or a quotation at the start of a line. */
const AT_LINE_START = /^([^\S\n]*)([-+]|\d+(?=[.)]))/gm;

/** Text without the characters that show nothing, in well-formed UTF-16. Line ends of every kind become line feeds. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .toWellFormed()
    .replace(UNSEEN, '');
}

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
