import type { SentenceWord } from '../participants/sentence-words.ts';

/** A way in which a sentence prints something without saying that it is so. */
export interface Frame {
  readonly name: string;
  readonly example: string;
  /** What stands before the words in question, up to them. */
  readonly before: RegExp;
  /** Whether the one who says it may stand before the frame: "Quill: I don't want to accuse Pell". */
  readonly isWithin?: boolean;
}

/** How far before the words a frame may stand. */
const WITHIN = `[^.!?;"“”]{0,80}$`;
const frame = (source: string) => new RegExp(String.raw`(?:^|[\s"“(])${source}\b${WITHIN}`, 'iu');

export const FRAMES: readonly Frame[] = [
  {
    name: 'nobody believes it',
    example: 'Nobody believes that Orla Quill burned the ledger.',
    before: frame(
      String.raw`(?:nobody|no[ -]one|none of (?:them|us|\w+ \w+)|hardly anybody|few(?: people)?) (?:really |seriously )?(?:believe|think|say|claim|suggest|said|thought|accuse)(?:s|d|ed)?`,
    ),
  },
  {
    name: 'the speaker does not believe it',
    example: '“I do not believe that Quill is a danger,” said Pell.',
    before: frame(
      `(?:do|does|did|could|can|would)(?: not|n[’']t| never) (?:for a moment |really )?(?:believe|think|say|claim|suggest|mean|want to (?:say|accuse)|wish to (?:say|accuse)|accuse)`,
    ),
    isWithin: true,
  },
  {
    name: 'the speaker doubts it',
    example: 'Pell doubts that Quill burned the ledger.',
    before: frame('doubt(?:s|ed)?(?: very much| strongly)?'),
  },
  {
    name: 'it is only said',
    example: 'Quill and Vane are said to have met at the inn.',
    before: frame('(?:is|are|was|were) (?:widely |also )?(?:said|rumou?red|thought|believed|alleged) to (?:have|be)'),
    isWithin: true,
  },
  {
    name: 'who says it is wrong',
    example: 'Anyone who says that Quill drinks is a liar.',
    before: frame(
      `(?:anyone|anybody|whoever|everyone|everybody|those|people)(?: who)? (?:say|claim|think|believe|suggest)s?`,
    ),
  },
  {
    name: 'it is only called for',
    example: 'Calls for the warden to resign grew.',
    before: frame(`(?:calls?|calling|called|pressure|demands?|demanded|petitions?|urged?|urging) (?:for|on|that)`),
  },
  {
    name: 'an earlier version said it',
    example: 'An earlier version of this story said that Quill had been charged.',
    before: frame(
      `(?:an? (?:earlier|previous|original) (?:version|headline|edition|report)|we|this (?:paper|newspaper|article|story)) (?:of [^.]{1,40} )?(?:wrongly |incorrectly |mistakenly )?(?:said|stated|reported|suggested|claimed|wrote)`,
    ),
  },
  {
    name: 'who said it was mistaken',
    example: 'The porter, who had said that Quill was drunk, had been mistaken.',
    before: frame(
      String.raw`who (?:had )?(?:once |first |earlier |at first )?(?:said|claimed|told \w+(?: \w+)?|alleged|thought|believed)`,
    ),
  },
];

/** What behind the words in question takes them back. */
export const TAKEN_BACK: readonly { readonly name: string; readonly example: string; readonly behind: RegExp }[] = [
  {
    name: 'it was denied',
    example: 'Quill was drunk, which he denied.',
    behind: /\bwhich (?:[\p{L}’'-]+ ){1,3}?(?:denie[sd]|deny|disputed?s?|reject(?:s|ed)?)\b/iu,
  },
  {
    name: 'it was withdrawn',
    example: 'Vane said that Quill burned the ledger before withdrawing the remark.',
    behind:
      /\b(?:withdr[ae]w(?:ing|n)?|retract(?:ed|ing|s)?|t(?:ook|aking) back) (?:the|his|her|their|that|this|it)\b/iu,
  },
];

/** Words as they are printed. */
const textOf = (words: readonly SentenceWord[]): string => words.map(({ gap, printed }) => gap + printed).join('');

/** Whether the clause whose last word is before `to` ends in a question mark. */
function isAsked(told: string, sentence: readonly SentenceWord[], to: number): boolean {
  const ends = [...sentence.slice(to).map(({ gap }) => gap), told.trimEnd().slice(-3)];
  return ends.find((end) => /[.?!]/u.test(end))?.includes('?') ?? false;
}

/**
 * Whether a sentence (`told`, with its words in `sentence`) prints its words `from` up to `to` without affirming them, while the
 * claim does: it asks, nobody believes it, an earlier version said it, or what follows takes it back.
 */
export function isUnaffirmed(
  claim: string,
  told: string,
  sentence: readonly SentenceWord[],
  [from, to]: readonly [from: number, to: number],
): boolean {
  if (!claim.trimEnd().endsWith('?') && isAsked(told, sentence, to)) return true;
  const following = textOf(sentence.slice(to));
  if (TAKEN_BACK.some(({ behind }) => behind.test(following) && !behind.test(claim))) return true;
  const until = (at: number) => `${textOf(sentence.slice(0, at))} `;
  const [leading, whole] = [until(from), until(to)];
  return FRAMES.some(({ before, isWithin }) => before.test(isWithin ? whole : leading) && !before.test(`${claim} `));
}
