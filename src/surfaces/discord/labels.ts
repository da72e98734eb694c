/** The bot's own words: fixed, and silent about the story itself. */
export interface Labels {
  /** BCP 47, for days and numbers. */
  readonly locale: string;
  readonly passages: (from: number, to: number, total: number) => string;
  readonly articles: (from: number, to: number, total: number) => string;
  readonly source: string;
  readonly noLink: string;
  readonly inferred: string;
  readonly saidBy: string;
  readonly date: string;
  readonly alsoIn: string;
  readonly moreOutlets: (count: number) => string;
  readonly otherWording: string;
  readonly outletsDiffer: string;
  readonly cutToFit: string;
  readonly tryInstead: string;
  readonly published: string;
  readonly provenance: string;
  readonly people: string;
  readonly counts: (passages: number, quotes: number) => string;
  readonly thePassage: string;
  readonly context: string;
  readonly allOutlets: string;
  readonly previous: string;
  readonly next: string;
  readonly showEveryone: string;
  readonly sharedBy: string;
  readonly askBriefly: string;
  readonly storyChanged: (command: string) => string;
  readonly unknownButton: string;
  readonly failed: (reference: string) => string;
  readonly unknownCommand: string;
  readonly privateOption: string;
}

const english: Labels = {
  locale: 'en-GB',
  passages: (from, to, total) => `${from === to ? `Passage ${from}` : `Passages ${from}–${to}`} of ${total}`,
  articles: (from, to, total) => `${from === to ? `Article ${from}` : `Articles ${from}–${to}`} of ${total}`,
  source: 'Open the source',
  noLink: 'no link',
  inferred: 'day inferred',
  saidBy: 'Said by',
  date: 'Date',
  alsoIn: 'Also in',
  moreOutlets: (count) => `and ${count} more`,
  otherWording: 'In other words',
  outletsDiffer: 'Outlets differ',
  cutToFit: 'cut to fit; the source has the rest',
  tryInstead: 'Try instead:',
  published: 'Published',
  provenance: 'Provenance',
  people: 'People',
  counts: (passages, quotes) => `${passages} passages, ${quotes} quotations`,
  thePassage: 'The passage',
  context: 'Context',
  allOutlets: 'All outlets',
  previous: 'Previous',
  next: 'Next',
  showEveryone: 'Show everyone',
  sharedBy: 'Shared by',
  askBriefly: 'ask in fewer words to see the rest',
  storyChanged: (command) => `The articles have changed since. To ask anew, type ${command}`,
  unknownButton: 'This button is from another version of the bot. Type / to ask anew.',
  failed: (reference) =>
    `Something went wrong on my side. Please try again; if it stays, name this reference: ${reference}`,
  unknownCommand: 'This command is no longer known here. Type / to see those that are.',
  privateOption: 'Show the answer to you alone',
};

/** The labels in a member's language. */
export function labelsFor(_locale: string): Labels {
  return english;
}
