/**
 * Every line that stands over an answer or instead of one, in one language. The lines are fixed and assert nothing about the
 * story itself: what they name was asked for, or is the name of a person, an outlet, a command or an option.
 */
export interface FixedLines {
  readonly onThis: () => string;
  readonly ofWhom: (name: string) => string;
  readonly timeline: () => string;
  readonly timelineAndEarlier: (earlier: string) => string;
  readonly datesOfThis: () => string;
  readonly datesPlanned: () => string;
  readonly quoted: () => string;
  readonly wordForWord: (outlets: string) => string;
  readonly inOtherWords: () => string;
  readonly aboutTheseWords: () => string;
  readonly articles: () => string;
  readonly articlesOnThis: () => string;
  readonly checked: (count: string, of: string) => string;
  readonly claimsNothing: () => string;
  readonly inContext: () => string;
  readonly wordsGone: () => string;
  readonly articleGone: () => string;
  readonly nearest: () => string;
  readonly silent: () => string;
  readonly needsWordsOrSpeaker: () => string;
  readonly noSuchCommand: (nearest: string, description: string) => string;
  readonly noSuchOption: (command: string, given: string, nearest: string, options: string) => string;
  readonly optionsAreText: (command: string) => string;
  readonly tooLong: (option: string, length: string, most: string) => string;
  readonly empty: (option: string) => string;
  readonly notATime: (option: string) => string;
  readonly noSuchDay: (option: string, given: string) => string;
  readonly noSuchOutlet: (outlets: string) => string;
  readonly endsBeforeItBegins: () => string;
  readonly missing: (command: string, option: string, description: string) => string;
}

/** A fixed line by its name, and what it names: said in any language by `fixedLine`. */
export type FixedLine = {
  readonly [Name in keyof FixedLines]: readonly [Name, ...Parameters<FixedLines[Name]>];
}[keyof FixedLines];

/** A line in the words of one language. */
export function fixedLine(lines: FixedLines, [name, ...facts]: FixedLine): string {
  const words: (...facts: readonly string[]) => string = lines[name];
  return words(...facts);
}

export const ENGLISH_LINES: FixedLines = {
  onThis: () => 'What the articles say on this:',
  ofWhom: (name) => `What the articles say of ${name}:`,
  timeline: () => 'The dates that the articles give, in order of time:',
  timelineAndEarlier: (earlier) => `The dates that the articles give, in order of time, and ${earlier} earlier:`,
  datesPlanned: () => 'Planned, as the articles tell it, in order of time:',
  datesOfThis: () => 'The dates that the articles give for this, in order of time:',
  quoted: () => 'What the articles quote:',
  wordForWord: (outlets) => `Word for word in ${outlets}:`,
  inOtherWords: () => 'No source prints these words as a quotation; in other words:',
  aboutTheseWords: () => 'No source prints these words as a quotation; about them:',
  articles: () => 'The articles of this story:',
  articlesOnThis: () => 'The articles that speak of this:',
  checked: (count, of) => (count === of ? `Checked: ${count}` : `Checked: the first ${count} of ${of}`),
  claimsNothing: () => 'There is no sentence in this text that I could look up.',
  inContext: () => 'The passage in its article:',
  wordsGone: () => 'The article no longer prints these words.',
  articleGone: () => 'This article is no longer part of the story.',
  nearest: () => 'No source says exactly this. Nearest:',
  silent: () => "The sources don't say.",
  needsWordsOrSpeaker: () => '/quote needs about: or by:, for example /quote about: sorry.',
  noSuchCommand: (nearest, description) => `There is no such command. The nearest is /${nearest}: ${description}.`,
  noSuchOption: (command, given, nearest, options) =>
    `/${command} has no option ${given}. The nearest is ${nearest}: (it takes ${options}).`,
  optionsAreText: (command) => `The options of /${command} must be text.`,
  tooLong: (option, length, most) =>
    `${option}: is ${length} characters long; at most ${most} are read. Use fewer words.`,
  empty: (option) => `${option}: is empty. Write something after it, or leave it out.`,
  notATime: (option) => `${option}: takes a day, month or year, like 2023-09-14, 2023-09 or 2023.`,
  noSuchDay: (option, given) =>
    `${option}: ${given} is not on the calendar. Give a day that there is, like 2023-09-14.`,
  noSuchOutlet: (outlets) => `outlet: names none of this story's outlets: ${outlets}.`,
  endsBeforeItBegins: () => 'to: is before from:. Give the earlier time as from:.',
  missing: (command, option, description) => `/${command} needs ${option}: ${description}.`,
};

/** What breaks a line, or what a terminal obeys: what was typed may hold it. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line that nothing in it breaks or turns. */
export const inOneLine = (text: string): string => text.toWellFormed().replace(NOT_IN_A_LINE, ' ');

/** The two fields in which an answer holds its line: what it says, and its English. */
export const said = (line: FixedLine) => ({ line, message: inOneLine(fixedLine(ENGLISH_LINES, line)) });
