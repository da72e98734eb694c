import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { AnsweredOptions } from '../answer/answer.ts';
import type { Command, OptionSpec } from './command.ts';

/** What options were given as: text, as both Discord and the terminal send it; as entries, for a record drops `__proto__`. */
const given = z.preprocess(
  (input) => (typeof input === 'object' && input !== null ? Object.entries(input) : input),
  z.array(z.tuple([z.string(), z.string()])),
);

export type ReadOptions =
  | { readonly ok: true; readonly options: AnsweredOptions }
  /** `message`: one line, what is wrong and how to mend it. */
  | { readonly ok: false; readonly options: AnsweredOptions; readonly message: string };

/** The nearest of some names to a mistyped one. */
export function nearest(typed: string, names: readonly string[]): string {
  const near = names.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0] ?? '';
  return near;
}

const shown = (text: string) =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text.toWellFormed());
const named = ({ name }: OptionSpec) => `${name}:`;
const listed = (options: readonly OptionSpec[]) => options.map(named).join(', ');

/**
 * Reads what a member gave against a command's options: names known, required ones there, nothing empty or too long.
 * White space around a value is no part of it.
 */
export function readOptions(command: Command, input: unknown): ReadOptions {
  const parsed = given.safeParse(input);
  if (!parsed.success) return { ok: false, options: {}, message: `The options of /${command.name} must be text.` };
  const options: Record<string, string> = {};
  const refuse = (message: string): ReadOptions => ({ ok: false, options, message });
  for (const [name, value] of parsed.data) {
    const spec = command.options.find((option) => option.name === name);
    if (!spec) {
      const near = nearest(
        name,
        command.options.map((option) => option.name),
      );
      return refuse(
        `/${command.name} has no option ${shown(name)}. The nearest is ${near}: (it takes ${listed(command.options)}).`,
      );
    }
    const text = value.trim();
    if (text.length > spec.maxLength)
      return refuse(
        `${named(spec)} is ${text.length} characters long; at most ${spec.maxLength} are read. Use fewer words.`,
      );
    if (text === '') return refuse(`${named(spec)} is empty. Write something after it, or leave it out.`);
    options[name] = text;
  }
  const missing = command.options.find(({ name, required }) => required && options[name] === undefined);
  if (missing) return refuse(`/${command.name} needs ${named(missing)} ${missing.description}.`);
  return { ok: true, options };
}
