import { OBEYED } from '../../obeyed.ts';

/** How a terminal shows emphasis; plain where it is none, so that output can be piped. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly differing: (text: string) => string;
  /**
   * How a source's address is shown: `whole` on a line of its own, `short` there without the part that leads to the sentence,
   * or `woven` into the source's name, which the terminal opens.
   */
  readonly addresses: 'whole' | 'short' | 'woven';
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string) => text;

/** ANSI's select graphic rendition (ECMA-48). */
export const coloured: Style = {
  strong: sgr(1, 22),
  faint: sgr(2, 22),
  mark: sgr(33, 39),
  differing: sgr(4, 24),
  addresses: 'short',
};
export const plain: Style = { strong: same, faint: same, mark: same, differing: same, addresses: 'whole' };

/** A text that opens an address (OSC 8, "Hyperlinks in terminal emulators"); both must be harmless. */
export const hyperlink = (text: string, address: string): string =>
  `\u001b]8;;${address.replaceAll(' ', '%20')}\u0007${text}\u001b]8;;\u0007`;

/** What each terminal that takes OSC 8 says of itself, by the variables that it sets. */
const LINKING: readonly (readonly [variable: string, value: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio)$/u],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/u],
  // From 0.50 on; it writes 0.72.2 as 7202.
  ['VTE_VERSION', /^(?:[5-9]\d{3}|\d{5,})$/u],
  ['KONSOLE_VERSION', /^(?:2[1-9]|[3-9]\d)\d{4}$/u],
  ['WT_SESSION', /./u],
];

/** Whether a terminal opens addresses itself; within a multiplexer, which may drop them, it is taken for one that does not. */
function takesLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.TMUX || env.STY) return false;
  return LINKING.some(([variable, value]) => value.test(env[variable] ?? ''));
}

/** Colours and links only on a terminal, and not where the host asks for none (no-color.org). */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Style {
  if (!stream.isTTY || env.NO_COLOR || env.TERM === 'dumb') return plain;
  return takesLinks(env) ? { ...coloured, addresses: 'woven' } : coloured;
}

/** Text without what a terminal would obey, each such character shown as `�`; line breaks and tabs stay white space. */
export const harmless = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\r\n\u2028\u2029]/gu, ' ')
    .replace(OBEYED, '\ufffd');
