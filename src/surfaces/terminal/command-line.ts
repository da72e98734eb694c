import { distance } from 'fastest-levenshtein';
import type { Command } from '../../commands/command.ts';

/** A typed line as read: a command's name and its options' text, or one line on what is wrong with it. */
export type CommandLine =
  | { readonly ok: true; readonly name: string; readonly options: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** A word with a colon after it, at the start or after white space. */
const MARKER = /(?<=^|\s)([\p{L}_-]{1,32})\s?:(?!\/\/)/gu;
const QUOTED = /^(["“'‘])([\s\S]*)(["”'’])$/u;
const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'", '‘': '’' };
/** Longer lines are no command, in UTF-16 units. */
const LONGEST_LINE = 20_000;

/** Where quotation marks around a whole value begin and end: a marker within them is text. */
function quotedValues(text: string): [number, number][] {
  return Array.from(text.matchAll(/:\s*(?:"[^"]*"|“[^”]*”)(?=\s|$)/gu), ({ index, 0: value }) => [
    index + 1,
    index + value.length,
  ]);
}

function unquote(value: string): string {
  const [, open = '', inner = '', close] = QUOTED.exec(value) ?? [];
  return close !== undefined && PAIRS[open] === close && !inner.includes(open) && !inner.includes(close)
    ? inner
    : value;
}

/**
 * Reads a line typed as in Discord: `/quote about: error in judgment by: "A. Name"`, options in any order, upper or lower case.
 * A word with a colon opens an option where the command has it, where any command has it, or where it is a slip of the
 * keyboard away; elsewhere it is text, so that a quotation may hold a colon. Words before any option are the first one's value:
 * `/who Ann Roe`.
 */
export function readCommandLine(line: string, commands: readonly Command[]): CommandLine {
  const [, name = '', rest = ''] = /^\s*\/?\s*([^\s:]*)([\s\S]*)$/u.exec(line) ?? [];
  const command = commands.find((one) => one.name === name.toLowerCase());
  if (!command) return { ok: true, name, options: {} };
  if (line.length > LONGEST_LINE) {
    const message = `This line is ${line.length} characters long; at most ${LONGEST_LINE} are read. Use fewer words.`;
    return { ok: false, name: command.name, message };
  }
  const own = command.options.map((option) => option.name);
  const isProse = command.options.some((option) => option.isProse);
  const others = isProse ? [] : commands.flatMap(({ options }) => options.map((option) => option.name));
  const known = new Set([...own, ...others, 'private']);
  const quoted = quotedValues(rest);
  const markers = Array.from(rest.matchAll(MARKER), ({ index, 0: marker, 1: word = '' }) => ({
    index,
    end: index + marker.length,
    name: word.toLowerCase(),
  })).filter(({ index, name: word }, place) => {
    if (quoted.some(([from, to]) => index >= from && index < to)) return false;
    const first = place === 0 && rest.slice(0, index).trim() === '';
    return (
      first ||
      known.has(word) ||
      (!isProse && word.length >= 4 && own.some((option) => option.length >= 4 && distance(option, word) === 1))
    );
  });
  const options: Record<string, string> = Object.create(null);
  const before = unquote(rest.slice(0, markers[0]?.index ?? rest.length).trim());
  const first = command.options[0]?.name;
  if (before !== '' && first !== undefined) options[first] = before;
  for (const [place, marker] of markers.entries()) {
    const value = unquote(rest.slice(marker.end, markers[place + 1]?.index ?? rest.length).trim());
    if (options[marker.name] !== undefined)
      return { ok: false, name: command.name, message: `${marker.name}: is there twice. Write it once.` };
    options[marker.name] = value;
  }
  return { ok: true, name: command.name, options: { ...options } };
}
