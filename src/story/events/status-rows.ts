import type { EventStatus } from './event.ts';
import type { Trigger } from './triggers.ts';

/** A trigger with the words of its clause around it: `before` to its group, `group` itself, `after` it, each with a blank at both ends, lower case. */
export interface StatusContext {
  readonly trigger: Trigger;
  readonly before: string;
  readonly group: string;
  readonly after: string;
  /** `before`, with the last words of the sentence before its clause: " he denied that the mayor ". */
  readonly told: string;
}

interface StatusRow {
  readonly name: string;
  /** The trigger is marked. */
  readonly example: string;
  readonly match: (context: StatusContext) => boolean;
  readonly read: EventStatus;
}

const isNoun = ({ trigger: { form } }: StatusContext) => form === 'noun';
const isInfinitive = ({ trigger: { form } }: StatusContext) => form === 'infinitive';

/** Words that make what is told behind "to" certain to be meant: "plans to resign". */
const ARRANGED =
  / (?:scheduled|due|set|expected|slated|planned|plans?|planning|going|supposed|intends?|intending|intended|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|agree[sd]|prepar(?:es|ed|ing)|hopes|expects|poised|ready|about|decided|announced plans) (?:\S+ ){0,2}$| (?:is|are|was|were) (?:\S+ly |also |then |now |still |not )?$/u;
/** Words that make it certain to have been done: "managed to escape". */
const IMPLICATIVE =
  / (?:(?:managed|began|begun|started|came|come|had|has|used|continued|went on|rose|returned|chose|proceeded|got|dared|happened|grew|lived|(?:the|its|their|his|her) (?:only|first|last|second|third)(?: \S+){0,2}) (?:\S+ly )?|(?:forced|helped|led|compelled|caused|got|enabled) (?:\S+ ){0,3})$/u;

/** No negation takes back what a cue says: "did not refrain from". */
const NOT_NEGATED = String.raw` (?<!(?:not|never|n't|hardly|without) (?:\S+ly )?)`;

