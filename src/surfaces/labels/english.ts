import { ENGLISH_LINES } from '../../answer/fixed-line.ts';

/**
 * The bot's own words in English: fixed, and silent about the story itself. A fact stands where `{its name}` does, and is given in
 * the order in which it stands here, whatever the order in other languages.
 */
export const ENGLISH = {
  /** BCP 47, for days. */
  locale: 'en-GB',
  passage: 'Passage {at} of {total}',
  passages: 'Passages {from}–{to} of {total}',
  article: 'Article {at} of {total}',
  articles: 'Articles {from}–{to} of {total}',
  /** Of an answer that gives the best of what there is. */
  chosenFrom: 'chosen from {total}',
  source: 'Open the source',
  /** The same on a button beside what it opens: one short word. */
  open: 'Open',
  /** What a menu of events shows of one. */
  showPassage: 'Show an event’s passage',
  /** Shows which outlets tell which facts. */
  compare: 'Compare outlets',
  inferred: 'day inferred',
  /** Of news that prints no date: the day of the article that tells it. */
  reportedOn: 'reported on {day}',
  /** What the passage tells as planned, with its date. */
  plannedFor: 'planned for {day}',
  /** Over what the same article says to take back the passage. */
  corrected: 'Corrected by the outlet itself:',
  saidBy: 'Said by',
  alsoIn: 'Also in',
  differsIn: 'Differs in',
  places: '{count} places',
  moreReadings: 'and {count} more',
  moreOutlets: 'and {count} more',
  otherWording: 'As another outlet prints it:',
  outletsDiffer: 'Outlets differ',
  cutToFit: 'cut to fit; the source has the rest',
  tryInstead: 'Try instead:',
  othersOfThatName: 'Others of that name:',
  provenance: 'Provenance',
  people: 'People',
  passageCount: {
    one: '{count} passage',
    other: '{count} passages',
  },
  quotationCount: {
    one: '{count} quotation',
    other: '{count} quotations',
  },
  thePassage: 'The passage',
  context: 'Context',
  allOutlets: 'All outlets',
  first: 'First',
  last: 'Last',
  page: 'page {page} of {pages}',
  previous: 'Previous',
  next: 'Next',
  showEveryone: 'Show everyone',
  sharedBy: 'Shared by',
  askBriefly: 'ask in fewer words to see the rest',
  storyChanged: 'The articles have changed since. To ask anew, type {command}',
  unknownButton: 'This button is from another version of the bot. Type / to ask anew.',
  checkTheSources: 'Check the sources',
  /** On a message: what it asks is answered for who right-clicks it alone. */
  askTheSources: 'Ask the sources',
  /** To a message that mentions the bot and asks nothing. */
  askMe: 'Ask me about the story: mention me with your question, or type /.',
  /** Why there is no story to answer from. */
  noStory: {
    'not chosen':
      'No story has been chosen here yet. Name one with story:, or have somebody who manages the server type /story use.',
    'not chosen by you': 'You have chosen no story here yet. Choose one with /story use, or name one with story:.',
    unknown: 'There is no story of that name here.',
    broken: 'This story cannot be opened at the moment.',
  },
  /** Of `/story`, by which members settle what is asked in their server. */
  manage: {
    description: 'Which story is asked in this server, and where',
    subcommands: {
      list: 'The stories that can be asked here',
      use: 'Makes a story this server’s, or a channel’s',
      quiet: 'Whether messages to me are left alone',
      new: 'Makes a story of this server’s own, with a first link',
      add: 'Adds an article to this server’s own story',
      remove: 'Takes an article out of this server’s own story',
    },
    options: {
      story: 'Its title',
      channel: 'Only in this channel',
      quiet: 'Whether I leave messages to me alone there; commands are always answered',
      link: 'The article’s page',
      title: 'The story’s title',
      day: 'When it was published, as 2024-03-05, where its page says it wrong',
      outlet: 'Who published it, where its page says it wrong',
      article: 'Which one',
    },
    making: {
      add: 'Add',
      changeDay: 'Change day',
      discard: 'Discard',
      /** Over the field in which a day is typed. */
      day: 'The day, as 2024-03-05',
      wouldAdd: 'Would be added to: {story}',
      stated: 'day stated',
      alsoGives: 'The page also gives {day}.',
      printsDay: 'Its text prints another day: “{words}”',
      hasChanged: 'The page is another one by now. Look once more:',
      added: 'Added to {story}: {article}',
      removed: 'Taken out of {story}: {article}',
      discarded: 'Discarded; nothing was added.',
      /** Why nothing is made. */
      unmade: {
        'not here': 'Servers can’t make stories of their own here.',
        'no story':
          'This server has no story of its own here yet, or several. Make one by /story new, or choose one by /story use.',
        'too many': 'This server has as many stories of its own as it may.',
        full: 'This story has as many articles as it may.',
        there: 'This article is in the story already.',
        'no link': 'That is no link; it begins with https://',
        'no day': 'That is no day; write it as 2024-03-05.',
        'no article': 'This server’s own story has no such article.',
        refused: 'This page can’t be taken; it',
        incomplete: 'Give what is missing with day: or outlet:. This page',
      },
    },
    notAllowed: 'Only members who manage the server can do this.',
    listed: 'Stories that can be asked here: {count}',
    articles: {
      one: '{count} article',
      other: '{count} articles',
    },
    broken: 'cannot be opened at the moment',
    chosen: 'asked here',
    more: 'and {count} more; type the beginning of a title to find them',
    theServer: 'this server',
    theConversation: 'this conversation',
    used: 'From now on {where} asks: {title}',
    quiet: 'From now on I leave messages to me alone: {where}',
    heard: 'From now on I answer messages to me: {where}',
  },
  inTheMessage: 'The message:',
  verdicts: {
    word_for_word: 'Word for word in these outlets',
    in_other_words: 'In other words',
    differs: 'The sources say it differently',
    in_no_source: 'In no source',
  },
  nothingToCheck: {
    'own answer': 'This is an answer of mine: its sources stand in it.',
    'no text': 'There is no sentence in this message that I could look up.',
    'only links': 'There are only links in this message, and I don’t open links.',
    'only an embed': 'There is only an embed in this message, and I don’t read embeds.',
  },
  slowDown: 'That is faster than I answer one person; please wait ten seconds.',
  failed: 'Something went wrong on my side. Please try again; if it stays, name this reference: {reference}',
  away: 'I can’t reach the articles at the moment. Please ask again in a minute.',
  unknownCommand: 'This command is no longer known here. Type / to see those that are.',
  /** What stands over an answer, or instead of one. */
  lines: ENGLISH_LINES,
} as const;
