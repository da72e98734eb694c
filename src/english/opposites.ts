import { rowsIn, wordsIn } from './word-list.ts';

const pairsIn = (table: string) =>
  rowsIn(table) as readonly (readonly string[])[] as readonly (readonly [one: string, other: string])[];

/** Words of news that say the opposite of each other, in their base forms: prices rise or fall, people win or lose. */
export const OPPOSITES = pairsIn(`
rise fall, rise drop, climb fall, gain lose, increase decrease, increase fall, grow shrink, higher lower, more fewer,
more less, up down, win lose, survive lose, grant refuse, grant deny, grant reject, guilty innocent, convict acquit,
convict clear, arrest release, alive dead, survive die, hire fire, appoint dismiss, resign stay, accept reject,
accept refuse, approve reject, approve block, support oppose, allow ban, open close, start end, begin end, pass fail,
confirm deny, admit deny, true false, before after, first last, buy sell, safe dangerous, safe unsafe, always rarely,
often rarely, able unable, possible impossible, lawful unlawful, fair unfair, hurt unhurt, known unknown,
legal illegal, public private
`);

/** Words of one kind that one table row may hold, as "parent" goes with both, of which neither stands for the other. */
export const NEVER_THE_SAME = pairsIn(`
mother father, mom dad, mum dad, son daughter, brother sister, husband wife, boy girl, man woman,
girlfriend boyfriend, judge jury, prosecutor lawyer, church mosque, catholic muslim, christian muslim,
christian jewish, catholic jewish, muslim jewish, go come
`);

/** Verbs and adjectives by which somebody says that something is not so, in their base forms. */
export const DENIALS: readonly string[] = wordsIn('deny refute dispute dismiss false untrue denial myth');

/** Words that turn a sentence round: with one more or less, it says the contrary. */
export const NEGATIONS: readonly string[] = wordsIn('not no never none nobody nothing neither nor without');
