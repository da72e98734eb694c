/**
 * Discord's limits, as its API documentation states them. Text is measured in UTF-16 code units: Discord counts code points,
 * of which there are never more.
 */
export const LIMITS = {
  /** Text over all the components of one message. */
  messageText: 4000,
  /** Components of one message, nested ones counted. */
  messageComponents: 40,
  customId: 100,
  rowButtons: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  optionLabel: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandDescription: 100,
  optionDescription: 100,
  optionLength: 6000,
} as const;

const ELLIPSIS = '…';

/** Whether a cut before `at` would part a surrogate pair, a mark from its letter or an emoji from its joiner. */
function partsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.codePointAt(at);
  if (after === undefined) return false;
  if (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) return true;
  return before === 0x200d || /^[\p{M}\p{EMod}\u200d]/u.test(String.fromCodePoint(after));
}

/** How far back a cut may move to keep a character or a word whole. */
const CHARACTER_REACH = 16;
const WORD_REACH = 24;

/**
 * The text within `limit` UTF-16 units, an ellipsis at the end where it was cut; never cut inside a character, and not inside a
 * word unless the word is very long. A text that fits comes back as it is; a limit below 1 gives nothing.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  let end = limit - ELLIPSIS.length;
  const last = Math.max(0, end - CHARACTER_REACH);
  while (end > last && partsCharacter(text, end)) end--;
  const kept = text.slice(0, end);
  const space = kept.search(/\s\S*$/u);
  const atWord = /\S/u.test(text.charAt(end)) && space > 0 && end - space <= WORD_REACH ? kept.slice(0, space) : kept;
  return `${atWord.trimEnd().toWellFormed()}${ELLIPSIS}`;
}
