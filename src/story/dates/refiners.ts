import { COUNTED } from '../../english/numbers.ts';
import type { Found } from './phrase.ts';

const LOOK = 40;

/** Where several parsers read the same words, the longest reading holds; of equal ones, the one found first. */
function keepLongest(found: readonly Found[]): Found[] {
  const order = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of order) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

const COUNT_FOLLOWS = new RegExp(`^[\\s-]+(?:or\\s+so\\s+|more\\s+|other\\s+)?(?:${COUNTED})\\b`, 'u');
/** What may stand before a year that is a time: without one, a round number with a plural is a count. */
const TIME_LEAD =
  /\b(?:in|since|by|until|till|from|to|of|through|between|during|before|after|early|late|mid|the|this|a|its|their|his|her|our|for|circa|around|year)\s+(?:early\s+|late\s+|the\s+)?$/iu;
const QUANTITY_LEAD =
  /(?:\b(?:about|nearly|almost|than|over|some|least|most|another|approximately|roughly|exceed(?:ed|ing|s)?|No\.|at|page|route|room|flight|channel)|[$£€#])\s*$/iu;

/** A year read from a number that counts or numbers something: "2000 people", "over 1900", "Flight 1549". */
function isCount({ start, end, phrase }: Found, text: string): boolean {
  if (phrase.kind !== 'date' || phrase.year === undefined || phrase.month !== undefined) return false;
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  if (COUNT_FOLLOWS.test(after) || QUANTITY_LEAD.test(before)) return true;
  const lead = TIME_LEAD.test(before);
  if (phrase.year < 1900) return !lead || /\b(?:a|to|its|their|his|her|our|for)\s+$/iu.test(before);
  return false;
}

/** "the past five years", "over the last month": how long, not when. */
function isDuration({ start, phrase }: Found, text: string): boolean {
  if (phrase.kind !== 'nearby' || phrase.unit === 'day') return false;
  return /\b(?:over|within|throughout|for)\s+the\s+$/iu.test(text.slice(Math.max(0, start - LOOK), start));
}

/** A month or weekday of every year or week: "they march each July". */
function isRecurring({ start, phrase }: Found, text: string): boolean {
  const undated = (phrase.kind === 'date' && phrase.year === undefined) || phrase.kind === 'weekday';
  return undated && /\b(?:each|every)\s+$/iu.test(text.slice(Math.max(0, start - LOOK), start));
}

/** Words that open a sentence with their capital letter, and a title anywhere else. */
const TITLE_WORD = /^(?:Today|Tonight|Yesterday|Tomorrow|Last|This|Next|Now|TODAY|TONIGHT)\b/u;
const AFTER_WORD = /[\p{L}\d’'][ \t]+$/u;
const AFTER_OWNER = /[’']s?[ \t]+[“"‘']$/u;
const AFTER_WORD_QUOTED = /[\p{L}’'][ \t]+[“"‘'](?:\p{Lu}\p{L}*[ \t]){0,3}$/u;

/** The name of a work or a programme: "USA Today", "The Tonight Show", NBC's "This Week With …", the song “Yesterday”. */
function isTitle({ start, end }: Found, text: string): boolean {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const capital = TITLE_WORD.test(text.slice(start, end));
  if (capital && (AFTER_WORD.test(before) || (AFTER_OWNER.test(before) && /^\s+\p{Lu}/u.test(after)))) return true;
  return AFTER_WORD_QUOTED.test(before) && /^[,.]?[”"’'](?!\p{L})/u.test(after);
}

/** Words of games that are played in quarters. */
const GAME =
  /\b(?:touchdowns?|quarterback|halftime|field\s+goals?|rebounds?|three-pointers?|layups?|free\s+throws?|fumbles?|interceptions?|overtime|kickoff|tip-off|dunk(?:s|ed)?|jumper|scor(?:ed|ing)|trail(?:ed|ing)|\d+-(?:yards?|points?))\b/iu;
/** How far from a quarter words of its game stand, in UTF-16 units. */
const GAME_WITHIN = 120;

/** A quarter without a year that is played: "scored twice in the fourth quarter". */
function isPlayed({ start, end, phrase }: Found, text: string): boolean {
  if (phrase.kind !== 'quarter' || phrase.year !== undefined || phrase.yearShift !== undefined) return false;
  return GAME.test(text.slice(Math.max(0, start - GAME_WITHIN), end + GAME_WITHIN));
}

const PART =
  /(?:\b(?:(?:the\s+)?(?:very\s+)?(?:start|beginning|middle|end|rest|remainder|close)\s+of|earlier|later|early|late|mid)(?:\s+|-)(?:in\s+)?(?:the\s+)?)$/iu;

/** Takes the words for a part of the time into the expression: "early June", "the end of this year". */
function takeParts(one: Found, text: string): Found {
  if (one.phrase.kind === 'vague') return one;
  const part = PART.exec(text.slice(Math.max(0, one.start - LOOK), one.start));
  return part ? { ...one, start: one.start - part[0].length } : one;
}

/** Merges and drops what the parsers found, and widens what stays: in order of place, without overlaps. */
export function refine(found: readonly Found[], text: string): Found[] {
  return keepLongest(found)
    .filter(
      (one) =>
        !isCount(one, text) &&
        !isDuration(one, text) &&
        !isPlayed(one, text) &&
        !isRecurring(one, text) &&
        !isTitle(one, text),
    )
    .map((one) => takeParts(one, text));
}
