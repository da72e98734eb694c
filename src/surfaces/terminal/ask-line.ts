import type { Answer } from '../../answer/answer.ts';
import { inOneLine } from '../../answer/fixed-line.ts';
import type { CommandSet } from '../../commands/command-set.ts';
import type { Context } from '../../commands/context.ts';
import { everyCommand, type Paging } from '../../commands/index.ts';
import { readCommandLine } from './command-line.ts';

/** What a line without a slash is asked by, where a set has it. */
const ASK = { command: 'ask', option: 'question' };

/** Whether a line is a command: it begins with a slash, or is a command's name alone or with an option behind it. */
function isCommand(line: string, { commands }: CommandSet): boolean {
  const [, slash, name = '', rest = ''] = /^\s*(\/?)\s*(\S*)\s*([\s\S]*)$/u.exec(line) ?? [];
  if (slash === '/') return true;
  return commands.some((one) => one.name === name.toLowerCase()) && (rest === '' || /^[\p{L}_-]{1,32}\s?:/u.test(rest));
}

/** Answers a line typed as on Discord, a question where it has no slash; never rejects for what is typed. */
export async function ask(
  context: Context,
  line: string,
  set: CommandSet = everyCommand,
  paging: Paging = {},
): Promise<Answer> {
  if (/^\s*\/?\s*$/u.test(line)) {
    const names = set.commands.map(({ name }) => `/${name}`).join(', ');
    const message = `Nothing was asked. Type a question, or one of ${names}.`;
    return { command: set.commands[0]?.name ?? '', options: {}, status: 'invalid', message };
  }
  if (!isCommand(line, set) && set.commands.some(({ name }) => name === ASK.command))
    return set.answer(context, ASK.command, { [ASK.option]: line.trim() }, paging);
  const read = readCommandLine(line, set.commands);
  if (read.ok) return set.answer(context, read.name, read.options, paging);
  const { name } = set.nearestCommand(read.name);
  return { command: name, options: {}, status: 'invalid', message: inOneLine(read.message) };
}
