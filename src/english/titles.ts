import { rowsIn, setOf, wordsIn } from './word-list.ts';

type Told = 'female' | 'male' | 'unknown';

/** Titles that stand before a name, each in its forms, those with a full stop shortened ones, the full word last. */
const MALE = 'mr. mister, sir, lord, baron, congressman, mallam, shri, datuk';
const FEMALE = 'mrs., ms., miss, madame, lady, dame, baroness, congresswoman, aunty, hajiya, smt.';
const EITHER = `
mx., dr. doctor, prof. professor, president, judge, justice, sen. senator, rep. representative, gov. governor, mayor,
chancellor, premier, pope, rev. reverend, rabbi, imam, bishop, archbishop, cardinal, gen. general, lt. lieutenant,
col. colonel, maj. major, capt. captain, sgt. sergeant, adm. admiral, commodore, marshal, brigadier, constable,
cpl. corporal, pvt., officer, det. detective, deputy, sheriff, minister, secretary, ambassador, attorney, speaker,
hon., dj, mp, msp, mep, pm, alhaji, alhaja, oba, comrade, engr. engineer, barr. barrister, dsp, insp. inspector,
supt. superintendent
`;

/** Titles that are as often a surname or a bond as a title: "King", "Father". */
const ALSO_NAMES: readonly (readonly [title: string, told: Told])[] = [
  ...['king', 'prince', 'duke', 'father'].map((title): [string, Told] => [title, 'male']),
  ...['queen', 'princess', 'duchess', 'sister'].map((title): [string, Told] => [title, 'female']),
];

/** Ranks that are typed before a name, and printed before it in some countries' copy alone. */
const RANKS = wordsIn('dci di dc ds pc inspector superintendent sheikh coach chief madam');

const plain = (form: string): string => form.replace('.', '');
const told = (table: string, gender: Told): [string, Told][] =>
  rowsIn(table).flatMap((forms) => forms.map((form): [string, Told] => [plain(form), gender]));

const COMMON: readonly (readonly [string, Told])[] = [
  ...told(MALE, 'male'),
  ...told(FEMALE, 'female'),
  ...told(EITHER, 'unknown'),
];

/** Titles that are as often a surname, lower case. */
export const TITLE_SURNAMES: ReadonlySet<string> = new Set(ALSO_NAMES.map(([title]) => title));

/** What news prints before a surname as part of how it names a person, with the gender that it tells. Lower case, no full stop. */
export const HONORIFICS: ReadonlyMap<string, Told> = new Map([...COMMON, ...ALSO_NAMES]);

/** What may be typed before a surname, naming nobody by itself, with the gender that it tells. */
export const TITLES: ReadonlyMap<string, Told> = new Map([
  ...COMMON,
  ...RANKS.map((title): [string, Told] => [title, 'unknown']),
]);

/** Prefixes and endings that make an office another: "vice-chancellor", "president-elect". */
const RANKED =
  /^(?:vice|ex|co|then|late|former|deputy|under|sub|acting)-|-(?:elect|designate|general|in-chief|at-large)$/gu;

/** The office within a ranked one, folded: "president" of "president-elect". */
export const officeWithin = (title: string): string => (title.includes('-') ? title.replace(RANKED, '') : title);

/** From a shortened title to the whole word: "sen" to "senator". */
export const FULL_TITLES: ReadonlyMap<string, string> = new Map(
  [MALE, FEMALE, EITHER].flatMap(rowsIn).flatMap(([short = '', full]) => (full ? [[plain(short), full]] : [])),
);

/** Titles that anybody may have: they name nobody's role. */
export const COURTESIES: ReadonlySet<string> = setOf('mr mister mrs ms miss mx sir madame lady dame hon');

/** Shortened titles and parts of names that keep their full stop inside a name. */
export const DOTTED: ReadonlySet<string> = new Set([
  ...[MALE, FEMALE, EITHER]
    .flatMap((table) => rowsIn(table).flat())
    .flatMap((form) => (form.endsWith('.') ? plain(form) : [])),
  ...['st', 'jr', 'sr', 'messrs'],
]);
