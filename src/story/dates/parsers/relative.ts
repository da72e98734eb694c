import { MONTH } from '../../../english/months.ts';
import { NUMBER, numberOf } from '../../../english/numbers.ts';
import { WEEKDAY, WEEKDAYS } from '../../../english/weekdays.ts';
import type { PartOfDay, Phrase } from '../phrase.ts';
import { given, type Parser, shiftOf, UNIT_BEGUN, unitOf } from './parser.ts';

/** How many days away each is, and which part of the day it is. */
const DEICTIC_DAYS: Readonly<Record<string, readonly [shift: number, part?: PartOfDay]>> = {
  today: [0],
  tonight: [0, 'TNI'],
  yesterday: [-1],
  tomorrow: [1],
  'the day before yesterday': [-2],
  'the day after tomorrow': [2],
  'last night': [-1, 'TNI'],
  'this morning': [0, 'TMO'],
  'this afternoon': [0, 'TAF'],
  'this evening': [0, 'TEV'],
};

/** The day that words such as "this morning" name. */
function deicticDay(name: string): Phrase | undefined {
  const [shift, partOfDay] = DEICTIC_DAYS[name.toLowerCase().replace(/\s+/gu, ' ')] ?? [];
  return shift === undefined ? undefined : { kind: 'nearby', unit: 'day', shift, ...(partOfDay && { partOfDay }) };
}

/** What makes a weekday part of another name: a feast, a crash, a sale, a film, a club. */
const NOT_A_WEEKDAY =
  'Black|Good|Holy|Ash|Palm|Easter|Whit|Cyber|Super|Bloody|Fat|Shrove|Ruby|Maundy|Giving|Taco|Freaky|Casual|Throwback|Spy|Sheffield';

/** What comes round on its weekday: "the Sunday farmers market". */
const WEEKLY = "farmers[’']?\\s+market|(?:market|league|school|roast|brunch|paper|newspaper)s?";

