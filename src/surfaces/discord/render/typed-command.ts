import type { Labels } from '../labels/labels.ts';
import type { Question } from './asked-line.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';

/** Room for a member's own command, which stands alone, and for one of several suggestions; in UTF-16 units, before escaping. */
const QUESTION = 600;
const SUGGESTED = 200;

const nameIn = (names: object | undefined, name: string): string =>
  (names && Object.hasOwn(names, name) && Reflect.get(names, name).name) || name;

const written = (labels: Labels, command: string, options: readonly (readonly [string, string])[]) =>
  [
    `/${nameIn(labels.commands, command)}`,
    ...options.map(([name, value]) => `${nameIn(labels.options, name)}: ${value}`),
  ].join(' ');

/** A command as a member of a language types it, safe to show: Discord knows it under that language's names. */
export const typedCommand = ({ command, options }: Question, labels: Labels) =>
  escapeLine(cut(written(labels, command, Object.entries(options)), QUESTION));

const SUGGESTION = /^\/([a-z]+)(?: ([a-z]+): ([\s\S]*))?$/u;

/** A suggested command, of one option at most, likewise. */
export function suggestedCommand(suggestion: string, labels: Labels): string {
  const [, command, option, value = ''] = SUGGESTION.exec(suggestion) ?? [];
  const known = command !== undefined;
  const typed = known ? written(labels, command, option === undefined ? [] : [[option, value]]) : suggestion;
  return escapeLine(cut(typed, SUGGESTED));
}
