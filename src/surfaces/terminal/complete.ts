import type { CommandSet } from '../../commands/command-set.ts';
import type { Context } from '../../commands/context.ts';
import { harmless } from './style.ts';

/** Words that the prompt itself knows, beside the commands. */
export const PROMPT_COMMANDS = ['/more', '/help', '/quit'] as const;

/** What Tab offers for a line, as readline takes it: whole continuations, and the part of the line that they replace. */
export type Completion = [continuations: string[], replaced: string];

/** Completes a typed line: commands, then option names, then values, from the same suggestions as on Discord. */
export async function complete(
  context: Context,
  { commands, suggest }: Pick<CommandSet, 'commands' | 'suggest'>,
  line: string,
): Promise<Completion> {
  const typedCommand = /^\s*\/?(\S*)$/u.exec(line);
  if (typedCommand) {
    const names = [...commands.map(({ name }) => `/${name} `), ...PROMPT_COMMANDS];
    const typed = `/${typedCommand[1]?.toLowerCase() ?? ''}`;
    return [names.filter((name) => name.startsWith(typed)), line.trimStart()];
  }
  const name = /^\s*\/?(\S+)/u.exec(line)?.[1]?.toLowerCase();
  const command = commands.find((one) => one.name === name);
  if (!command) return [[], line];
  const begun = command.options.flatMap((option) => {
    const marker = Array.from(line.matchAll(new RegExp(`\\s${option.name}\\s?:\\s*`, 'giu'))).at(-1);
    return marker ? [{ option, valueAt: marker.index + marker[0].length }] : [];
  });
  const given = begun.map(({ option }) => option);
  const open = begun.sort((a, b) => b.valueAt - a.valueAt)[0];
  const others = command.options.filter((option) => !given.includes(option)).map((option) => `${option.name}: `);
  const word = /\S*$/u.exec(line)?.[0] ?? '';
  const names = others.filter((other) => other.startsWith(word.toLowerCase()));
  const [first] = command.options;
  // Words before any option are the first one's value.
  const { option, valueAt } = open ?? {
    option: first,
    valueAt: line.length - (/^\s*\S+\s+(.*)$/su.exec(line)?.[1] ?? '').length,
  };
  if (!option || (!open && names.length > 0)) return [names, word];
  const value = line.slice(valueAt);
  const choices = await suggest(context, command.name, option.name, value);
  // A terminal writes what it completes as it stands.
  const values = choices.map((choice) => choice.value).filter((one) => harmless(one) === one);
  if (values.length > 0) return [values, value];
  return [names, word];
}
