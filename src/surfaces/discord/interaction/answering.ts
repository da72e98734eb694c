import type { Answer } from '../../../answer/answer.ts';
import type { Choice, Command } from '../../../commands/command.ts';
import type { Context } from '../../../commands/context.ts';

/** What this surface answers with: the commands, and the story that is loaded at the moment. */
export interface Answering {
  readonly commands: readonly Command[];
  /** The story as it stands now; asked once an interaction. */
  readonly context: () => Context;
  readonly answer: (context: Context, name: string, options: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly suggest: (context: Context, name: string, option: string, typed: string) => Promise<readonly Choice[]>;
}
