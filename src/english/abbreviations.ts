import { MONTH_NAMES, MONTHS } from './months.ts';
import { WEEKDAY_NAMES, WEEKDAYS } from './weekdays.ts';
import { setOf, wordsIn } from './word-list.ts';

/** Words that end in a full stop without ending a sentence, when a name or number follows. Lower case, without the stop. */
export const BEFORE_A_NAME = setOf(`
  mr mrs ms messrs mx dr prof st ste mt ft gov lt sen rep reps sens pres supt det sgt cpl pvt pfc col gen maj capt cmdr
  adm rev fr hon atty asst dep dir insp engr barr alh arc smt sr jr vs v viz cf no nos fig vol art sec ch pp ed eds est
  approx
`);

/** Months and weekdays as news copy shortens them; a sentence ends after one only where the next word cannot be a number. */
export const SHORT_DATES: ReadonlySet<string> = new Set(
  [...MONTHS.keys(), ...WEEKDAYS.keys()].filter((word) => ![...MONTH_NAMES, ...WEEKDAY_NAMES].includes(word)),
);

/** States of the United States as news copy shortens them behind a town ("Hull, Mass."), without the stop. */
export const SHORT_STATES = wordsIn(`
  Ala Ariz Ark Calif Colo Conn Del D.C Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev N.C N.D N.H N.J
  N.M N.Y Okla Ore Pa Penn R.I S.C S.D Tenn Tex Va Vt Wash Wis W.Va Wyo
`);

/** What a company calls itself by behind its name, lower case, without the stop. */
export const COMPANY_FORMS: ReadonlySet<string> = setOf('inc ltd co corp llc plc bros');

/** Last words of names that end in an exclamation or question mark, lower case: "Yahoo!", "Mamma Mia!". */
export const NAMES_WITH_MARK: ReadonlySet<string> = setOf(
  'yahoo jeopardy wham oliver mia oklahoma dolly panic kahoot yum',
);

/** Words that may end a sentence or not; it ends there when a common sentence opener follows. */
export const AMBIGUOUS: ReadonlySet<string> = new Set([
  ...COMPANY_FORMS,
  ...wordsIn(`
  etc a.m p.m am pm u.s u.k u.n e.u l.a b.c a.d ph.d m.d j.d esq ont que blvd ave rd ext jr sr
`),
  ...SHORT_STATES.map((state) => state.toLowerCase()),
]);

/** Words that open a sentence rather than continue a name. */
export const OPENERS = setOf(`
  the a an this that these those he she it they we i you his her its their our my your there here who what when where
  why how but and or so yet if while as at by for from in into of on to with after before since although though because
  until not no all some many most both each every one two three several according meanwhile however also then now later
  earlier early late soon last next still even only just once other others another such
`);
