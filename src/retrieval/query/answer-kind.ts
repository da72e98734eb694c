import type { PassageRecord } from '../../story/records.ts';

/** What an answer to a question must hold: a person, a place, a number. */
export interface AnswerKind {
  readonly name: string;
  /** A question of this kind. */
  readonly example: string;
  readonly asks: RegExp;
  /** What a passage that can answer prints. */
  readonly signs: RegExp;
  /**
   * Whether a passage without such a sign can't be the answer: no passage tells how many without a number, while a reason may stand
   * there without "because".
   */
  readonly needed: boolean;
}

const NUMBER =
  '(?:\\d[\\d,.]*|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|several|few|many|couple)(?:-\\w+)?)';
/** A number that tells how many; "a" and "one" tell it of nearly everything. */
const COUNT =
  '(?:\\d[\\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)s?(?:-\\w+)?)';
/** What a number tells beside how many of something: "25 years", "$40", "September 7", "2009". */
const NOT_COUNTED =
  '(?!\\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|dollars?|pounds?|euros?|crowns?|per ?cent)\\b|-years?\\b)';
const NO_DAY = '(?<!\\p{Sc}\\s?)(?<!\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{L}*\\.?\\s)';
const sign = (source: string, flags = 'iu') => new RegExp(source, flags);

