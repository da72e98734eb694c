import type { Answer } from '../../answer/answer.ts';
import type { CommandSet } from '../../commands/command-set.ts';
import type { Context } from '../../commands/context.ts';
import { everyCommand } from '../../commands/index.ts';
import { readCommandLine } from './command-line.ts';

/** Answers a line typed as on Discord; never rejects for what is typed. */
export async function ask(context: Context, line: string, set: CommandSet = everyCommand): Promise<Answer> {
  const read = readCommandLine(line, set.commands);
  if (read.ok) return set.answer(context, read.name, read.options);
  const { name } = set.nearestCommand(read.name);
  return { command: name, options: {}, status: 'invalid', message: read.message };
}
