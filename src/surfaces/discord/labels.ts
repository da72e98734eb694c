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
  readonly checkTheSources: string;
  readonly inTheMessage: string;
  readonly verdicts: Readonly<Record<'word for word' | 'in other words' | 'in no source', string>>;
  readonly checked: (count: number, of: number) => string;
  readonly nothingToCheck: Readonly<Record<'own answer' | 'bot' | 'no text' | 'only links' | 'only an embed', string>>;
  readonly slowDown: string;
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
  checkTheSources: 'Check the sources',
  inTheMessage: 'The message:',
  verdicts: {
    'word for word': 'Word for word in these outlets',
    'in other words': 'In other words',
    'in no source': 'In no source',
  },
  checked: (count, of) => (count === of ? `Checked: ${count}` : `Checked: the first ${count} of ${of}`),
  nothingToCheck: {
    'own answer': 'This is an answer of mine: its sources stand in it.',
    bot: 'A bot wrote this message; I check what people write.',
    'no text': 'There is no sentence in this message that I could look up.',
    'only links': 'There are only links in this message, and I don’t open links.',
    'only an embed': 'There is only an embed in this message, and I don’t read embeds.',
  },
  slowDown: 'That is faster than I answer one person; please wait ten seconds.',
  failed: (reference) =>
    `Something went wrong on my side. Please try again; if it stays, name this reference: ${reference}`,
  unknownCommand: 'This command is no longer known here. Type / to see those that are.',
  privateOption: 'Show the answer to you alone',
};

/** The labels in a member's language. */
export function labelsFor(_locale: string): Labels {
  return english;
}
