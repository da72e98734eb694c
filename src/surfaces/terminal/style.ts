import { OBEYED } from '../../obeyed.ts';

/** How a terminal shows emphasis; plain where it is none, so that output can be piped. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly differing: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string) => text;

/** ANSI's select graphic rendition (ECMA-48). */
export const coloured: Style = { strong: sgr(1, 22), faint: sgr(2, 22), mark: sgr(33, 39), differing: sgr(4, 24) };
export const plain: Style = { strong: same, faint: same, mark: same, differing: same };

/** Colours only on a terminal, and not where the host asks for none (no-color.org). */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  return stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? coloured : plain;
}

/** Text without what a terminal would obey, each such character shown as `�`; line breaks and tabs stay white space. */
export const harmless = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\r\n\u2028\u2029]/gu, ' ')
    .replace(OBEYED, '\ufffd');
