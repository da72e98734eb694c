import { wordsOfClass } from './function-words.ts';
import { IRREGULAR_BASES, UNCHANGED_PASTS, VERB_FORMS } from './irregular-forms.ts';
import { setOf, wordsIn } from './word-list.ts';

export const BE = setOf(`
  is are was were be been being am isn't aren't wasn't weren't it's that's there's he's she's they're we're i'm
`);
export const HAVE = setOf(`
  has have had having hasn't haven't hadn't they've we've i've you've
`);
export const DO = setOf(`
  do does did don't doesn't didn't
`);
export const MODAL = setOf(`
  will would shall should can could may might must cannot ought won't wouldn't shan't shouldn't can't couldn't mustn't
  he'll she'll they'll we'll i'll you'll it'll he'd she'd they'd we'd i'd you'd
`);
/** What passive and change are told with besides: "got arrested", "gets married". */
export const GET = setOf('get gets got getting gotten');

const AUXILIARIES = new Set([...BE, ...HAVE, ...DO, ...MODAL]);
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);

const NEGATIONS = setOf('not never neither nor cannot');
/** Negations, each a word of its own or an auxiliary's ending. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

const ADVERBS = setOf(`
  also then later too still even just once again soon now ever never not only always often sometimes instead already
  recently since first finally himself herself themselves itself all both reportedly allegedly formally officially
  almost nearly twice yet thus further effectively since long neither nor no longer quite so well
`);

/** Words that may stand between a verb and its auxiliary, or before a verb: "was later convicted". */
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4 && !NOT_ADVERBS.has(word));
const NOT_ADVERBS = setOf(`
  family early only supply apply reply rely ally rally italy july assembly anomaly monopoly elderly daily weekly
`);

/** Words that open a noun phrase: behind them, a form in -ed or an irregular one describes ("the convicted man"). */
export const DETERMINERS = setOf(`
  a an the his her its their my our your this that these those newly some any every each no another several many most
  few all both other
`);
export const PREPOSITIONS: ReadonlySet<string> = new Set([...wordsOfClass('preposition'), 'off']);
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  ...wordsOfClass('subordinator'),
  ...wordsIn('who and & after before since until as'),
]);
export const SUBJECT_PRONOUNS = setOf('he she they we i you it who which that');
const PERSONAL_PRONOUNS = setOf('he she they him her them his their');

/** Words that carry grammar, so that none of them is an infinitive or an event noun. */
export const isGrammar = (word: string): boolean => GRAMMAR.has(word);
const GRAMMAR = new Set(
  [DETERMINERS, PREPOSITIONS, SUBORDINATORS, SUBJECT_PRONOUNS, PERSONAL_PRONOUNS, AUXILIARIES].flatMap((words) => [
    ...words,
  ]),
);

/** Words in -ed that are no verb's past. */
const NOT_PAST = setOf(`
  need needed indeed speed seed feed weed breed deed greed creed bed red shed sacred hundred kindred united naked
  wicked supposed so-called beloved proceed exceed succeed embed wed so-called unprecedented unnamed unidentified
  undisclosed talented unexpected long-awaited based related aged advanced experienced mixed limited detailed
  complicated unlimited
`);

/** Whether a word is a past form or participle: "convicted", "took", "quit". */
export const isPastForm = (word: string): boolean =>
  VERB_FORMS.has(word.replace(/^(?:re|over|out|mis|fore)(?=\p{L}{4})/u, '')) ||
  VERB_FORMS.has(word) ||
  UNCHANGED_PASTS.has(word) ||
  (word.length > 3 &&
    word.endsWith('ed') &&
    !NOT_PAST.has(word) &&
    !/^(?:un(?!veil|cover|leash|load|fold|seal|pack|seat|wind)|non-)\p{L}+ed$/u.test(word));

/** Whether it can be a participle alone: "taken", not "took". */
export const isUnchanged = (word: string): boolean => UNCHANGED_PASTS.has(word);

/** Words in -ing that are no verb's form. */
const NOT_GERUNDS = setOf(`
  during morning evening nothing something anything everything king thing building wedding according including
  following regarding being ring spring string wing sing bring sting swing outstanding leading remaining missing
  concerning ceiling having sibling darling interesting amazing willing evening-long upcoming ongoing longstanding
  nothing housing clothing
`);
/** So short a word in -ing is rather a noun: "king", "thing". */
const SHORT_GERUNDS = setOf('suing dying lying tying');
export const isGerund = (word: string): boolean =>
  (word.length > 5 && word.endsWith('ing') && !NOT_GERUNDS.has(word)) || SHORT_GERUNDS.has(word);

/** Verbs whose third person news prints in the present, also behind a noun: "his term ends", "the film opens". */
const PRESENT = setOf(`
  begins ends starts opens closes runs expires takes goes comes marks says tells faces plans returns resigns retires
  wins loses becomes leaves joins makes gives gets meets turns remains airs premieres debuts hosts holds kicks dies
  kills quits steps moves pleads admits denies apologizes apologises announces calls asks seeks signs approves rejects
  backs launches unveils buys acquires sells hires fires names arrests dates wants expects hopes intends happens lasts
`);

/** Whether a word is a verb's third person: sure of itself in the table above, else only behind a subject. */
export const isPresent = (word: string): boolean => PRESENT.has(word);

/** A third person's base form, where there is one. */
export const isThirdPerson = (word: string): boolean =>
  PRESENT.has(word) || (word.endsWith('s') && IRREGULAR_BASES.has(word.replace(/(?<=o)es$|s$/u, '')));

/** Verbs of state, which tell how things were, not what happened; base and past forms. */
export const STATIVE = setOf(`
  is are was were be been being am seem seemed seems appear believe believed believes know knew known knows want wanted
  wants like liked love loved hate hated own owned belong belonged live lived lives work worked works contain contained
  consist consisted remain remained remains mean meant means need needed include included includes involve involved
  depend depended exist existed resemble resembled deserve deserved feature featured used considered regarded known had
  has have think thought thinks feel felt feels hope hoped hopes look looked looks sound sounded stood stands stand lay
  concerned required expected supposed called named based
`);

/** Nouns that stand behind "to" as often as verbs do, and words for people: "sentenced to life", "open to everyone". */
export const NOT_INFINITIVES = setOf(`
  everyone everybody nothing anything something anyone anybody someone somebody nobody others himself herself
  themselves him them us me life death court prison jail school college church bed power office town home society trial
  war
`);
