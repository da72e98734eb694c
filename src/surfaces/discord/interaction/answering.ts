import type { CommandSet } from '../../../commands/command-set.ts';
import type { Stories } from './stories.ts';

/** What this surface answers with: the commands, and the stories that they are asked of. */
export interface Answering extends Pick<CommandSet, 'commands' | 'answer' | 'suggest'> {
  /** Asked once an interaction. */
  readonly stories: Stories;
}
