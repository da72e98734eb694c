import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { DETERMINERS, PREPOSITIONS } from '../../english/verb-words.ts';
import { CAPITAL, POSSESSIVE, runEndingAt } from './name-run.ts';
import { BETWEEN, isFiniteVerb, type Participant, printedAt, type ReadSentence, TITLE_WORDS } from './phrase.ts';
import { meantBy, PRONOUNS } from './pronoun.ts';
import { opensClause, type SentenceWord } from './sentence-words.ts';
import { governing, subjectsOf, subjectsOfGoverning } from './subject.ts';

/** Between what is done to somebody and the noun that tells what for: "found guilty | on two counts of | fraud". */
const FOR_WHAT =
  /^(?:as )?(?:guilty )?(?:(?:of|with|on|for|in|over) (?:(?:[\p{L}\d]+ ){0,2}(?:counts?|charges?) )?)+(?:\p{L}+ )?$/u;

/** Who is charged with, or cleared of, what a noun tells: "Pell was convicted of *fraud*". */
export function chargedWith(of: ReadSentence, noun: number): Participant[] {
  const verb = governing(of.words, noun);
  const between = of.words.slice(verb + 1, noun).map(({ printed }) => `${printed.toLowerCase()} `);
  return verb >= 0 && FOR_WHAT.test(between.join('')) ? subjectsOfGoverning(of, noun) : [];
}

/** Verbs with which whoever the noun behind them is of does what it tells: "issued an apology", "faces trial". */
const CARRYING = new Set(
  (
    'issued offered made gave submitted tendered delivered expressed faced faces awaits awaiting facing received got took handed ' +
    'filed entered launched mounted committed'
  ).split(' '),
);
/** So many words behind such a verb its noun may stand: "issued a long public apology". */
const CARRIED = 5;

/** The place of the verb that carries a noun; -1 where there is none. */
function carryingVerb(words: readonly SentenceWord[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - CARRIED); at--) {
    const word = printedAt(words, at);
    if (CARRYING.has(word)) return at;
    if (opensClause(words[at + 1] as SentenceWord) || isFiniteVerb(word)) return -1;
    if (FUNCTION_WORDS.has(word) && !DETERMINERS.has(word) && word !== 'of') return -1;
  }
  return -1;
}

/** Whose what a noun tells is: "Pell's sentencing", "the Pell trial", "his arrest", "the arrest of Pell". */
export function ownersOf(of: ReadSentence, noun: number): Participant[] {
  const { words, names } = of;
  for (let at = noun - 1; at >= Math.max(0, noun - 1 - BETWEEN); at--) {
    if (opensClause(words[at + 1] as SentenceWord)) break;
    const word = printedAt(words, at);
    if (PRONOUNS.has(word)) return meantBy(of, at);
    const run = runEndingAt(words, at, names.isName);
    if (run && (POSSESSIVE.test(word) || at === noun - 1)) return [run.words];
    if (POSSESSIVE.test(word) && !run) return ['other'];
    // "Pell's letter of resignation".
    if (FUNCTION_WORDS.has(word) && !(word === 'of' && at === noun - 1)) break;
  }
  const carrying = carryingVerb(words, noun);
  if (carrying >= 0) return subjectsOf(of, carrying);
  if (!/^(?:of|by|against)$/u.test(printedAt(words, noun + 1))) return [];
  for (let at = noun + 2; at <= noun + 2 + TITLE_WORDS && at < words.length; at++) {
    if (opensClause(words[at] as SentenceWord) || PREPOSITIONS.has(printedAt(words, at))) return [];
    const isLast = !CAPITAL.test(words[at + 1]?.printed ?? '') || opensClause(words[at + 1] as SentenceWord);
    const run = isLast && !POSSESSIVE.test(printedAt(words, at)) ? runEndingAt(words, at, names.isName) : undefined;
    if (run) return [run.words];
  }
  return [];
}
