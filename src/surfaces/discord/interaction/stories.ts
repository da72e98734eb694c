import type { Choice } from '../../../commands/command.ts';
import type { Context } from '../../../commands/context.ts';
import type { Labels, NoStory } from '../labels/labels.ts';
import { line, type MessageBody } from '../render/message.ts';

/** Where somebody asks. */
export interface Place {
  /** The server; none in a direct message. */
  readonly guild?: string | undefined;
  readonly channel?: string | undefined;
}

/** A story that is answered from. */
export interface AskedStory {
  readonly context: Context;
  /** By which its buttons know it again, where there are several. */
  readonly key?: string;
}

/** A story as those who manage a server see it. */
export interface ManagedStory {
  readonly title: string;
  readonly articles: number;
  readonly isBroken: boolean;
  /** Whether it is the one that is asked in the place. */
  readonly isChosen: boolean;
}

/** What can be settled for a server, or for one of its channels. */
export interface ManagedStories {
  readonly list: (place: Place) => Promise<readonly ManagedStory[]>;
  /** Makes a story the place's own, and gives its title. */
  readonly use: (place: Place, named: string) => Promise<{ readonly title: string } | NoStory>;
  /** Whether messages to the bot are left alone in a place. */
  readonly isQuiet: (place: Place) => Promise<boolean>;
  readonly setQuiet: (place: Place, quiet: boolean) => Promise<void>;
}

/** The stories that members ask. */
export interface Stories {
  /** The one that is meant: by its key, ID or title where it is named, else the place's own. */
  readonly open: (place: Place, named?: string) => Promise<AskedStory | NoStory>;
  /** Those that can be named in a place, for what was typed so far; absent where there is one only. */
  readonly choices?: (place: Place, typed: string) => Promise<readonly Choice[]>;
  /** What those who manage a server can do; absent where there is one story only. */
  readonly managed?: ManagedStories;
}

/** The only story there is. */
export const oneStory = (context: () => Context): Stories => ({ open: async () => ({ context: context() }) });

/** Why nothing is answered, for who asked. */
export const withoutStory = (why: NoStory, labels: Labels): MessageBody => line(labels.noStory[why], 'asker');
