import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { AnsweredOptions } from '../answer/answer.ts';
import type { FixedLine } from '../answer/fixed-line.ts';
import type { Command, OptionSpec } from './command.ts';

/** What options were given as: text, as both Discord and the terminal send it; as entries, for a record drops `__proto__`. */
const given = z.preprocess(
  (input) => (typeof input === 'object' && input !== null ? Object.entries(input) : input),
  z.array(z.tuple([z.string(), z.string()])),
);

export type ReadOptions =
  | { readonly ok: true; readonly options: AnsweredOptions }
  /** `line`: what is wrong and how to mend it. */
  | { readonly ok: false; readonly options: AnsweredOptions; readonly line: FixedLine };

/** The nearest of some names to a mistyped one. */
export function nearest(typed: string, names: readonly string[]): string {
  const near = names.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0] ?? '';
  return near;
}

const shown = (text: string) =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text.toWellFormed());
const listed = (options: readonly OptionSpec[]) => options.map(({ name }) => `${name}:`).join(', ');

/**
 * Reads what a member gave against a command's options: names known, required ones there, nothing empty or too long.
 * White space around a value is no part of it.
 */
export function readOptions(command: Command, input: unknown): ReadOptions {
  const parsed = given.safeParse(input);
  if (!parsed.success) return { ok: false, options: {}, line: ['optionsAreText', command.name] };
  const options: Record<string, string> = {};
  const refuse = (...line: FixedLine): ReadOptions => ({ ok: false, options, line });
  for (const [name, value] of parsed.data) {
    const spec = command.options.find((option) => option.name === name);
    if (!spec) {
      const near = nearest(
        name,
        command.options.map((option) => option.name),
      );
      return refuse('noSuchOption', command.name, shown(name), near, listed(command.options));
    }
    const text = value.trim();
    if (text.length > spec.maxLength) return refuse('tooLong', name, String(text.length), String(spec.maxLength));
    if (text === '') return refuse('empty', name);
    options[name] = text;
  }
  const missing = command.options.find(({ name, required }) => required && options[name] === undefined);
  if (missing) return refuse('missing', command.name, missing.name, missing.description);
  return { ok: true, options };
}
