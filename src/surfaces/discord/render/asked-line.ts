import * as z from 'zod';
import type { Invocation } from '../../../answer/invocation.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';

/** Room for the whole line, in UTF-16 units; a longer one is shown cut. */
const WHOLE = 1400;
const OPTIONS = 4;
const OPTION_NAME = 32;
const OPTION = 60;

const written = (command: string, options: readonly (readonly [string, string])[]) =>
  `-# **/${command}**${options.map(([name, value]) => ` ${escapeLine(name)}: ${escapeLine(value)}`).join('')}`;

/** The question over its answer, as the member gave it: read without scrolling up, and by a button that has no room for it. */
export function askedLine({ command, options }: Invocation): string {
  const given = Object.entries(options);
  const whole = written(command, given);
  if (whole.length <= WHOLE) return whole;
  const shortened = given
    .slice(0, OPTIONS)
    .map(([name, value]) => [cut(name, OPTION_NAME), cut(value, OPTION)] as const);
  return written(command, shortened);
}

const LINE = /^-# \*\*\/([a-z]{1,32})\*\*(.*)$/mu;
/** An escaped value has no colon of its own that stands after a letter. */
const BETWEEN_OPTIONS = / (?=[a-z]{1,32}: )/u;
const ESCAPED = /\\([^\p{L}\p{N}\s])/gu;

const option = z
  .string()
  .regex(/^[a-z]{1,32}: /u)
  .transform((given) => {
    const colon = given.indexOf(': ');
    return [given.slice(0, colon), given.slice(colon + 2).replace(ESCAPED, '$1')] as const;
  });

/** The question in the text over an answer; undefined where there is none. A cut one reads as another question. */
export function readAskedLine(text: string): Invocation | undefined {
  const [, command, given] = LINE.exec(text) ?? [];
  if (command === undefined || given === undefined) return undefined;
  const options = z.array(option).safeParse(given.split(BETWEEN_OPTIONS).filter((part) => part !== ''));
  return options.success ? { command, options: Object.fromEntries(options.data) } : undefined;
}
