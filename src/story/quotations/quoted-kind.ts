import { NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import type { QuotedSpan } from './quoted-span.ts';

/** What somebody makes that has a title; before or after it, they tell a title from speech. */
const WORKS =
  'film|movie|show|series|sitcom|drama|comedy|musical|play|opera|episode|song|single|album|track|hit|ballad|anthem|book|novel|memoir|' +
  'essay|poem|painting|sculpture|documentary|podcast|programme|program|magazine|game|video|remake|sequel|spin-off|reboot|thriller|' +
  'romcom|soap|exhibition|sketch|column|article|report|paper|study|blog';
const WORK_BEFORE = new RegExp(String.raw`\b(?:${WORKS})s?(?:\s+of)?,?\s*$`, 'iu');
/** Who makes or plays in a work: "the “…” star". */
const WORK_AFTER = new RegExp(
  String.raw`^\s*(?:(?:co-?)?(?:star|host|actor|actress|author|director|creator|singer|writer|fan|cast|alum|franchise|trilogy|soundtrack|premiere)|${WORKS})`,
  'iu',
);
/** Words before a work that one takes part in: "on “…”", "costar in “…”", "headlined “…”". */
const TAKES_PART_BEFORE =
  /\b(?:star\s+of|on|in|told|telling|interview with|titled|entitled|headlined|directed|penned)\s*$/iu;
/** A broadcaster or paper whose programme or column follows: "on ABC's “…”". */
const OUTLET_BEFORE = /\b(?:\p{Lu}{2,6}|News|Radio|Network|Channel|[Tt]elevision|Broadway|Netflix)['’]s?\s+$/u;
/** What is called by a term: "the “don't ask, don't tell” policy". */
const TERM_AFTER =
  /^\s+(?:polic(?:y|ies)|laws?|rules?|bills?|acts?|programs?|schemes?|initiatives?|doctrines?|movements?|grounds|clauses?|provisions?|tax(?:es)?|treat(?:y|ies)|theor(?:y|ies)|campaigns?|slogans?|categor(?:y|ies)|lists?)\b/u;
/** What is told by its name, whatever its letters: "the campaign “One is enough”", "a segment called “Last Orders”". */
const NAMED_BEFORE =
  /\b(?:campaign|segment|feature|section|initiative|tour|festival|exhibit|course|class|workshop|conference|event|project|programme|program)s?(?:,?\s+(?:called|titled|entitled|named|dubbed|billed\s+as))?,?\s*$/iu;
/** What somebody makes, shows or leaves: "wrote “Harbour Lights” in 1961", "closed the show with “Paper Boats”". */
const MADE_BEFORE =
  /\b(?:wrote|writes|writing|authored|penned|published|directed|produced|recorded|released|performed|performs|sang|sings|singing|composed|starred|stars|hosts|hosted|presents|presented|played|with|off|of|from|by|for|and|called|titled|entitled|named|dubbed|watch(?:ed|ing)?|read)(?:\s+(?:the|its|his|her|their|a)\s+(?:sequel|follow-up|hit|single))?,?\s*$/iu;
/** What something does that is a clause's subject: "the quiz night “Brains in Hull” has been cancelled". */
const BEING_AFTER = /^\s+(?:has|had|is|was|will|opens|opened|runs|ran|starts|started|ends|ended|airs|aired)\b/u;
/** What was made or whose it is, behind a title: "“Paper Boats” was written by Moss", "“Paper Boats,” Moss’s 2005 best seller". */
const MADE_AFTER = new RegExp(
  String.raw`^(?:\s+(?:was|is|has\s+been)\s+(?:written|directed|produced|recorded|released|published|performed|composed|filmed)\b|\s+\p{Lu}[\p{L} .-]{2,40}['’]s\s+(?:(?:19|20)\d\d\s+)?(?:best[ -]?seller|${WORKS})\b)`,
  'u',
);
/** "a story called “The Queen of Hull,”": what bears a title, but not "what she called". */
const CALLED_BEFORE = /(?<!\bwhat\b.{0,50})\b(?:called|titled|entitled|named|headlined)\s*$/u;
/** What follows words that somebody says. */
const SAID_AFTER = /^[,.]?\s*(?:\p{L}+\s+){0,3}(?:said|says|asked|wrote|added|tweeted|replied|chanted|shouted|told)\b/u;

/** What somebody or something goes by, whoever calls it so: "nicknamed “the Fox”", "known to fans as “the Fox”". */
const GOES_BY =
  /\b(?:nicknamed|nickname(?:\s+(?:is|was))?|alias|aka|a\.k\.a\.|code-?named|known\s+(?:\p{Ll}+\s+){0,3}as|so[-\s]called|referred\s+to\s+(?:\p{L}+ly\s+)?as),?\s*(?:the\s*)?$/iu;
/** The year of a work behind its title: "“Harbour Lights” (1961)". */
const YEAR_AFTER = /^,?\s*\((?:1[89]|20)\d\d\b/u;
const LONGEST_TERM_WORDS = 5;
/** What tells of a work behind its title: "since “Harbour Lights,” which the Post hailed". */
const TOLD_AFTER = /^,?\s+(?:which|directed|starring|published|released|about)\b/u;
/** Small words that titles leave without a capital. */
const SMALL = /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|is|vs?)$/iu;

/** Longer titles exist, but a sentence in capitals is likelier. */
const LONGEST_TITLE_WORDS = 10;
/** And without a word for the work beside it, a shorter one. */
const SHORT_TITLE_WORDS = 6;
const LONGEST_SCARE_WORDS = 2;
/** Nothing longer is a title or a scare quote, in UTF-16 units. */
const LONGEST = 120;
/** How much of the surroundings is looked at, in UTF-16 units. */
const SURROUNDINGS = 60;

/** What introduces a title stands this close before it, in UTF-16 units. */
const JUST_BEFORE = 12;

/** Joins a word to what it is called ("as “…”") or to what it is ("was “…”"). */
const JOINS = /^(?:as|was|were|is|are|be|being|been)$/u;

/** Whether somebody speaks, names or judges just before; a single quoted word is that person's then. */
function speechBefore(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => SPEECH_VERBS.has(word) || NAMING_VERBS.has(word) || JOINS.test(word));
}

function isTitleCase(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > LONGEST_TITLE_WORDS) return false;
  return words.every((word, at) => /^[\p{Lu}\p{N}#’']/u.test(word) || (at > 0 && SMALL.test(word)));
}

/**
 * What stands between `start` and `end` of a paragraph, marks included: a work's title where it is capitalised like one and
 * its surroundings speak of a work; a scare quote where it is a word or two that no verb of speech introduces; otherwise
 * speech. Looks at the surroundings only, so it is constant in the paragraph's length.
 */
export function kindOf(paragraph: string, start: number, end: number): QuotedSpan['kind'] {
  if (end - start > LONGEST) return 'speech';
  const inner = paragraph.slice(start, end);
  const words = inner.match(/[\p{L}\p{N}#’'][\p{L}\p{N}\p{M}’'.-]*/gu) ?? [];
  const before = paragraph.slice(Math.max(0, start - SURROUNDINGS), start);
  const after = paragraph.slice(end, end + SURROUNDINGS);
  const bare = words.map((word) => word.replace(/^[’']+(?=\p{L})|[’']+$/gu, ''));
  if (isTitleCase(bare)) {
    if (words.length > 1 && BEING_AFTER.test(after) && /\p{Ll}\s+$/u.test(before) && !speechBefore(before))
      return 'title';
    if ([WORK_AFTER, YEAR_AFTER, MADE_AFTER].some((told) => told.test(after)) || WORK_BEFORE.test(before))
      return 'title';
    const made = MADE_BEFORE.test(before) && !/[?!]|[,.]\P{L}*$/u.test(inner) && !SAID_AFTER.test(after);
    const several = words.length > 1 && words.length <= SHORT_TITLE_WORDS;
    if (several && TOLD_AFTER.test(after) && !speechBefore(before.slice(-JUST_BEFORE))) return 'title';
    if (words.length > 1 && CALLED_BEFORE.test(before)) return 'title';
    if (made && several) return 'title';
    if (OUTLET_BEFORE.test(before) && words.length <= SHORT_TITLE_WORDS) return 'title';
    if (TAKES_PART_BEFORE.test(before) && words.length <= SHORT_TITLE_WORDS) return 'title';
  }
  const named = /^\P{L}*\p{Lu}/u.test(inner) && NAMED_BEFORE.test(before);
  if (words.length <= LONGEST_TERM_WORDS && (named || GOES_BY.test(before))) return 'scare';
  if (words.length <= LONGEST_TERM_WORDS && TERM_AFTER.test(after) && !speechBefore(before)) return 'scare';
  if (words.length <= LONGEST_SCARE_WORDS && !/[?!]/u.test(inner) && !speechBefore(before) && !/,\S*$/u.test(inner))
    return 'scare';
  return 'speech';
}
