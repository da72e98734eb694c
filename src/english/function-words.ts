import { MONTHS } from './months.ts';
import { COUNTING_WORDS } from './numbers.ts';
import { WEEKDAY_NAMES } from './weekdays.ts';
import { wordsIn } from './word-list.ts';

/** What a word does in a clause, as far as finding a cue's subject needs it. Lower case. */
const TABLE = {
  /** Stand for a person or organisation as a clause's subject. */
  pronoun: 'i he she they we it you who everyone everybody someone somebody nobody one',
  /** Objects: never a subject, never part of another noun phrase. */
  object: 'him them me us',
  /** Open a noun phrase. */
  determiner: `
    the a an this that these those his her its their our my your another some any each every both several many most
    few no ${COUNTING_WORDS.join(' ')} other all
  `,
  /** Open an adverbial; "of" and its like may also go on with a noun phrase. */
  preposition: `
    of for from at in on with by to about into over under after before during since until through between among
    against without within near outside inside behind across around despite amid via toward towards upon like unlike
    as than per following regarding including alongside above below beyond
  `,
  /** Open a clause of its own. */
  subordinator: `
    that when while because although though if unless whether where why how what which whom whose once whereas till so
    but yet or nor
  `,
  /** Join phrases or clauses. */
  conjunction: 'and &',
  /** Stand before a verb: auxiliaries and copulas. */
  auxiliary: `
    is are was were be been being am has have had having do does did will would can could shall should may might must
    cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
    shouldn't got get gets went goes came comes
  `,
  /** Stand between a subject and its verb, or open a sentence. */
  adverb: `
    also then later too still even just once again soon now ever never not only always often sometimes meanwhile
    however instead first here there rather therefore thus both all himself herself themselves itself himself
    yesterday today tomorrow earlier recently afterwards already perhaps maybe further furthermore moreover indeed
    nevertheless back out up down off away thereafter next else almost quite very simply yes well once needless n.t
  `,
  /** Finite verbs without an ending that shows it; they end a noun phrase. */
  verb: `
    made took gave sent put let held kept led left met brought bought built caught taught fought sought struck won
    lost ran grew drew threw flew became rose fell chose broke drove stood understood stuck hung spent paid heard
    seemed wants makes takes gives sends puts lets holds keeps leads meets brings runs works seems needs begins
    appears ends
  `,
  /** Days, months and parts of them: never a speaker. */
  time: `
    ${[...WEEKDAY_NAMES, ...MONTHS.keys()].filter((word) => word !== 'may').join(' ')} morning afternoon evening night
    week weekend month year day hours days weeks months years minutes moments noon midnight a.m p.m am pm ago last
  `,
} as const;

export type WordClass = keyof typeof TABLE;

/** The words of a class, those that have another before it too. */
export const wordsOfClass = (name: WordClass): readonly string[] => wordsIn(TABLE[name]);

/** The class of each function word, lower case with straight apostrophes; a word in several has its first. */
export const WORD_CLASSES: ReadonlyMap<string, WordClass> = new Map(
  (Object.entries(TABLE) as [WordClass, string][])
    .reverse()
    .flatMap(([name, words]) => wordsIn(words).map((word): [string, WordClass] => [word, name])),
);
