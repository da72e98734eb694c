import type { CheckedClaim } from '../../../answer/answer.ts';
import type { FixedLines } from '../../../answer/fixed-line.ts';
import type { CommandName } from '../../../commands/index.ts';

/** Why there is no story to answer from: the place has chosen none, there is none of that name, or it cannot be opened. */
export type NoStory = 'not chosen' | 'unknown' | 'broken';

/** The bot's own words: fixed, and silent about the story itself. */
export interface Labels {
  /** BCP 47, for days. */
  readonly locale: string;
  readonly passages: (from: number, to: number, total: number) => string;
  readonly articles: (from: number, to: number, total: number) => string;
  readonly source: string;
  /** The same on a button beside what it opens: one short word. */
  readonly open: string;
  /** What a menu of events shows of one. */
  readonly showPassage: string;
  /** Shows which outlets tell which facts. */
  readonly compare: string;
  readonly inferred: string;
  /** Of news that prints no date: the day of the article that tells it. */
  readonly reportedOn: (day: string) => string;
  /** What the passage tells as planned, with its date. */
  readonly plannedFor: (day: string) => string;
  /** Over what the same article says to take back the passage. */
  readonly corrected: string;
  readonly saidBy: string;
  readonly alsoIn: string;
  readonly differsIn: string;
  readonly places: (count: number) => string;
  readonly moreOutlets: (count: number) => string;
  readonly moreReadings: (count: number) => string;
  readonly otherWording: string;
  readonly outletsDiffer: string;
  readonly cutToFit: string;
  readonly tryInstead: string;
  readonly othersOfThatName: string;
  readonly provenance: string;
  readonly people: string;
  readonly counts: (passages: number, quotes: number) => string;
  readonly thePassage: string;
  readonly context: string;
  readonly allOutlets: string;
  readonly first: string;
  readonly last: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly showEveryone: string;
  readonly sharedBy: string;
  readonly askBriefly: string;
  readonly storyChanged: (command: string) => string;
  readonly unknownButton: string;
  readonly checkTheSources: string;
  /** On a message: what it asks is answered for who right-clicks it alone. */
  readonly askTheSources: string;
  /** To a message that mentions the bot and asks nothing. */
  readonly askMe: string;
  /** Why there is no story to answer from. */
  readonly noStory: Readonly<Record<NoStory, string>>;
  /** Of `/story`, by which members settle what is asked in their server. */
  readonly manage: ManageLabels;
  readonly inTheMessage: string;
  readonly verdicts: Readonly<Record<CheckedClaim['verdict'], string>>;
  readonly nothingToCheck: Readonly<Record<'own answer' | 'no text' | 'only links' | 'only an embed', string>>;
  readonly slowDown: string;
  readonly failed: (reference: string) => string;
  readonly unknownCommand: string;
  /** What stands over an answer, or instead of one. */
  readonly lines: FixedLines;
  /** Under which names a member types the commands and their options, where Discord shows them others than the bot's own. */
  readonly commands: Readonly<Partial<Record<CommandName, Named>>>;
  readonly options: Readonly<Partial<Record<OptionName, Named>>>;
}

/** Of stories that a server makes of links. */
export interface MakingLabels {
  readonly add: string;
  readonly changeDay: string;
  readonly discard: string;
  /** Over the field in which a day is typed. */
  readonly day: string;
  readonly wouldAdd: (story: string) => string;
  readonly stated: string;
  readonly alsoGives: (day: string) => string;
  readonly printsDay: (words: string) => string;
  readonly hasChanged: string;
  readonly added: (article: string, story: string) => string;
  readonly removed: (article: string, story: string) => string;
  readonly discarded: string;
  /** Why nothing is made. */
  readonly unmade: Readonly<
    Record<
      | 'not here'
      | 'no story'
      | 'too many'
      | 'full'
      | 'there'
      | 'no link'
      | 'no day'
      | 'no article'
      | 'refused'
      | 'incomplete',
      string
    >
  >;
}

export interface ManageLabels {
  readonly description: string;
  readonly subcommands: Readonly<Record<'list' | 'use' | 'quiet' | 'new' | 'add' | 'remove', string>>;
  readonly options: Readonly<
    Record<'story' | 'channel' | 'quiet' | 'link' | 'title' | 'day' | 'outlet' | 'article', string>
  >;
  readonly making: MakingLabels;
  readonly notAllowed: string;
  readonly listed: (count: number) => string;
  readonly articles: (count: number) => string;
  readonly broken: string;
  readonly chosen: string;
  readonly more: (count: number) => string;
  readonly theServer: string;
  readonly used: (title: string, where: string) => string;
  readonly quiet: (where: string) => string;
  readonly heard: (where: string) => string;
}

/** What Discord shows in a member's own language when they type a command. */
export interface Named {
  /** 1 to 32 letters in lower case, as Discord asks for. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

export type OptionName =
  | 'question'
  | 'name'
  | 'event'
  | 'from'
  | 'to'
  | 'about'
  | 'by'
  | 'article'
  | 'outlet'
  | 'text'
  | 'story'
  | 'private';

/** The labels of a language that Discord knows; English stands in for each that is not translated. */
export type Translation = Pick<Labels, 'locale'> &
  Partial<Omit<Labels, 'lines'>> & { readonly lines?: Partial<FixedLines> };
