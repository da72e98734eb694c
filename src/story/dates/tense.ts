/** When a clause's verb places what happens; `unclear` where no verb tells. */
export type Tense = 'past' | 'future' | 'unclear';

/** Words that place a clause in the future. */
const FUTURE =
  /\b(?:will|won['’]t|shall|would|is\s+to|are\s+to|was\s+to|were\s+to|to\s+be|(?:is|are|was|were|been)\s+(?:set|due|scheduled|expected|planned|slated|likely|going|forecast|tipped|poised)|(?:set|poised|supposed|likely)\s+to|scheduled|due|slated|expects?|plans?|planning|(?<!\b(?:had|as|previously)\s)planned|as\s+soon\s+as|(?:wants?|aims?|seeks?|needs?)\s+to|hopes?|intends?|going\s+to|upcoming|deadline|(?<!\bthe\s)next(?!\s+(?:to|door)\b)|(?:(?:is|are|am)\s+|['’](?:s|re|m)\s+)(?:getting\s+married|marrying|leaving|coming|returning|moving|retiring|opening|closing|arriving)|(?:is|are)\s+(?:running|standing|seeking|competing|vying)|(?:has|have)\s+until|can|should|might|could(?!\s+not\b)|must|(?<!\b(?:had|than|as)\s)expected)\b|['’]ll\b/giu;
/** Verbs that tell in the present what is ahead, whatever stands beside them; in a headline, what happened. */
const PRESENT_AHEAD =
  /\b(?:begins|starts|opens|airs|premieres|debuts|returns|expires|retires|launches|faces?\s+(?:an?|the|up\s+to|trial|charges?|court|jail|prison|life|sentencing)|kicks\s+off|takes?\s+(?:effect|office)|go(?:es)?\s+(?:on\s+sale|to\s+the\s+polls))\b/iu;
/** What was arranged and did not come: "he had been due to speak on Monday". */
const WAS_ARRANGED =
  /\b(?:had\s+(?:been|originally\s+been)|(?:was|were)\s+originally)\s+(?:due|set|scheduled|expected|planned|slated|supposed)\b/iu;
/** The modal, told from the month by its small letter. */
const MAY = /\bmay\b/u;
/** Words that place it in the past. */
const PAST =
  /\b(?:was|were|had|did|said|told|came|went|took|made|became|began|won|lost|fell|rose|gave|got|held|left|met|paid|ran|saw|sent|sold|spent|stood|wrote|found|spoke|hit|put|set|cut|sat|ate|flew|rang|sank|swore|threw|taught|thought|brought|bought|caught|fought|sought|built|kept|lay|read|heard|felt|fled|hid|struck|went|lasted|led|shot|broke|drew|grew|knew|chose|drank|slept|rode|woke|wore|swam|hung|dug|shook|stole|sang|bore|bit|blew|dealt|slid|stuck|swept|swung|wept|clung|crept|fed|knelt|lent|lit|withdrew|undertook|underwent|forgot|forbade|died|since|\p{L}{2,}ed|ago|back)\b/giu;
/** A report of when something was said: "said Monday", "told reporters on Monday". */
const REPORTED =
  /\b(?:said|says|told|announced|reported|confirmed|wrote|tweeted|posted|added|filed|declared|revealed)\s+(?:\p{L}+\s+){0,2}$/iu;
/** The end of a stretch that is over: "the year ended March 31". */
const ENDED = /\bended\s+(?:on\s+)?$/iu;
/** What has happened already, dated by what stands before it: "Wednesday's ruling", "the Oct. 23 shooting". */
const HAPPENED =
  /^(?:[’']s)?\s+(?:\p{Ll}+\s+)?(?:ruling|decision|verdict|conviction|acquittal|arrest|raid|attacks?|assault|shooting|killings?|slaying|murders?|stabbing|bombings?|blasts?|explosion|crash|collision|accident|incident|earthquake|fire|flood|death|resignation|announcement|statement|report|letter|interview|remarks|comments|apology|defeat|loss|victory|win)\b/iu;
/** The hour before a day: "until 9 a.m. EST Tuesday". */
const HOUR = /(?<=\s)(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight)\s+(?:\p{Lu}{2,4}\s+)?(?:on\s+)?$/u;
/** A day to which something is set, put off or goes on, whatever the verb's tense: "set the sentencing for June 28", "extended the ban through Friday". */
const SET_FOR =
  /\b(?:(?:set|sets|fixed|scheduled|slated|postponed|delayed|adjourned|moved|put\s+off)\s+(?:\p{L}+\s+){0,4}(?:for|until|to)|(?:extend(?:s|ed)?|prolong(?:s|ed)?|renew(?:s|ed)?)\s+(?:\p{L}+\s+){0,5}(?:until|to|through|into)|(?:remains?|continues?|lasts?|runs?)\s+(?:\p{L}+\s+){0,3}(?:through|into))\s+$/iu;
/** What is due by a time, where no verb tells that it is over: "wants the figures by Friday". */
const DUE = /\bby\s+$/iu;
/** What lasts until a time is still going on: "closed until Friday". */
const STILL_TO_COME = /\b(?:until|till)\s+$/iu;
/** A clause that opens with it: "until Thursday they had not known". */
const UP_TO = /^[\s,“"]*(?:(?:and|but)\s+)?(?:up\s+)?(?:until|till)\s+$/iu;
/** What people are or have been told to do by a time: "have been told to leave before Saturday". */
const TOLD_TO =
  /\b(?:has|have|are|is)\s+(?:been\s+)?(?:told|asked|ordered|urged|advised|warned|given)\s+(?:\p{L}+\s+){0,3}?to\s+\p{Ll}[^.;]*\b(?:by|before)\s+$/iu;
/** A time that is known by what happened then: "worse than New Year's Eve, when 381 homes were lost". */
const WHEN = /^,\s+when\s+(?<then>[^,.;]*)/iu;
/** What would have come was taken off: "a strike that would have begun on Friday was called off on Wednesday". */
const WOULD_BUT_WAS = /^\s*would\s+have\s[^,;]*\b(?:was|were)\s+(?!to\b)\p{L}[^,;]*$/iu;
/** What somebody is asked to do: "Ask me again on Friday". */
const IMPERATIVE =
  /^[\s“"‘']*(?:please\s+|so\s+|then\s+)?(?:ask|call|come|wait|see|watch|check|join|meet|stay|tune|vote|talk|ring|try|look|bring|remember|mark)\b(?!\s+(?:it|them|that)\s+(?:was|were)\b)/iu;
/** A line of fixtures: "Saturday: Otters v Hull". */
const FIXTURES = /^:\s+[^.:]{0,40}?\sv(?:s?\.)?\s\p{Lu}/u;
/** What is asked before a time, in no past tense, is asked with that time to come: "they want it before Friday's hearing". */
const BEFORE = /\bbefore\s+$/iu;
/** What did not happen until a time did happen then: "did not know until January". */
const NOT_BEFORE = /\b(?:(?:did|had|was|were)(?:\s+not|n['’]t)|never|nobody|no\s+one)\b/iu;
/** What somebody looks to in the present is ahead: "they are thinking about Saturday". */
const LOOKED_TO =
  /\b(?:look(?:s|ing)?\s+(?:(?:forward|ahead)\s+)?to|thinking\s+about|ready\s+for|prepar(?:e|es|ing)\s+for|focus(?:es|ed|ing)?\s+on)\s+$/iu;
/** Verbs of what is arranged, in the plain present: behind a plural, or at the head of a clause. */
const ARRANGED_PLURAL =
  'visit|host|face|play|meet|welcome|entertain|take\\s+on|travel|start|begin|open|end|close|return|leave|arrive|vote|resume|sail|head|speak|perform|compete|race|march|testify|depart|unveil|hold|go|run|decide|sit|appear';
/** The same behind a singular: those that are no nouns, and those that are. */
const ARRANGED_SINGULAR =
  'opens|begins|starts|ends|closes|resumes|faces|hosts|meets|returns|leaves|arrives|travels|heads|speaks|performs|competes|departs|unveils|takes|goes|sits|appears|concludes|finishes|holds|presents|decides|testifies|continues|welcomes';
const ARRANGED_SINGULAR_OR_NOUN = 'plays|visits|races|votes|marches|sails|runs|lands|rules|releases|tours|shows';
/** What is arranged, told in the plain present: "Rovers play on Saturday", "the fair opens Friday", but "a vote on Friday". */
const ARRANGED = new RegExp(
  `(?:(?<=^[\\s“"‘]*|\\b(?:[Tt]hey|[Ww]e|[Yy]ou|I|who)\\s|[\\p{L}'’-]+[^s\\s'’]s\\s|people\\s|men\\s|women\\s)(?:${ARRANGED_PLURAL})|(?<=^[\\s“"‘]*)(?:Host|Visit|Face|At)|(?<=\\p{L}\\s)(?:${ARRANGED_SINGULAR})|(?<=\\p{Ll}\\s)(?:${ARRANGED_SINGULAR_OR_NOUN})(?=\\s(?:the\\s)?\\p{Lu})|(?<=\\b(?:[Hh]e|[Ss]he|[Ii]t|who|which|that|\\p{Lu}[\\p{L}’'-]+)\\s)(?:${ARRANGED_SINGULAR_OR_NOUN}))(?![\\p{L}’'-])`,
  'u',
);
/** What is on a day, told by the copula right before it: "the hearing is Friday", "the funeral is on Monday". */
const IS_ON = /(?:\b(?:is|are|isn[’']t|aren[’']t)|(?<=\p{L})[’']s)\s+(?:not\s+)?(?:on\s+)?$/u;
/** What is told in the present behind its day: "On Friday, Rovers play Hull", "Monday’s hearing starts at noon". */
const IS_AHEAD = new RegExp(
  `^(?:[’']s\\s+\\p{Ll}+)?[,\\s]+(?:\\p{L}+\\s+){0,3}?(?:(?<=[^s\\s'’]s\\s)(?:${ARRANGED_PLURAL})|${ARRANGED_SINGULAR})(?![\\p{L}’'-])`,
  'u',
);

/** How a headline tells what is ahead: "Mayor to resign Friday". */
const HEADLINE_FUTURE = new RegExp(
  `\\bto\\s+(?:(?=\\p{Ll})|(?:${ARRANGED_PLURAL.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())})\\b)`,
  'u',
);
/** Where another clause begins; one that tells who said a quotation begins behind the quotation's words. */
const BOUNDARY =
  /[;:—–]|,\s|[,.!?]["”’']+\s|\b(?:that|which|who|whom|whose|when|while|where|because|although|but|if|after|before)\b/giu;

const LOOK_BACK = 120;
const LOOK_AHEAD = 60;

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/**
 * The tense of the clause around a time expression, from the words before it and, where those tell nothing, after it.
 * Offsets are UTF-16 units into `text`; the clause lies within `[from, to)`. A headline tells in the present what happened.
 */
export function tenseAround(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
  headline = false,
): Tense {
  const before = text.slice(Math.max(from, start - LOOK_BACK), start).replace(HOUR, '');
  const after = text.slice(end, Math.min(to, end + LOOK_AHEAD));
  if (REPORTED.test(before) || ENDED.test(before) || HAPPENED.test(after)) return 'past';
  if (WAS_ARRANGED.test(before)) return 'past';
  if (SET_FOR.test(before) || TOLD_TO.test(before) || FIXTURES.test(after)) return 'future';
  const then = WHEN.exec(after)?.groups?.then;
  if (then !== undefined && tenseOf(then, headline) === 'past') return 'past';
  const clause = before.slice(Math.max(0, lastIndex(before, BOUNDARY)));
  const boundary = after.slice(2).search(BOUNDARY);
  const follows = boundary < 0 ? after : after.slice(0, boundary + 2);
  if (STILL_TO_COME.test(before)) {
    const negated = NOT_BEFORE.test(clause) || (UP_TO.test(clause) && NOT_BEFORE.test(after));
    return negated && tenseOf(clause, headline) !== 'future' ? 'past' : 'future';
  }
  if (WOULD_BUT_WAS.test(clause)) return 'past';
  if (!headline && IMPERATIVE.test(before)) return 'future';
  const told = tenseOf(clause, headline);
  if (told !== 'unclear') return told;
  if (headline && HEADLINE_FUTURE.test(clause)) return 'future';
  if (LOOKED_TO.test(before)) return 'future';
  const first = tenseOfFirst(follows, headline);
  if (first !== 'unclear') return first;
  if (!headline && (ARRANGED.test(clause) || IS_ON.test(clause) || IS_AHEAD.test(follows))) return 'future';
  if (DUE.test(before)) return 'future';
  const sentence = clause.length < before.length ? tenseOf(before, headline) : 'unclear';
  return sentence === 'unclear' && BEFORE.test(before) ? 'future' : sentence;
}

/** The first verb behind a date is its own; a later one is what was said or planned: "on Monday said it may close". */
function tenseOfFirst(clause: string, headline: boolean): Tense {
  const ahead = [FUTURE, MAY, ...(headline ? [] : [PRESENT_AHEAD])]
    .map((pattern) => clause.search(pattern))
    .filter((place) => place >= 0);
  const past = clause.search(PAST);
  if (ahead.length === 0) return past >= 0 ? 'past' : 'unclear';
  return past >= 0 && past < Math.min(...ahead) ? 'past' : 'future';
}

/** A future marker outweighs past forms beside it: "will be delivered". */
function tenseOf(clause: string, headline: boolean): Tense {
  if (clause.search(FUTURE) >= 0 || MAY.test(clause) || (!headline && PRESENT_AHEAD.test(clause))) return 'future';
  return clause.search(PAST) >= 0 ? 'past' : 'unclear';
}