/** What a deed is told not to have come to, before the deed in -ing or its noun: "stopped short of", "decided against". */
const NOT_COME_TO = new RegExp(
  `${NOT_NEGATED}(?:` +
    [
      '(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|c[ao]m(?:e|es|ing)|just|well) short of',
      '(?:refrain|abstain|desist)(?:s|ed|ing)? from',
      '(?:decid|vot|advis|warn|argu|caution|opt|rul|campaign)(?:es?|s|ed|ing) (?:narrowly |unanimously )?against',
      '(?:back|pull)(?:s|ed|ing)? (?:out of|away from|down from|off)',
      '(?:shy|shies|shied|shying) away from',
      '(?:hold|held|put|puts) off(?: on)?',
      'rul(?:es?|ed|ing) out',
      '(?:gives?|gave|giving|given) up(?: on)?',
      '(?:far|away) from',
      '(?:instead|clear|in lieu) of',
      '(?:close|near) to',
      '(?:acquitted|cleared|exonerated|innocent|not guilty) of',
      '(?:not|never) (?:been )?(?:accused|suspected|charged|convicted) (?:of|with)',
    ].join('|') +
    ') (?:being |having |ever |\\S+ly )*$',
  'u',
);
/** Who is kept from a deed: "prevented him from leaving". */
const KEPT_FROM =
  / (?<!(?:not|never|n't|without) )(?:prevent|stopp?|ke(?:pt|ep)|barr?|bann?|block|prohibit|discourag|dissuad|deter|forb[ai]d|restrain|disqualif|saved?|spared?|suspend|exclud)(?:s|e?d|ed|es|ing|ring|ning|ping|ied|den)? (?:\S+ ){0,5}from (?:being |\S+ly )?$/u;
/** What is escaped: "avoided paying", "was spared being jailed". */
const ESCAPED = new RegExp(
  `${NOT_NEGATED}(?:avoid|escap|dodg|evad|resist|skip|spar|miss)(?:s|es|ed|ped|ing|ping) (?:being |having |\\S+ly )?$`,
  'u',
);
/** A deed that is thought of and no more: "considered closing". */
const THOUGHT_OF =
  / (?:consider|contemplat|mull|weigh|oppos|suggest|propos|recommend|delay|postpon|risk|fear|envisag|advocat|discuss|threaten)(?:s|es|ed|ing)? (?:\S+ly )?(?:being )?$| (?:verge|brink|cusp|point|idea|possibility|prospect|risk|threat|danger|hope|chance|intention|dreams?) of (?:being |ever )?$/u;
/** A plan that was given up, or a call that was not heeded, behind which its deed stands. */
const PLAN_GIVEN_UP =
  / (?:(?:abandon|shelv|scrapp?|dropp?|cancel|ditch|ax|halt|suspend|revers|thwart|foil|block|delay)(?:s|es?|ed|led|ing|ling|ping) |withdrew |(?:gave|giving) up |called off )(?:\S+ ){0,3}(?:plans?|bid|efforts?|attempts?|proposals?|idea|push|moves?|plot|deal) (?:of |for )?$| (?:resist|reject|rebuff|dismiss|ignor|defi|refus|declin|turned down)(?:s|es|ed|ing)? (?:\S+ ){0,3}(?:calls?|demands?|requests?|pleas?|pressure|offers?|appeals?|invitations?) (?:for \S+ )?$/u;
/** Verbs of saying that are told to have been wrong: "wrongly reported to have died". */
const WRONGLY_SAID =
  / (?:wrongly|falsely|mistakenly|erroneously|incorrectly|wrongfully) (?:(?:said|stated?s?|stating|report(?:s|ed|ing)?|claim(?:s|ed|ing)?|told|suggest(?:s|ed|ing)?|announced|convicted|accused|implied|believed|assumed|thought|declared) )(?:\S+ ){0,6}$/u;
/** Who is only said to have done it: "is reported to have died". */
const SAID_TO_HAVE =
  / (?:reported|said|believed|thought|alleged|rumou?red|understood|claims?|claimed|claiming|purported) $/u;
/** What comes near a deed: "nearly sank". What nearly doubled has grown all the same. */
const NEARLY = / (?:nearly|almost|all but) $/u;
const BY_MEASURE = new Set(
  'doubled tripled trebled quadrupled halved completed finished wiped filled emptied quintupled covered surrounded'.split(
    ' ',
  ),
);

/** What a text says of an event's truth. Tried in this order; what no row reads has happened. */
export const STATUS_ROWS: readonly StatusRow[] = [
  {
    name: 'denied',
    example: 'The coach denied *hitting* a player.',
    // "denied seeing a report that *warned* him" tells of the report.
    match: ({ before, told }) =>
      !/^ (?:that|who|which) $/u.test(before) &&
      / (?:den(?:y|ies|ied|ying)|denials? of|refut(?:es?|ed|ing)|(?:rejected|dismissed|rubbished|disputed|debunked) (?:an? |the |any )?(?:claims?|allegations?|reports?|rumou?rs?|suggestions?)|(?:not true|untrue|no (?:evidence|sign|proof|indication)) that) (?:(?!(?:before|after|until|when|while|because) )\S+ ){0,9}$/u.test(
        told,
      ),
    read: 'denied',
  },
  {
    name: 'not',
    example: 'The mayor did not *resign*.',
    // "was not only charged but convicted"
    match: ({ trigger: { negated }, group }) =>
      negated && !/ (?:not|n't|\S+n't) (?:only|just|merely|simply) /u.test(group),
    read: 'negated',
  },
  {
    name: 'failed to',
    example: 'The mayor refused to *resign*.',
    match: (context) =>
      isInfinitive(context) &&
      / (?:fail(?:s|ed)?|refus(?:es?|ed|ing|als?)|failures?|inability|unwillingness|reluctance|declin(?:es?|ed|ing)|neglect(?:s|ed)?|forgot|forgets|omitted|hesitat(?:es?|ed|ing)|pretend(?:s|ed|ing)?|unable|unwilling|reluctant|no (?:plans?|intention|reason|need|way)|(?:lost|missed|lacked|denied) (?:\S+ ){0,2}(?:chance|right|votes|money|means|opportunity)|ha(?:s|ve|d) yet|too \S+|not(?: yet)?|never) (?:\S+ )?$/u.test(
        context.before,
      ) &&
      !/(?: (?:not|never)|n't) (?:\S+ly )?(?:fail|refuse|forget|hesitate|neglect|decline) $/u.test(context.before),
    read: 'negated',
  },
  {
    name: 'nobody',
    example: 'No one was *arrested*.',
    match: (context) =>
      !isNoun(context) &&
      /^(?: (?:and|but|so far|though|in all))? (?:no one|nobody|none|no \S+(?: of \S+)?|neither(?: \S+| of (?:\S+ ){1,2}\S+)?|(?:no|none) of (?:\S+ ){1,2}\S+) $/u.test(
        context.before,
      ),
    read: 'negated',
  },
  {
    name: 'stopped short of',
    example: 'The union has stopped short of *suing* the port.',
    match: ({ trigger: { form }, told }) => (form === 'gerund' || form === 'noun') && NOT_COME_TO.test(told),
    read: 'negated',
  },
  {
    name: 'kept from',
    example: 'Police prevented him from *leaving* the country.',
    match: ({ told }) => KEPT_FROM.test(told),
    read: 'negated',
  },
  {
    name: 'escaped',
    example: 'The firm avoided *paying* the fine.',
    match: ({ trigger: { form, passive }, before, group }) =>
      (form === 'gerund' || (passive && /^ being /u.test(group))) && ESCAPED.test(before),
    read: 'negated',
  },
  {
    name: 'nearly',
    example: 'The ferry nearly *sank*.',
    match: ({ trigger: { form, at, first }, before, group }) =>
      (form === 'past' || form === 'pluperfect' || form === 'perfect') &&
      (NEARLY.test(before) || (at > first && / (?:nearly|almost) (?!\S+ly )/u.test(group))) &&
      !BY_MEASURE.has(group.trim().split(' ').at(-1) ?? ''),
    read: 'negated',
  },
  {
    name: 'a plan given up',
    example: 'They abandoned plans to *build* the bridge.',
    match: (context) =>
      (isInfinitive(context) || context.trigger.form === 'gerund') && PLAN_GIVEN_UP.test(context.told),
    read: 'negated',
  },
  {
    name: 'wrongly said',
    example: 'She was wrongly reported to have *died*.',
    match: ({ told }) => WRONGLY_SAID.test(told),
    read: 'negated',
  },
  {
    name: 'taken back',
    example: 'An earlier version of this article said 12 men were *hurt*.',
    match: ({ told }) =>
      / (?:earlier|previous|original|prior) (?:version|edition|report|headline)s? (?:\S+ ){0,14}$/u.test(told),
    read: 'negated',
  },
  {
    name: 'said to have',
    example: 'She is believed to have *died*.',
    match: (context) => isInfinitive(context) && / to have /u.test(context.group) && SAID_TO_HAVE.test(context.before),
    read: 'alleged',
  },
  {
    name: 'no plans for',
    example: 'Police ruled out an *attack*.',
    match: (context) =>
      isNoun(context) &&
      / (?:no|without|without an?|not an?|never an?|rul(?:es|ed|ing) out|averted|(?:avoid|escap|prevent|foil|thwart|dodg|resist|spar)(?:s|es|ed|ing)?|cancel\S*|called off|scrapp?ed) (?:\S+ )?$/u.test(
        context.before,
      ),
    read: 'negated',
  },
  {
    name: 'called off',
    example: 'The *parade* was cancelled.',
    match: (context) =>
      isNoun(context) &&
      /^ (?:was|were|is|has been|had been) (?:\S+ )?(?:cancel\S*|called off|scrapp?ed|averted|avoided|prevented|foiled|thwarted|aborted|rained out|washed out|postponed) /u.test(
        context.after,
      ),
    read: 'negated',
  },
  {
    name: 'will',
    example: 'She will *resign* in May.',
    match: ({ trigger: { form }, group }) => form === 'modal' && / (?:will|shall|won't|\S+'ll) /u.test(group),
    read: 'planned',
  },
  {
    name: 'arranged',
    example: 'He is scheduled to *appear* in May.',
    match: (context) =>
      isInfinitive(context) &&
      ARRANGED.test(context.before) &&
      !/ (?:asked|told|urged) /u.test(context.before.slice(-30)),
    read: 'planned',
  },
  {
    name: 'arranged noun',
    example: 'The *trial* is scheduled for May.',
    match: (context) =>
      isNoun(context) &&
      (/^ (?:\S+ ){0,3}(?:is|are|was|were|has been|will|remains?) (?:\S+ )?(?:scheduled|set|due|slated|planned|expected|be|begin|start|take|to) /u.test(
        context.after,
      ) ||
        / (?:upcoming|planned|forthcoming|next|scheduled|expected|pending|future|looming|awaits?|awaiting|faces?) (?:\S+ )?$/u.test(
          context.before,
        )),
    read: 'planned',
  },
  {
    name: 'progressive that is ahead',
    example: 'He is *retiring* next month.',
    match: ({ trigger: { form }, group, after }) =>
      form === 'present' &&
      / (?:is|are|'s|'re) \S+ing /u.test(`${group}`) &&
      / (?:next|tomorrow|soon|later this|in (?:\S+ )?(?:weeks|months|days)) /u.test(after),
    read: 'planned',
  },
  {
    name: 'would, as announced',
    example: 'The firm said it would *close* the mill.',
    match: ({ trigger: { form }, group, after, told }) =>
      form === 'modal' &&
      !/ (?:if|unless|were|had) /u.test(after) &&
      / would (?:also )?\S+ $/u.test(group) &&
      / (?:said|announced|confirmed|promised|pledged|vowed|agreed) (?:that )?(?:\S+ ){1,3}$/u.test(told),
    read: 'planned',
  },
  {
    name: 'modal',
    example: 'She could *resign*.',
    match: ({ trigger: { form } }) => form === 'modal',
    read: 'hypothetical',
  },
  {
    name: 'thought of',
    example: 'The firm considered *closing* the mill.',
    match: ({ trigger: { form, passive }, group, told }) =>
      (form === 'gerund' || (passive && /^ being /u.test(group))) && THOUGHT_OF.test(told),
    read: 'hypothetical',
  },
  {
    name: 'wished or inverted',
    example: 'Had the mayor *resigned*, the board would have paid her.',
    match: ({ trigger: { form }, told }) =>
      form !== 'noun' &&
      (/^ (?:had|were) (?:(?:the|a|his|her|their) )?\S+ (?:\S+ly )?(?:not )?$/u.test(told) ||
        / (?:(?<!to )wish(?:es|ed)?|if only) (?:that )?(?:\S+ ){0,3}$/u.test(told)),
    read: 'hypothetical',
  },
  {
    name: 'if',
    example: 'He would leave if she *resigned*.',
    match: ({ trigger: { form }, told }) => form !== 'noun' && / (?:if|unless|whether) (?:\S+ ){0,3}$/u.test(told),
    read: 'hypothetical',
  },
  {
    name: 'infinitive of a purpose',
    example: 'They asked her to *resign*.',
    match: (context) => isInfinitive(context) && !IMPLICATIVE.test(context.before),
    read: 'hypothetical',
  },
  {
    name: 'wished or feared noun',
    example: 'Calls for his *resignation* grew.',
    match: (context) =>
      isNoun(context) &&
      / (?:(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|push(?:es|ed|ing)?|pressure|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing)|petition(?:s|ed)?)(?: for)?|possib(?:le|ility of)|potential|threat(?:s|ened|ening)? (?:of|with)|risk of|chances? of|prospect of|fears? of|considering|weighing|wants?) (?:(?:an?|his|her|their|its|the|\S+['’]s) )?(?:\S+ )?$/u.test(
        context.before,
      ),
    read: 'hypothetical',
  },
  {
    name: 'alleged',
    example: 'He is accused of *beating* a guard.',
    match: ({ before, group, trigger, told }) =>
      / (?:allegedly|reportedly) /u.test(group + before.slice(-24)) ||
      / (?:accus(?:es?|ed|ing)|suspect(?:ed|s)?|alleg(?:es?|ed|ing|ations?)|claim(?:s|ed|ing)?|charged|charges|suspicion) (?:\S+ ){0,3}(?:of|that|with|to have|in) (?:\S+ ){0,4}$/u.test(
        told,
      ) ||
      (trigger.form === 'noun' && / alleged (?:\S+ )?$/u.test(before)),
    read: 'alleged',
  },
];