/** "Today" that means this age, not this day: after a clause on how things are, or before what an age has. */
const TODAY_AS_AN_AGE =
  /\btoday\b(?:(?<=\b(?:who|what|where|how|as|than|that|way)\s+\[?(?:I|you|he|she|it|we|they|things)\]?\s+(?:am|are|is)\s+today)|(?<=(?:^|[.!?][”"’']?\s+|[“"])today)(?=,?\s(?:\p{L}+\s){1,4}?(?:have|has|lives?|exists?|remains?|works?|owns?)\b)|(?=[’']s\s+(?:world|society|age|era|youth|generation|standards|money|climate|culture)\b))/giu;

/** What "a week ago today" or "two weeks from Friday" is counted from; a weekday lies on the side that is counted to. */
function dayPhrase(
  day: string | undefined,
  near: string | undefined,
  weekday: string,
  side: 1 | -1,
): Phrase | undefined {
  if (near !== undefined) return { kind: 'nearby', unit: unitOf(near), shift: 0 };
  const number = WEEKDAYS.get(weekday.toLowerCase());
  if (number !== undefined) return { kind: 'weekday', weekday: number, shift: side };
  return deicticDay(day ?? '');
}

/** Times told by how far they are from the day of speaking, or from what the text set before. */
export const RELATIVE: readonly Parser[] = [
  {
    name: 'weekday',
    example: 'Friday, last Friday, the previous Friday, Friday night',
    needs: [/day/u],
    pattern: new RegExp(
      `\\b(?:(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\\s+(?:past|coming))\\s+|[Tt]he\\s+(?<way>previous|preceding|following|next)\\s+)?(?<!\\b(?:${NOT_A_WEEKDAY}|[Ee]very|[Ee]ach)\\s+)(?<weekday>${WEEKDAY})(?!(?<=\\b[Tt]he\\s+${WEEKDAY})\\s+(?!${MONTH})\\p{Lu}|\\s+(?:Times|Telegraph|Mirror|Mail|Herald|Express|Post|World|Star|Sun|Night|Mass|Morning|School|Agreement|Accords?|(?:${WEEKLY}))\\b)`,
      'gu',
    ),
    read: ({ shift: word, way, weekday: name = '' }) => {
      const weekday = WEEKDAYS.get(name.toLowerCase());
      if (weekday === undefined) return undefined;
      if (way !== undefined)
        return { kind: 'weekday', weekday, shift: /^(?:following|next)$/u.test(way) ? 1 : -1, from: 'reference' };
      const shift = shiftOf(word);
      return { kind: 'weekday', weekday, ...given({ shift }) };
    },
  },
  {
    name: 'this age',
    example: 'where we are today, today’s world',
    needs: [/today/iu],
    pattern: TODAY_AS_AN_AGE,
    read: () => ({ kind: 'vague', value: 'PRESENT_REF' }),
  },
  {
    name: 'deictic day',
    example: 'yesterday, this morning',
    needs: [/today|tonight|yesterday|tomorrow|night|morning|afternoon|evening/iu],
    pattern:
      /\b(?<name>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|today|tonight|yesterday|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))\b/giu,
    read: ({ name = '' }) => deicticDay(name),
  },
  {
    name: 'nearby unit',
    example: 'last week, this past weekend, the end of this year',
    needs: [UNIT_BEGUN, /last|this|next|current/iu],
    pattern:
      /\b(?<shift>last|this|next|this\s+(?:past|coming)|(?:the\s+)?current)\s+(?:fiscal\s+|calendar\s+)?(?<unit>weekend|week|month|quarter|year|decade|century)\b(?!-|[’']s\s+\p{Ll}+\s+old)/giu,
    read: ({ shift: word = '', unit = '' }) => {
      const shift = shiftOf(word.replace(/^the\s+/iu, ''));
      return shift === undefined ? undefined : { kind: 'nearby', unit: unitOf(unit), shift };
    },
  },
  {
    name: 'weekend',
    example: 'over the weekend',
    needs: [/weekend/iu],
    pattern: /\b(?<=\b(?:over|at|during|for|on|of|throughout|by|after|before|into)\s+)the\s+weekend\b(?![-’'])/giu,
    read: () => ({ kind: 'weekend' }),
  },
  {
    name: 'ago',
    example: 'three days ago, a couple of months ago, a week or so ago',
    needs: [/ago/iu],
    pattern: new RegExp(
      `(?<!\\bhalf\\s)\\b(?:(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?|decades?|centur(?:y|ies))\\s+(?:or\\s+so\\s+)?ago\\b)`,
      'giu',
    ),
    read: ({ amount = '', unit = '' }) => {
      const number = numberOf(amount);
      return number === undefined ? undefined : { kind: 'away', unit: unitOf(unit), amount: -number, from: 'anchor' };
    },
  },
  {
    name: 'counted from a day',
    example: 'a year ago today, two weeks from Friday, a month ago this week',
    needs: [UNIT_BEGUN, /ago|from/iu],
    pattern: new RegExp(
      `\\b(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?)\\s+(?:(?<ago>ago)|from)\\s+(?:on\\s+)?(?:(?<day>today|tonight|yesterday|tomorrow|this\\s+(?:morning|afternoon|evening))|this\\s+(?<near>weekend|week|month)|(?<weekday>${WEEKDAY}))\\b`,
      'giu',
    ),
    read: ({ amount = '', unit = '', ago, day, near, weekday = '' }) => {
      const number = numberOf(amount);
      const from = dayPhrase(day, near, weekday, ago === undefined ? 1 : -1);
      if (number === undefined || from === undefined) return undefined;
      return { kind: 'counted', unit: unitOf(unit), amount: ago === undefined ? number : -number, from };
    },
  },
  {
    name: 'weekday week',
    example: 'on Sunday week',
    needs: [/day\s+week/u],
    pattern: new RegExp(`\\b(?<=\\b(?:on|by|until|for)\\s)(?<weekday>${WEEKDAY})\\s+week\\b`, 'gu'),
    read: ({ weekday = '' }) => {
      const from = dayPhrase(undefined, undefined, weekday, 1);
      return from && { kind: 'counted', unit: 'week', amount: 1, from };
    },
  },
  {
    name: 'some time ago',
    example: 'several years ago, weeks ago, not long ago',
    needs: [/ago/iu],
    pattern:
      /\b(?:(?:(?:a\s+few|just|several|some|many|(?:a\s+)?(?:hundreds|thousands)\s+of|few)\s+)*(?:days|weeks|months|years|decades|centuries)|(?:not\s+)?(?:too\s+)?long|some\s+time)\s+ago\b/giu,
    read: () => ({ kind: 'vague', value: 'PAST_REF' }),
  },
  {
    name: 'from now',
    example: 'two years from now',
    needs: [/from\s+(?:now|today)/iu],
    pattern: new RegExp(
      `\\b(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?)\\s+from\\s+(?:now|today)\\b`,
      'giu',
    ),
    read: ({ amount = '', unit = '' }) => {
      const number = numberOf(amount);
      return number === undefined ? undefined : { kind: 'away', unit: unitOf(unit), amount: number, from: 'anchor' };
    },
  },
  {
    name: 'later or earlier',
    example: 'two days later, a year earlier, three years afterwards',
    needs: [UNIT_BEGUN, /later|after|earlier|before|previously/iu],
    pattern: new RegExp(
      `\\b(?<amount>${NUMBER})\\s+(?<unit>days?|weeks?|months?|years?)\\s+(?<way>(?:later|earlier)(?!\\s+than\\b)|after(?:wards?)?(?=[\\s.,;]*(?:$|[.,;]))|before(?=\\s*(?:$|[.,;]))|previously)\\b`,
      'giu',
    ),
    read: ({ amount = '', unit = '', way = '' }) => {
      const number = numberOf(amount);
      if (number === undefined) return undefined;
      const sign = /^(?:later|after)/iu.test(way) ? 1 : -1;
      return { kind: 'away', unit: unitOf(unit), amount: sign * number, from: 'reference' };
    },
  },
  {
    name: 'next to the reference',
    example: 'the following day, the previous year, the day before',
    needs: [UNIT_BEGUN, /following|next|previous|preceding|prior|before|after|earlier/iu],
    pattern:
      /\b(?:the\s+(?<way>following|next|previous|preceding|prior)\s+(?<unit>day|week|weekend|month|quarter|year)|the\s+(?<first>day|week|month|year)\s+(?<side>before|after|previous|prior|earlier)(?=\s*(?:$|[.,;])))(?![-\p{L}])/giu,
    read: ({ way, unit, first, side }) => {
      const forward = /^(?:following|next|after)$/iu.test(way ?? side ?? '');
      return { kind: 'away', unit: unitOf(unit ?? first ?? 'day'), amount: forward ? 1 : -1, from: 'reference' };
    },
  },
  {
    name: 'same as the reference',
    example: 'the same year, that day, the end of the year, the same month a year ago',
    needs: [/(?:th(?:e|at)|same)\s+(?:day|week|month|quarter|period|year|decade|century)/iu],
    pattern:
      /\b(?:(?:(?:the|that)\s+(?:very\s+)?same|later\s+that|earlier\s+that|(?<=\b(?:in|on|of|during|by|until|throughout)\s+)that|^that|(?<=[.,;]\s)that|on\s+the(?!\s+day\s+(?:that|he|she|it|they|his|her|its|their)\b))\s+(?<unit>day|week|weekend|month|quarter|period|year)|(?<=\b(?:for|clos(?:e|ed|ing)|finish(?:ed|ing)?|end|ended|ending|later\s+in|earlier\s+in|late\s+in|early\s+in|rest\s+of|start\s+of|by\s+(?:the\s+)?end\s+of)\s+)the\s+(?<bare>day)(?!\s+(?:that|he|she|it|they|his|her|its|their)\b)|(?<=\b(?:end|start|beginning|middle|rest|remainder|close|course|later\s+in|earlier\s+in|late\s+in|early\s+in)\s+(?:of\s+)?)the\s+(?<whole>week|month|quarter|year|decade|century))\b(?![-’'])(?<back>\s+(?:(?:a|one)\s+year\s+(?:ago|earlier|before)|last\s+year))?/giu,
    read: ({ unit, bare, whole, back }) => {
      const word = (unit ?? whole ?? bare ?? 'day').toLowerCase();
      if (word === 'period' && back === undefined) return undefined;
      return {
        kind: 'same',
        ...(word !== 'period' && { unit: unitOf(word) }),
        ...(unit !== undefined && back === undefined && { told: true as const }),
        ...(back !== undefined && { back: /last/iu.test(back) ? 'last year' : 'a year earlier' }),
      };
    },
  },
];