/** The kinds, in the order in which they are tried: "how old" before "how". A kind's example is a question of it. */
export const ANSWER_KINDS: readonly AnswerKind[] = [
  {
    name: 'age',
    example: 'how old is the captain',
    asks: /\bhow old\b|\bwhat age\b/iu,
    signs:
      /\b\d{1,3}-year-old\b|\baged?\s+(?:of\s+)?\d|,\s\d{1,3}(?:,|\.|\s+and\b|$)|\b(?:early|mid|late)?[\s-]?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b|\b\d+\s+years?\s+old\b|\bturn(?:s|ed)?\s+\d+\b|\(\d{1,3}\)/iu,
    needed: true,
  },
  {
    name: 'duration',
    example: 'how long was he sentenced',
    asks: /\bhow long\b(?!\s+ago)|\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|nights|weeks|months|years|decades)\b|\bhow much time\b/iu,
    signs: sign(
      `${NUMBER}(?:[\\s-]+\\p{L}+){0,2}[\\s-]+(?:second|minute|hour|day|night|week|weekend|month|year|decade|season)s?\\b|\\bto life\\b|\\blife (?:sentence|in prison|imprisonment)\\b|\\b(?:since|until|till|overnight|forever|first|second|third|\\w+th year)\\b`,
    ),
    needed: true,
  },
  {
    name: 'money',
    example: 'how much did the ferry cost',
    asks: /\bhow much (?!longer|more|of|time)|\bhow expensive\b|\b(?:what|which)\b.*\b(?:cost|price|fee|fine|salary|bail|reward|pay|paid|earn|worth|charge)\b|\b(?:price|cost) of\b/iu,
    signs: sign(
      `[$£€¥]\\s?\\d|${NUMBER}(?:\\s+\\w+)?[\\s-]+(?:dollars?|pounds?|euros?|cents?|pence|crowns?|bucks|quid|grand|yen|rupees|francs|marks|percent|per cent|million|billion|trillion|thousand|tons?|tonnes?|votes?)\\b|\\d\\s?[%mk]\\b|\\b(?:free|nothing|undisclosed|unpaid)\\b`,
    ),
    needed: true,
  },
  {
    name: 'count',
    example: 'how many people wrote letters',
    asks: /\bhow many (?!dollars|pounds|euros|crowns|per ?cent)/iu,
    signs: sign(
      `${NO_DAY}\\b(?!(?:19|20)\\d\\d\\b)${COUNT}\\b${NOT_COUNTED}|\\b(?:none|nobody|no one|both|once|twice|scores)\\b`,
    ),
    needed: true,
  },
  {
    name: 'distance',
    example: 'how far did it drift',
    asks: /\bhow (?:far|tall|high|deep|wide)\b/iu,
    signs: sign(
      `${NUMBER}(?:[\\s-]+\\p{L}+)?[\\s-]*(?:feet|foot|ft|met(?:er|re)s?|miles?|kilomet(?:er|re)s?|km|cm|mm|m|inch(?:es)?|yards?|stor(?:e?y|ies|eys)|floors?|blocks?|degrees?)\\b`,
    ),
    needed: true,
  },
  {
    name: 'number',
    example: 'how big was the crew',
    asks: /\bhow (?:many|much|often|big|heavy|fast|large)\b|\b(?:what|which) (?:\w+ )?(?:number|percent|percentage|share|score|turnout|margin|size|speed|record)\b|\bwhat was the (?:turnout|score|margin|result)\b|\bnumber of\b/iu,
    signs: sign(`\\b${COUNT}\\b|\\b(?:none|nobody|no one|all|both|every|once|twice|scores|third|quarter)\\b`),
    needed: true,
  },
  {
    name: 'date',
    example: 'when did the ferry sink',
    asks: /\bwhen\b|\b(?:what|which) (?:day|date|year|month|time)\b|\bhow long ago\b/iu,
    signs:
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\b|\bmay\s+\d|\b(?:1[5-9]|20)\d\d\b|\b(?:yesterday|today|tonight|tomorrow|ago|last|next|this)\b|\b(?:morning|afternoon|evening|night|midnight|noon|dawn|dusk|weekend|spring|summer|autumn|winter|christmas|easter|thanksgiving)\b|\b(?:second|minute|hour|day|week|month|year|decade)s?\b|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b(?:recently|earlier|soon|now|currently)\b/iu,
    needed: true,
  },
  {
    name: 'reason',
    example: 'why was the ferry late',
    asks: /\bwhy\b|\bhow come\b|\bwhat (?:caused|made|led)\b|\b(?:reason|cause) (?:for|of|why)\b|\bwhat(?:'s| is| was) the (?:reason|cause)\b/iu,
    signs:
      /\b(?:because|due to|owing to|thanks to|so that|in order|as a result|caus\w+|led to|prompt\w+|blam\w+|reasons?|over|after|amid|since|for \w+ing|therefore|automatic|in exchange|in return|to (?:avoid|prevent|protect|stop|make|get|show))\b/iu,
    needed: false,
  },
  {
    name: 'place',
    example: 'where did the ferry sink',
    asks: /\bwhere(?:abouts)?\b|\b(?:what|which) (?:\w+ )?(?:place|city|town|village|country|state|county|street|court|hospital|school|college|university|prison|jail|building|room|hotel|church|island|river|airport|station|stadium)\b/iu,
    signs:
      /\b(?:in|at|near|outside|inside|on|to|from|off|across|behind|under|around|into|through|along|between|next to|north|south|east|west)\s+(?:(?:the|an?|his|her|their|its|one|old|new|front)\s+)*(?:[\p{Ll}'’-]+\s+){0,3}(?:\p{Lu}|house|home|room|court|hospital|school|prison|jail|building|hotel|church|street|road|park|station|office|bank|field|farm|woods|river|lake|beach|car|annex|gym|garage|basement|yard|kitchen|hall)/u,
    needed: false,
  },
  {
    name: 'person',
    example: 'who found the ferry',
    asks: /\bwho(?:se|m)?\b|\b(?:what|which) (?:man|woman|person|people|guy|official|actor|player|team|company|outlet)\b|\bwhat (?:is|was|were|are) (?:\w+ )*(?:name|called|names)\b/iu,
    signs:
      /(?<=[\p{L},”"] )\p{Lu}\p{Ll}+|\b(?:man|woman|men|women|boy|girl|victims?|police|officers?|officials?|people|students?|teachers?|family|relatives?|residents?|voters?|nobody|no one|he|she|they)\b/u,
    needed: false,
  },
];

/** The kind of answer that a question asks for; undefined where any passage may do ("did he resign"). */
export function answerKindOf(question: string): AnswerKind | undefined {
  return ANSWER_KINDS.find(({ asks }) => asks.test(question));
}

/** Whether a passage prints what an answer of the kind must hold. */
export function canAnswer(kind: AnswerKind, { text }: Pick<PassageRecord, 'text'>): boolean {
  return kind.signs.test(text);
}
