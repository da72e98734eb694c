import { type Said, sayable } from './phrase.ts';

/**
 * Every line that stands over an answer or instead of one. The lines are fixed and assert nothing about the story itself: what
 * they name was asked for, or is the name of a person, an outlet, a command or an option.
 */
export const ENGLISH_LINES = {
  onThis: 'What the articles say on this:',
  ofWhom: 'What the articles say of {name}:',
  timeline: 'The dates that the articles give, in order of time:',
  timelineAndEarlier: 'The dates that the articles give, in order of time, and {earlier} earlier:',
  datesPlanned: 'Planned, as the articles tell it, in order of time:',
  datesOfThis: 'The dates that the articles give for this, in order of time:',
  quoted: 'What the articles quote:',
  wordForWord: 'Word for word in {outlets}:',
  inOtherWords: 'No source prints these words as a quotation; in other words:',
  aboutTheseWords: 'No source prints these words as a quotation; about them:',
  articles: 'The articles of this story:',
  articlesOnThis: 'The articles that speak of this:',
  checked: 'Checked: {count}',
  checkedFirst: 'Checked: the first {count} of {of}',
  claimsNothing: 'There is no sentence in this text that I could look up.',
  inContext: 'The passage in its article:',
  wordsGone: 'The article no longer prints these words.',
  articleGone: 'This article is no longer part of the story.',
  nearest: 'No source says exactly this. Nearest:',
  silent: "The sources don't say.",
  needsWordsOrSpeaker: '/quote needs about: or by:, for example /quote about: sorry.',
  noSuchCommand: 'There is no such command. The nearest is /{nearest}: {description}.',
  noSuchOption: '/{command} has no option {given}. The nearest is {nearest}: (it takes {options}).',
  optionsAreText: 'The options of /{command} must be text.',
  tooLong: '{option}: is {length} characters long; at most {most} are read. Use fewer words.',
  empty: '{option}: is empty. Write something after it, or leave it out.',
  notATime: '{option}: takes a day, month or year, like 2023-09-14, 2023-09 or 2023.',
  noSuchDay: '{option}: {given} is not on the calendar. Give a day that there is, like 2023-09-14.',
  noSuchOutlet: "outlet: names none of this story's outlets: {outlets}.",
  endsBeforeItBegins: 'to: is before from:. Give the earlier time as from:.',
  pastTheEnd: "Passage {total} is the last, so {skip} can't be skipped. Skip fewer.",
  missing: '/{command} needs {option}: {description}.',
} as const;

type Lines = typeof ENGLISH_LINES;

/** The lines of one language. */
export type FixedLines = Said<Lines>;

/** A fixed line by its name, and what it names: said in any language by `fixedLine`. */
export type FixedLine = {
  readonly [Name in keyof Lines]: FixedLines[Name] extends (...facts: infer Facts) => string
    ? readonly [Name, ...Facts]
    : readonly [Name];
}[keyof Lines];

/** A line in the words of one language. */
export function fixedLine(lines: FixedLines, [name, ...facts]: FixedLine): string {
  const words: string | ((...facts: (string | number)[]) => string) = lines[name];
  return typeof words === 'string' ? words : words(...facts);
}

/** How many claims of a text were checked, of so many. */
export const checkedLine = (count: number, of: number): FixedLine =>
  count === of ? ['checked', count] : ['checkedFirst', count, of];

/** Every line in English. */
export const inEnglish: FixedLines = sayable(ENGLISH_LINES, {}, 'en-GB');

/** What breaks a line, or what a terminal obeys: what was typed may hold it. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line that nothing in it breaks or turns. */
export const inOneLine = (text: string): string => text.toWellFormed().replace(NOT_IN_A_LINE, ' ');

/** The two fields in which an answer holds its line: what it says, and its English. */
export const said = (line: FixedLine) => ({ line, message: inOneLine(fixedLine(inEnglish, line)) });
