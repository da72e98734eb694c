import { MONTHS } from './months.ts';
import { WEEKDAYS } from './weekdays.ts';
import { setOf, wordsIn } from './word-list.ts';

/** Particles inside a surname. */
export const PARTICLES = setOf(
  'de da del della der den di du la le van von bin ibn al el ben st ter dos dal das af av zu zum bint abu ten',
);

/** Generations after a name. */
export const SUFFIXES = setOf('jr sr ii iii iv');

/** Letters behind a name that tell a degree, an order or an office. */
export const POST_NOMINALS = setOf('kc qc sc mp msp mep td mbe obe cbe kbe dbe phd md esq cpa rn dds frs');

/** Those of them that stand for nobody alone: "the MP said". */
export const HONOURS = setOf('kc qc mbe obe cbe kbe dbe phd esq frs');

/** Function words and months that are given names too, before a surname. */
export const GIVEN_FUNCTION_WORDS = setOf('will drew jan april june august may');

/** Months that are surnames too: "Theresa May". */
export const MONTH_SURNAMES = setOf('may march august');

/** Days, months and feasts. */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...wordsIn('christmas easter thanksgiving halloween hanukkah ramadan'),
]);

/** The last word of the name of an event, law, work, prize or people: neither a person nor an organisation. */
export const THING_HEADS = setOf(`
  accord act age agreement amendment americans award awards bible bill book bowl calendar carolina championship
  christmas code constitution crisis cup day deal declaration eve era election festival games holocaust initiative
  koreans law league list memo memos emails servers men month night olympics oscar oscars prize pact people plan
  primary protocol reform report revolution scandal series show agenda movement web poll debate rights parties
  partiers girls boys candidates plans majority minority song summit tour treaty trial war week year doctrine
  resolution edition episode season report files papers trophy fire wildfire blaze flood
`);

/** What is named after who wrote or said it. */
export const WRITINGS = setOf('memo memos email emails letters papers tapes tweets files');

/** Function words that are surnames too, behind a given name: "Kim An". */
export const FUNCTION_SURNAMES = setOf('an so do no he in');
