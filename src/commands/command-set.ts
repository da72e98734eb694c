import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../answer/answer.ts';
import { said } from '../answer/fixed-line.ts';
import type { Invocation } from '../answer/invocation.ts';
import { listsMade } from './choice-list.ts';
import type { Choice, Command, Paging } from './command.ts';
import type { Context } from './context.ts';
import { nearest, readOptions } from './read-options.ts';

/** The commands that a surface offers, and how they are asked. */
export interface CommandSet {
  readonly commands: readonly Command[];
  /**
   * Answers a command. Whatever a member gives, this resolves: an unknown name or a bad option is an `invalid` answer that says
   * how to mend it.
   */
  readonly answer: (context: Context, name: string, input: Invocation['options'], paging?: Paging) => Promise<Answer>;
  /** Autocomplete's choices for one option of a command; none for an unknown one. */
  readonly suggest: (context: Context, name: string, option: string, typed: string) => Promise<readonly Choice[]>;
  /** The command whose name is nearest to a mistyped one. */
  readonly nearestCommand: (name: string) => Command;
  /** A few commands that have an answer in this story, one or more of each kind. */
  readonly examples: (context: Context) => Promise<readonly Invocation[]>;
  /** Makes the lists that autocomplete answers from, which the first keystroke of a large story would wait for otherwise. */
  readonly prepareChoices: (context: Context) => Promise<void>;
}

/** Makes commands askable. */
export function commandSet(commands: readonly [Command, ...Command[]]): CommandSet {
  const find = (name: string) => commands.find((command) => command.name === name.toLowerCase());
  const names = commands.map(({ name }) => name);
  const nearestCommand = (name: string) => find(nearest(name.toLowerCase(), names)) ?? commands[0];
  return {
    commands,
    nearestCommand,
    async answer(context, name, input, paging = {}) {
      const command = find(name);
      if (!command) {
        const near = nearestCommand(name);
        const line = said(['noSuchCommand', near.name, near.description]);
        return { command: near.name, options: {}, status: 'invalid', ...line };
      }
      const read = readOptions(command, input);
      if (!read.ok) return { command: command.name, options: read.options, status: 'invalid', ...said(read.line) };
      for (const { name: option, refuse } of command.options) {
        const value = read.options[option];
        const line = value === undefined ? undefined : await refuse?.(context, value);
        if (line) return { command: command.name, options: read.options, status: 'invalid', ...said(line) };
      }
      return command.answer(context, read.options, paging);
    },
    async suggest(context, name, option, typed) {
      const spec = find(name)?.options.find((one) => one.name === option);
      return spec?.suggest ? spec.suggest(context, typed.trim()) : [];
    },
    async examples(context) {
      return (await Promise.all(commands.map((command) => command.examples(context)))).flat();
    },
    async prepareChoices(context) {
      for (const { suggest } of commands.flatMap(({ options }) => options)) {
        await suggest?.(context, '');
        // What is asked meanwhile, of the story before, is answered between two lists.
        await setImmediate();
      }
      await listsMade();
    },
  };
}
