import type { Citation, TextSpan } from '../../../answer/citation.ts';
import { escapeMarkdown } from './escape.ts';
import { cut } from './limits.ts';

/** Words as they stand in an article, and which stretches of them a message sets off, by offsets in the words. */
export interface Words {
  readonly text: string;
  readonly setOff: readonly { readonly start: number; readonly end: number }[];
}

/** A citation's words, with those of its stretches that are set off. */
export const wordsOf = ({ start, text }: TextSpan | Citation, setOff: readonly TextSpan[] = []): Words => ({
  text,
  setOff: setOff.map((span) => ({ start: span.start - start, end: span.end - start })),
});

/** A line break within a paragraph, as plain-text files wrap their lines; a blank line is none. */
const WRAPPED = /(?<=\S)[^\S\n]*\n[^\S\n]*(?=\S)/gu;

/** The words without white space around them, each paragraph in one line. */
export function flowing({ text, setOff }: Words): Words {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const breaks = [...trimmed.matchAll(WRAPPED)].map(({ 0: { length }, index }) => ({ at: index, more: length - 1 }));
  const moved = (offset: number) => {
    const from = Math.max(0, offset - lead);
    return from - breaks.reduce((sum, { at, more }) => (at < from ? sum + Math.min(more, from - at - 1) : sum), 0);
  };
  return {
    text: trimmed.replace(WRAPPED, ' '),
    setOff: setOff.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}

/** The words within `limit` UTF-16 units, cut at a word's end. */
export const cutWords = ({ text, setOff }: Words, limit: number): Words => ({ text: cut(text, limit), setOff });

const BOLD = '**';

/** Only what holds a letter or digit is set off: Discord takes marks around white space or stars for text. */
const HOLDS_A_WORD = /[\p{L}\p{N}]/u;

/** The words in Discord's Markdown, those that are set off in bold; every other mark in them shows as it stands. */
export function inMarkdown({ text, setOff }: Words): string {
  let shown = '';
  let written = 0;
  for (const { start, end } of setOff.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start, written), Math.min(end, text.length)];
    const words = text.slice(from, to);
    if (from >= to || words.includes('\n') || !HOLDS_A_WORD.test(words) || words.trim() !== words) continue;
    const escaped = escapeMarkdown(words);
    if (escaped.startsWith('\\') || escaped.endsWith('\\')) continue;
    shown += escapeMarkdown(text.slice(written, from)) + BOLD + escaped + BOLD;
    written = to;
  }
  return shown + escapeMarkdown(text.slice(written));
}
