/** When a clause's verb places what happens; `unclear` where no verb tells. */
export type Tense = 'past' | 'future' | 'unclear';

/** Words that place a clause in the future. */
const FUTURE =
  /\b(?:will|won['’]t|shall|would|is\s+to|are\s+to|was\s+to|were\s+to|to\s+be|(?:is|are|was|were|been)\s+(?:set|due|scheduled|expected|planned|slated|likely|going)|(?:set|poised|supposed|likely)\s+to|scheduled|due|slated|expects?|plans?|planning|(?<!\b(?:had|as|previously)\s)planned|as\s+soon\s+as|(?:wants?|aims?|seeks?|needs?)\s+to|hopes?|intends?|going\s+to|upcoming|deadline|next(?!\s+(?:to|door)\b)|begins|starts|opens|airs|premieres|debuts|returns|expires|retires|launches|faces?\s+(?:an?|the|up\s+to|trial|charges?|court|jail|prison|life|sentencing)|(?:(?:is|are|am)\s+|['’](?:s|re|m)\s+)(?:getting\s+married|marrying|leaving|coming|returning|moving|retiring|opening|closing|arriving)|kicks\s+off|takes?\s+(?:effect|office)|go(?:es)?\s+(?:on\s+sale|to\s+the\s+polls)|(?:is|are)\s+(?:running|standing|seeking|competing|vying)|(?:has|have)\s+until|can|should|might|could(?!\s+not\b)|must|(?<!\b(?:had|than|as)\s)expected)\b|['’]ll\b/giu;
/** The modal, told from the month by its small letter. */
const MAY = /\bmay\b/u;
/** Words that place it in the past. */
const PAST =
  /\b(?:was|were|had|did|said|told|came|went|took|made|became|began|won|lost|fell|rose|gave|got|held|left|met|paid|ran|saw|sent|sold|spent|stood|wrote|found|spoke|hit|put|set|cut|sat|ate|flew|rang|sank|swore|threw|taught|thought|brought|bought|caught|fought|sought|built|kept|lay|read|heard|felt|fled|hid|struck|went|lasted|led|shot|broke|drew|grew|knew|chose|died|since|\p{L}{2,}ed|ago|back)\b/giu;
/** A report of when something was said: "said Monday", "told reporters on Monday". */
const REPORTED =
  /\b(?:said|says|told|announced|reported|confirmed|wrote|tweeted|posted|added|filed|declared|revealed)\s+(?:\p{L}+\s+){0,2}$/iu;
/** The end of a stretch that is over: "the year ended March 31". */
const ENDED = /\bended\s+(?:on\s+)?$/iu;
/** What has happened already, dated by what stands before it: "Wednesday's ruling", "the Oct. 23 shooting". */
const HAPPENED =
  /^(?:[’']s)?\s+(?:\p{Ll}+\s+)?(?:ruling|decision|verdict|conviction|acquittal|arrest|raid|attacks?|assault|shooting|killings?|slaying|murders?|stabbing|bombings?|blasts?|explosion|crash|collision|accident|incident|earthquake|fire|flood|death|resignation|announcement|statement|report|letter|interview|remarks|comments|apology|defeat|loss|victory|win)\b/iu;
/** The hour before a day: "until 9 a.m. EST Tuesday". */
const HOUR = /(?<=\s)(?:\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight)\s+(?:\p{Lu}{2,4}\s+)?$/u;
/** A day to which something is set, put off or goes on, whatever the verb's tense: "set the sentencing for June 28", "extended the ban through Friday". */
const SET_FOR =
  /\b(?:(?:set|sets|fixed|scheduled|slated|postponed|delayed|adjourned|moved|put\s+off)\s+(?:\p{L}+\s+){0,4}(?:for|until|to)|(?:extend(?:s|ed)?|prolong(?:s|ed)?|renew(?:s|ed)?)\s+(?:\p{L}+\s+){0,5}(?:until|to|through|into)|(?:remains?|continues?|lasts?|runs?)\s+(?:\p{L}+\s+){0,3}(?:through|into))\s+$/iu;
/** What is due by a time, where no verb tells that it is over: "wants the figures by Friday". */
const DUE = /\bby\s+$/iu;
/** What lasts until a time is still going on: "closed until Friday". */
const STILL_TO_COME = /\b(?:until|till)\s+$/iu;
/** A clause that opens with it: "until Thursday they had not known". */
const UP_TO = /^[\s,“"]*(?:(?:and|but)\s+)?(?:up\s+)?(?:until|till)\s+$/iu;
/** What is asked before a time, in no past tense, is asked with that time to come: "they want it before Friday's hearing". */
const BEFORE = /\bbefore\s+$/iu;
/** What did not happen until a time did happen then: "did not know until January". */
const NOT_BEFORE = /\b(?:(?:did|had|was|were)(?:\s+not|n['’]t)|never|nobody|no\s+one)\b/iu;
/** What somebody looks to in the present is ahead: "they are thinking about Saturday". */
const LOOKED_TO =
  /\b(?:look(?:s|ing)?\s+(?:forward|ahead)\s+to|thinking\s+about|ready\s+for|prepar(?:e|es|ing)\s+for|focus(?:es|ed|ing)?\s+on)\s+$/iu;
/** A fixture in the plain present: "Rovers host Hull on Saturday", but "a visit to Hull". */
const FIXTURE =
  /(?<!\b(?:an?|the|his|her|its|their|this|that|first|state|during)\s)\b(?:visit|host|face|play|meet|welcome|entertain|take\s+on|travel\s+to)s?\s+(?:the\s+)?\p{Lu}/u;
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
 * Offsets are UTF-16 units into `text`; the clause lies within `[from, to)`.
 */
export function tenseAround(text: string, start: number, end: number, from: number, to: number): Tense {
  const before = text.slice(Math.max(from, start - LOOK_BACK), start).replace(HOUR, '');
  const after = text.slice(end, Math.min(to, end + LOOK_AHEAD));
  if (REPORTED.test(before) || ENDED.test(before) || HAPPENED.test(after)) return 'past';
  if (SET_FOR.test(before)) return 'future';
  const clause = before.slice(Math.max(0, lastIndex(before, BOUNDARY)));
  const boundary = after.slice(2).search(BOUNDARY);
  const follows = boundary < 0 ? after : after.slice(0, boundary + 2);
  if (STILL_TO_COME.test(before)) {
    const negated = NOT_BEFORE.test(clause) || (UP_TO.test(clause) && NOT_BEFORE.test(after));
    return negated && clause.search(FUTURE) < 0 ? 'past' : 'future';
  }
  const told = tenseOf(clause);
  if (told !== 'unclear') return told;
  if (LOOKED_TO.test(before) || FIXTURE.test(clause)) return 'future';
  const first = tenseOfFirst(follows);
  if (first !== 'unclear') return first;
  if (DUE.test(before)) return 'future';
  const sentence = clause.length < before.length ? tenseOf(before) : 'unclear';
  return sentence === 'unclear' && BEFORE.test(before) ? 'future' : sentence;
}

/** The first verb behind a date is its own; a later one is what was said or planned: "on Monday said it may close". */
function tenseOfFirst(clause: string): Tense {
  const ahead = [clause.search(FUTURE), clause.search(MAY)].filter((place) => place >= 0);
  const past = clause.search(PAST);
  if (ahead.length === 0) return past >= 0 ? 'past' : 'unclear';
  return past >= 0 && past < Math.min(...ahead) ? 'past' : 'future';
}

/** A future marker outweighs past forms beside it: "will be delivered". */
function tenseOf(clause: string): Tense {
  if (clause.search(FUTURE) >= 0 || MAY.test(clause)) return 'future';
  return clause.search(PAST) >= 0 ? 'past' : 'unclear';
}
