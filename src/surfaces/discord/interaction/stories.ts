import type { Choice } from '../../../commands/command.ts';
import type { Context } from '../../../commands/context.ts';
import type { Labels, NoStory } from '../../labels/labels.ts';
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

/** An article as somebody wants it added: by its link, to the server's own story or to a new one of a title. */
export interface WantedArticle {
  readonly link: string;
  readonly title?: string | undefined;
  /** YYYY-MM-DD, in place of the page's. */
  readonly day?: string | undefined;
  /** In place of the page's. */
  readonly outlet?: string | undefined;
}

/** An article as it would be added. */
export interface PreviewedArticle {
  /** The title of the story that it would be added to. */
  readonly story: string;
  readonly outlet: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string;
  readonly publishedBasis: 'stated' | 'inferred';
  readonly passages: number;
  readonly quotations: number;
  /** The day that a differing source on the page gives, and the words in which its text prints another day. */
  readonly otherDay?: string | undefined;
  readonly printedDay?: string | undefined;
  /** The first and the last line that can be cited. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  /** By which what is added is known to be what was shown. */
  readonly check: string;
}

/** Why nothing is made; `why` are the page's reasons, in English. */
export type Unmade =
  | { readonly unmade: 'refused' | 'incomplete'; readonly why: string }
  | { readonly unmade: Exclude<keyof Labels['manage']['making']['unmade'], 'refused' | 'incomplete'> };

/** Stories that a server makes itself: no place reaches another server's. */
export interface StoryMaking {
  /** Fetches the page of a link, and shows what it would be; writes nothing. */
  readonly preview: (place: Place, wanted: WantedArticle) => Promise<PreviewedArticle | Unmade>;
  /** Adds it where it still is what was shown, by its `check`; else gives what it is by now. */
  readonly add: (
    place: Place,
    wanted: WantedArticle,
    check: string,
  ) => Promise<{ readonly outlet: string; readonly title: string; readonly story: string } | PreviewedArticle | Unmade>;
  /** The articles of the server's own story, for what was typed so far. */
  readonly articles: (place: Place, typed: string) => Promise<readonly Choice[]>;
  /** Takes an article out of it; with the last one, the story goes. */
  readonly remove: (
    place: Place,
    article: string,
  ) => Promise<{ readonly title: string; readonly story: string } | Unmade>;
}

/** What can be settled for a server, or for one of its channels. */
export interface ManagedStories {
  readonly list: (place: Place) => Promise<readonly ManagedStory[]>;
  /** Makes a story the place's own, and gives its title. */
  readonly use: (place: Place, named: string) => Promise<{ readonly title: string } | NoStory>;
  /** Whether messages to the bot are left alone in a place. */
  readonly isQuiet: (place: Place) => Promise<boolean>;
  readonly setQuiet: (place: Place, quiet: boolean) => Promise<void>;
  readonly making: StoryMaking;
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
