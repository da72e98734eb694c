import type { Word } from '../../english/word.ts';
import type { EventStatus } from './event.ts';
import type { Trigger } from './triggers.ts';

/** A trigger with the words of its clause around it: `before` to its group, `group` itself, `after` it, each with a blank at both ends, lower case. */
interface StatusContext {
  readonly trigger: Trigger;
  readonly before: string;
  readonly group: string;
  readonly after: string;
  /** The last words of the sentence before its clause: " he denied that ". */
  readonly lead: string;
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
  / (?:scheduled|due|set|expected|slated|planned|plans?|planning|going|supposed|intends?|intending|intended|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|agree[sd]|prepar(?:es|ed|ing)|hopes|expects|poised|ready|about|decided|announced plans|is|are|was|were) (?:\S+ ){0,2}$/u;
/** Words that make it certain to have been done: "managed to escape". */
const IMPLICATIVE =
  / (?:(?:managed|began|begun|started|came|come|had|has|used|continued|went on|rose|returned|chose|proceeded|got|dared|happened|grew|lived|(?:the|its|their|his|her) (?:only|first|last|second|third)(?: \S+){0,2}) (?:\S+ly )?|(?:forced|helped|led|compelled|caused|got|enabled) (?:\S+ ){0,3})$/u;

/** What a text says of an event's truth. Tried in this order; what no row reads has happened. */
export const STATUS_ROWS: readonly StatusRow[] = [
  {
    name: 'denied',
    example: 'The coach denied *hitting* a player.',
    // "denied seeing a report that *warned* him" tells of the report.
    match: ({ before, lead }) =>
      !/^ (?:that|who|which) $/u.test(before) &&
      / (?:den(?:y|ies|ied|ying)|denials? of|refut(?:es?|ed|ing)|rejected (?:claims|allegations|reports)) (?:\S+ ){0,9}$/u.test(
        lead + before,
      ),
    read: 'denied',
  },
  {
    name: 'not',
    example: 'The mayor did not *resign*.',
    match: ({ trigger: { negated } }) => negated,
    read: 'negated',
  },
  {
    name: 'failed to',
    example: 'The mayor refused to *resign*.',
    match: (context) =>
      isInfinitive(context) &&
      / (?:fail(?:s|ed)?|refus(?:es?|ed|ing|als?)|failures?|inability|unwillingness|reluctance|declin(?:es?|ed|ing)|neglected|unable|unwilling|reluctant|no (?:plans?|intention|reason|need|way)|stopped short of|too \S+|not (?:yet )?|never) (?:\S+ )?$/u.test(
        context.before,
      ),
    read: 'negated',
  },
  {
    name: 'nobody',
    example: 'No one was *arrested*.',
    match: (context) =>
      !isNoun(context) &&
      /^(?: (?:and|but|so far|though|in all))? (?:no one|nobody|none|no \S+(?: of \S+)?|neither) $/u.test(
        context.before,
      ),
    read: 'negated',
  },
  {
    name: 'no plans for',
    example: 'Police ruled out an *attack*.',
    match: (context) =>
      isNoun(context) &&
      / (?:no|without|without an?|not an?|never an?|rul(?:es|ed|ing) out|averted|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|cancel\S*|called off|scrapp?ed) (?:\S+ )?$/u.test(
        context.before,
      ),
    read: 'negated',
  },
  {
    name: 'called off',
    example: 'The *parade* was cancelled.',
    match: (context) =>
      isNoun(context) &&
      /^ (?:was|were|is|has been|had been) (?:\S+ )?(?:cancel\S*|called off|scrapp?ed|averted|postponed) /u.test(
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
    name: 'modal',
    example: 'She could *resign*.',
    match: ({ trigger: { form } }) => form === 'modal',
    read: 'hypothetical',
  },
  {
    name: 'if',
    example: 'He would leave if she *resigned*.',
    match: ({ before, lead, trigger: { form } }) =>
      form !== 'noun' && / (?:if|unless|whether) (?:\S+ ){0,3}$/u.test(lead + before),
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
    match: ({ before, group, lead, trigger }) =>
      / (?:allegedly|reportedly) /u.test(group + before.slice(-24)) ||
      / (?:accus(?:es?|ed|ing)|suspect(?:ed|s)?|alleg(?:es?|ed|ing|ations?)|claim(?:s|ed|ing)?|charged|charges|suspicion) (?:\S+ ){0,3}(?:of|that|with|to have|in) (?:\S+ ){0,4}$/u.test(
        lead + before,
      ) ||
      (trigger.form === 'noun' && / alleged (?:\S+ )?$/u.test(before)),
    read: 'alleged',
  },
];

/** How many words of the sentence before a clause are read as its lead. */
const LEAD_WORDS = 12;
/** How many words on either side of a trigger are read; no row reaches further, and a sentence may be very long. */
const BESIDE_WORDS = 24;

const phrase = (words: readonly Word[]): string =>
  words.length === 0 ? ' ' : ` ${words.map(({ folded }) => folded).join(' ')} `;

/** Reads what a sentence says of a trigger's truth; its clause's words are those from `from` to `to`. */
export function statusOf(
  words: readonly Word[],
  trigger: Trigger,
  from: number,
  to: number,
): { status: EventStatus; rule: string } {
  const near = Math.max(from, trigger.first - BESIDE_WORDS);
  const context: StatusContext = {
    trigger,
    before: phrase(words.slice(near, trigger.first)),
    group: phrase(words.slice(trigger.first, trigger.at + 1)),
    after: phrase(words.slice(trigger.at + 1, Math.min(to, trigger.at + 1 + BESIDE_WORDS))),
    lead: near > from ? ' ' : phrase(words.slice(Math.max(0, from - LEAD_WORDS), from)).trimEnd(),
  };
  const row = STATUS_ROWS.find(({ match }) => match(context));
  return row ? { status: row.read, rule: row.name } : { status: 'happened', rule: 'told as it is' };
}
