import { othersIn, rowsIn, setOf, wordsIn } from './word-list.ts';

/** Verbs that report speech or writing, by how they attribute. Base forms; the forms in text are derived below. */
const TABLE = {
  /** Take the words themselves as object: "she said, “…”", and invert: "“…,” said Smith". */
  speech: `
    say add tell ask reply respond answer explain note state remark comment observe declare announce proclaim exclaim
    write tweet post continue conclude begin start recall reflect joke quip muse admit concede acknowledge recognize
    recognise confess agree argue assert claim insist maintain contend counter counsel retort object protest complain
    lament warn caution advise urge predict promise pledge vow swear repeat reiterate stress emphasize emphasise
    underscore point testify report recount relate reveal disclose confirm deny shout yell cry scream whisper mutter
    murmur chant sing read plead beg pray boast brag gush rave chime interject interrupt snap fire shoot quote wonder
    think believe feel hope know anticipate imagine speculate theorize suggest propose opine elaborate clarify specify
    message text email e-mail caption blog share report rule recommend demand order instruct reckon hint allege tout
    crow thunder sniff bark roar laugh sigh scoff deadpan enthuse grin nod smile volunteer venture offer finish close
    open press fume beam retaliate rejoin lecture blurt grumble mumble growl groan gripe grouse rant rage seethe sob
    wail giggle chuckle chortle shrug cackle bellow holler hiss gloat sneer huff bristle posit surmise conjecture
    assess rumble intone exhort implore
  `,
  /** Take a person or thing and what it is called: "he called it “…”". */
  naming: `
    call describe label dub brand deem term characterize characterise portray depict refer denounce decry condemn
    criticize criticise slam blast mock deride attack accuse blame praise hail laud commend applaud salute thank cite
    mention discuss invoke reference dismiss reject declare ridicule rip lambaste bash chide scold taunt lash rail
    compare liken paint pronounce consider regard view see find judge charge rate name nickname bemoan defend explain
    address speak talk apologize apologise express voice echo use utter deliver issue sum outline lay remind assure
    inform notify convince persuade encourage implore challenge press question grill welcome celebrate endorse imply
    signal indicate tease threaten bill cast frame decline refuse want prefer advocate call
  `,
} as const;

/** Verbs with their forms that no rule derives. */
const IRREGULAR = `
say said, tell told, write wrote written writing, begin began begun beginning, swear swore sworn, sing sang sung,
shoot shot, think thought, feel felt, know knew known, see saw seen, find found, speak spoke spoken, lay laid,
beg begged begging, admit admitted admitting, quip quipped quipping, snap snapped snapping,
deadpan deadpanned deadpanning, grin grinned grinning, nod nodded nodding, brag bragged bragging, sob sobbed sobbing,
shrug shrugged shrugging, posit posited positing, dub dubbed dubbing, blog blogged blogging, chat chatted chatting,
refer referred referring, rip ripped ripping, sum summed summing, label labelled labelling labeled labeling,
signal signalled signalling signaled signaling
`;
/** The same in every tense but the -s form. */
const UNCHANGED = setOf('read cast');

/** A regular verb's third person, past and -ing forms. */
function regularForms(base: string): string[] {
  const third = /(?:[sxz]|[cs]h)$/u.test(base)
    ? `${base}es`
    : /[^aeiou]y$/u.test(base)
      ? base.replace(/y$/u, 'ies')
      : `${base}s`;
  const stem = base.replace(/e$/u, '');
  const past = /[^aeiou]y$/u.test(base) ? base.replace(/y$/u, 'ied') : `${stem}ed`;
  return [third, past, `${stem}ing`];
}

const irregular = othersIn(rowsIn(IRREGULAR));
const formsOf = (base: string): string[] => [base, ...regularForms(base), ...(irregular.get(base) ?? [])];

const formsIn = (verbs: string): ReadonlySet<string> => new Set(wordsIn(verbs).flatMap(formsOf));

/** Base forms that are nouns as well ("state", "claim"): verbs only where the subject before them can take one. */
export const BASE_FORMS: ReadonlySet<string> = new Set(
  Object.values(TABLE)
    .flatMap(wordsIn)
    .filter((base) => !UNCHANGED.has(base)),
);
/** Every form, lower case, of a verb that takes quoted words as its object. */
export const SPEECH_VERBS: ReadonlySet<string> = formsIn(TABLE.speech);
/** Every form, lower case, of a verb that names, judges or treats of something in somebody's quoted words. */
export const NAMING_VERBS: ReadonlySet<string> = formsIn(TABLE.naming);
/** Those of them that answer what another has said. */
export const ANSWERING_VERBS: ReadonlySet<string> = formsIn('reply respond answer counter retort');
/** Verbs whose words a denial has. */
export const DENYING_VERBS: ReadonlySet<string> = formsIn('deny');
/** Those of them that report a whole clause: words in full may follow it in a paragraph of their own. */
export const CLAUSE_VERBS: ReadonlySet<string> = formsIn(
  'say tell add argue claim insist maintain note explain acknowledge admit concede predict warn suggest state respond reply ' +
    'answer stress emphasize reiterate',
);
