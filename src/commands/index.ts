import { setImmediate } from 'node:timers/promises';
import type { Answer, AnsweredOptions } from '../answer/answer.ts';
import { said } from '../answer/fixed-line.ts';
import type { Invocation } from '../answer/invocation.ts';
import type { Choice, Command } from './command.ts';
import type { Context } from './context.ts';
import { quote } from './quote.ts';
import { nearest, readOptions } from './read-options.ts';
import { sources } from './sources.ts';
import { when } from './when.ts';
import { who } from './who.ts';

/** Every command; a new one is one more file and one more word here. */
const all = [who, when, quote, sources] as const;
export const commands: readonly Command[] = all;

/** What a command can be called. */
export type CommandName = (typeof all)[number]['name'];

const find = (name: string) => commands.find((command) => command.name === name.toLowerCase());

/** The command whose name is nearest to a mistyped one. */
export function nearestCommand(name: string): Command {
  const near = nearest(
    name.toLowerCase(),
    commands.map((command) => command.name),
  );
  return find(near) ?? who;
}

/**
 * Answers a command. Whatever a member gives, this resolves: an unknown name or a bad option is an `invalid` answer that says
 * how to mend it.
 */
export async function answer(context: Context, name: string, input: Readonly<Record<string, string>>): Promise<Answer> {
  const command = find(name);
  if (!command) {
    const near = nearestCommand(name);
    return {
      command: near.name,
      options: {},
      status: 'invalid',
      ...said(['noSuchCommand', near.name, near.description]),
    };
  }
  const read = readOptions(command, input);
  if (!read.ok) return { command: command.name, options: read.options, status: 'invalid', ...said(read.line) };
  return command.answer(context, read.options);
}

/** Autocomplete's choices for one option of a command; none for an unknown one. */
export async function suggest(
  context: Context,
  name: string,
  option: string,
  typed: string,
): Promise<readonly Choice[]> {
  const spec = find(name)?.options.find((one) => one.name === option);
  return spec?.suggest ? spec.suggest(context, typed.trim()) : [];
}

/** Makes the lists that autocomplete answers from, which the first keystroke of a large story would wait for otherwise. */
export async function prepareChoices(context: Context): Promise<void> {
  for (const { suggest } of commands.flatMap(({ options }) => options)) {
    await suggest?.(context, '');
    // What is asked meanwhile, of the story before, is answered between two lists.
    await setImmediate();
  }
}

/** A few commands that have an answer in this story, one or more of each kind. */
export async function examples(context: Context): Promise<readonly Invocation[]> {
  return (await Promise.all(commands.map((command) => command.examples(context)))).flat();
}

export type { Answer, AnsweredOptions, Choice, Command, Context };
