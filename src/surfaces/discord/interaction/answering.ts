import type { CommandSet } from '../../../commands/command-set.ts';
import type { Context } from '../../../commands/context.ts';

/** What this surface answers with: the commands, and the story that is loaded at the moment. */
export interface Answering extends Pick<CommandSet, 'commands' | 'answer' | 'suggest'> {
  /** The story as it stands now; asked once an interaction. */
  readonly context: () => Context;
}
