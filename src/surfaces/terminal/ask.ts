import type { Answer } from '../../answer/answer.ts';
import type { Context } from '../../commands/context.ts';
import { answer, commands, nearestCommand } from '../../commands/index.ts';
import { readCommandLine } from './command-line.ts';

/** Answers a line typed as on Discord; never rejects for what is typed. */
export async function ask(context: Context, line: string): Promise<Answer> {
  const read = readCommandLine(line, commands);
  if (!read.ok) {
    const { name } = nearestCommand(read.name);
    return { command: name, options: {}, status: 'invalid', message: read.message };
  }
  return answer(context, read.name, read.options);
}
