import { wordsIn } from './word-list.ts';

const spread = (words: string): string[] => wordsIn(words).flatMap((word) => [word, `${word}s`]);

/** Nouns for what somebody writes or utters: what a text says, its author says. Lower case, singular and plural. */
export const SOURCE_NOUNS: ReadonlySet<string> = new Set([
  ...spread(`
  statement letter email e-mail memo message text note tweet post video interview speech address remark comment release
  op-ed essay column article book memoir affidavit filing lawsuit complaint testimony petition announcement declaration
  apology caption blog diary ad advertisement clip recording voicemail manifesto document report
`),
  'testimony',
  'apologies',
  'diaries',
]);

/** Prepositions that introduce the author of a text. */
export const BEFORE_AUTHOR = /^(?:from|by)$/u;
/** Nouns for what speaks in the name of somebody else: "the website for the charity", "the singer's account". */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(spread('website site account page feed channel'));
/** Prepositions that introduce whom an outlet speaks for. */
export const BEFORE_OWNER = /^(?:of|for)$/u;

/** Nouns for a single act of speech, which words follow: "Smith's claim that “…”", "her call for “…”". */
export const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  spread(`
  claim assertion argument promise pledge vow call warning prediction contention allegation accusation suggestion
  admission assurance demand description characterization insistence statement comment remark complaint
`),
);
/** What leads from such a noun to the words. */
export const BEFORE_CLAIM = /^(?:that|for|to|of)$/u;
