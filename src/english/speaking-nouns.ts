import { ORGANISATION_HEADS, ORGANISATION_NOUNS } from './organisations.ts';
import { RELATIONS } from './relations.ts';
import { ROLES } from './roles.ts';
import { OUTLET_NOUNS, SOURCE_NOUNS } from './source-nouns.ts';
import { setOf } from './word-list.ts';

/** People and bodies of people that are neither a role nor a relation. */
const PEOPLE = setOf(`
  man woman boy girl child baby teen teenager adult person people men women children youth kid crowd audience caller
  native local citizen resident migrant immigrant refugee family couple pair household mom orphan source insider
  confidant operative ally aide foe fan rebel militant extremist narrator voice-over panel guest tourist staff intern
  colleague crew cast applicant contestant opponent nominee incumbent hopeful delegate conservative liberal
  progressive moderate communist cop police deputy convict accused prosecution defence defense jury ministry embassy
  consulate court tribunal opposition leadership delegation mission troops army navy military band duo trio side squad
  management press media establishment skipper genius guru chief king queen prince princess duke duchess lord lady sir
  dame baron nun saint imam rabbi cleric other one half majority government administration council union relative
  survivor correspondent participant occupant inhabitant accountant merchant servant lieutenant sergeant attendant
  informant claimant militia regime parliament senate congress cabinet junta syndicate clan tribe nation country state
  city town village utility brewery bakery restaurant cafe hotel shop supermarket factory farm port airport zoo
  theatre theater cinema gallery library clinic mosque synagogue temple shelter hospice bookshop bookstore bar pub
  mall resort casino
`);

/** What opens a sentence with a capital and is nobody's name: "Rumours that the boat leaks are untrue". */
const NEVER_SPEAKING = setOf(`
  rumour rumours rumor rumors speculation gossip whispers allegations accusations suggestions fears hopes doubts
`);

/** Whether a word says nothing, however it is printed. Lower case. */
export const neverSpeaks = (word: string): boolean => NEVER_SPEAKING.has(word);

/** Texts beyond those that somebody utters as a message: what they say is printed in them. */
const TEXTS = setOf(`
  poll survey study research paper editorial headline sign placard banner plaque poster leaflet flyer brochure
  transcript readout indictment warrant ruling verdict judgment judgement order decision opinion brief motion
  resolution treaty constitution law bill act amendment clause statute regulation rule code charter bylaws guideline
  manual handbook policy contract agreement bulletin advisory notice dossier minutes review obituary profile trailer
  slogan motto inscription lyric script biography autobiography entry story piece dispatch telegram cable communique
  account summary suit narration
`);

/** How much or how many of what follows "of": "dozens of residents". */
const AMOUNTS = setOf(`
  percent share dozens scores hundreds thousands millions handful number majority minority half third quarter lot
  plenty most
`);

/** Whether a noun tells how much of what follows it there is. */
export const isAmount = (noun: string): boolean => AMOUNTS.has(noun);

/** Endings of words for who does something, "campaigner", "lobbyist", and words that only look like them. */
const DOER = /(?:[a-z]{3}(?:er|or|ist|ian|ee|(?:wo)?man|person|surgeon)|year-old)$/u;
const NO_DOER = setOf(`
  matter order power water letter offer answer center centre summer winter corner border dinner murder weather timber
  computer weapon layer river tower chapter charter slider shower shutter transfer danger anger hunger finger ladder
  shoulder counter disorder encounter cover fever silver gender wonder thunder plaster disaster master monster cluster
  filter theater theatre barrier carrier career premier-league exterior interior behavior behaviour labor labour favor
  favour error terror horror factor sector mirror minor major color colour harbor harbour humor humour rumor rumour
  vigor odor vapor tremor corridor door floor poor former latter better higher lower earlier later larger smaller
  bigger greater stronger longer shorter harder easier older younger fewer further fourth-quarter trigger manner
  banner dossier budget degree fee tree coffee guarantee decree committee jubilee knee spree movie list mist twist
  wrist fist
`);

const PREFIX = /^(?:ex|then|late|former|co|vice|non|anti|pro|self|soon-to-be)-/u;

const singulars = (noun: string): readonly string[] => [
  noun,
  noun.replace(/s$/u, ''),
  noun.replace(/ies$/u, 'y'),
  noun.replace(/(?<=[sx]|[cs]h)es$/u, ''),
  noun.replace(/men$/u, 'man'),
];

/** Bodies of people among them, which no "he" or "she" stands for. */
const BODIES = setOf(`
  crowd audience family couple pair household panel staff crew cast jury ministry embassy consulate court tribunal
  opposition leadership delegation mission troops army navy military band duo trio side squad management press media
  establishment half majority government administration council union militia regime parliament senate congress
  cabinet junta syndicate clan tribe nation country state city town village prosecution defence defense
`);

/** Whether a singular noun stands for one person: "pilot", "woman", "suspect". Lower case. */
export function isPersonNoun(noun: string): boolean {
  const bare = noun.replace(PREFIX, '');
  if (BODIES.has(bare) || ORGANISATION_NOUNS.has(bare) || SOURCE_NOUNS.has(bare) || TEXTS.has(bare)) return false;
  return [PEOPLE, ROLES, RELATIONS].some((nouns) => nouns.has(bare)) || (DOER.test(bare) && !NO_DOER.has(bare));
}

const KNOWN = [PEOPLE, ROLES, RELATIONS, ORGANISATION_NOUNS, ORGANISATION_HEADS, SOURCE_NOUNS, OUTLET_NOUNS, TEXTS];

/**
 * Whether what a common noun stands for can say something: a person, a body of people or a text. "lawyers", "the ministry",
 * "her letter", but not "the election", "a segment", "Tuesday". `noun` is lower case.
 */
export function canSpeak(noun: string): boolean {
  const bare = noun.replace(PREFIX, '');
  return singulars(bare).some((one) => KNOWN.some((nouns) => nouns.has(one)) || (DOER.test(one) && !NO_DOER.has(one)));
}
