import { COUNTED } from '../../english/numbers.ts';
import { ROLES } from '../../english/roles.ts';
import { TITLES } from '../../english/titles.ts';
import { CLOCK_ENDS } from './parsers/parser.ts';
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
  /(?:\b(?:about|nearly|almost|than|over|some|least|most|another|approximately|roughly|exceed(?:ed|ing|s)?|Nos?\.|at|page|route|room|flight|channel|numbers?|articles?|sections?|rule|lot|plot|suite|unit|apartment|apt\.?|highway|interstate|bus|train|bill|resolution|directive|model|gate|exit|box|chapter|verse|case|docket|paragraph|extension|pier|berth|bay|locker|hill|squadron|lodge|local)|[$£€#])\s*$/iu;
/** "Since at least 2002", "until about 1990": how sure the year is, not how many. */
const HEDGED_TIME =
  /\b(?:from|since|until|till|by|in|before|after)\s+(?:at\s+(?:least|the\s+latest)|about|around|roughly|approximately|nearly|almost)\s+$/iu;
/** "1127 Ninth St.", "the 1900 block of Pine Street": the number of a house. */
const ADDRESS =
  /^\s+(?:(?:[NSEW]\.|North|South|East|West)\s+)?(?:(?:\p{Lu}|\d)[\p{L}\d.'’-]*\s+){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Court|Ct|Place|Pl|Way|Terrace|Square|Highway|Hwy|Parkway|Pkwy|Circle|Row|Close|Crescent|Gardens|Quay)\b|^\s+block\b/u;
/** Before an address stands no word that tells a year: "in 2008 Wall Street fell". */
const YEAR_LEAD = /\b(?:in|since|until|the|by|from|during)\s+$/iu;
/** Races by their length, and others that a number names. */
const RACES = /\b(?:the|a|her|his|women[’']s|men[’']s)\s+$/iu;
/** Words that tell that a number below 1500 is a year: "in 1066", "the year 1215", "AD 1040". A clock's hours are written so too. */
const EARLY_YEAR_LEAD = /\b(?:in|of|year|circa|c\.|AD|A\.D\.)\s+(?:about\s+|around\s+)?$/iu;
const EARLY_YEAR_FOLLOWS = /^\s+(?:AD|A\.D\.|CE|BC)\b/u;

/** Words that tell that a number of another age is a year: "by 2150"; "to 2150" may as well be a price. */
const FAR_YEAR_LEAD = /\b(?:in|by|until|till|since|before|after|beyond|year)\s+(?:about\s+|around\s+)?$/iu;
const PLURAL_FOLLOWS = /^\s+(?:\p{L}+\s+)?\p{Ll}+s\b/u;

/**
 * A year behind a date that no parser reads: "March 890", "March 4, 985.", "4 March 44 BC", "March 4, AD 79", "Dec. 30, ’66".
 * A count is none: "On March 4, 300 people".
 */
const UNREAD_YEAR = new RegExp(
  [
    String.raw`^,?\s+(?:(?:AD|A\.D\.|CE)\s+\d{1,4}\b`,
    String.raw`\d{1,4}\s+(?:BC|B\.C\.|BCE|AD|A\.D\.|CE)(?![\p{L}\d])`,
    String.raw`[’'‘]\d\d(?![\d\p{L}])`,
    String.raw`\d{3}(?=\s*(?:$|[;:)\]!?”"]|[.,](?!\d)))`,
    String.raw`[03-9]\d{3}(?![\d:%]|[.,]\d|\s+(?:\p{Ll}{3,}s|people|men|women|of)\b|${CLOCK_ENDS}))`,
    String.raw`^\s+\d{3}(?=\s+(?:he|she|it|they|we|the|an?|his|her|its|their|and|when|while)\b)`,
  ].join('|'),
  'u',
);

/** A date without the year that is printed behind it is another day: it has no value at all. */
function lacksItsYear({ end, phrase }: Found, text: string): boolean {
  const undated =
    phrase.kind === 'range'
      ? phrase.to.year === undefined
      : (phrase.kind === 'date' || phrase.kind === 'named day' || phrase.kind === 'season') &&
        phrase.year === undefined;
  return undated && UNREAD_YEAR.test(text.slice(end, end + LOOK));
}

/** A year read from a number that counts or numbers something: "2000 people", "over 1900", "Flight 1549". */
function isCount({ start, end, phrase }: Found, text: string): boolean {
  if (phrase.kind !== 'date' || phrase.year === undefined || phrase.month !== undefined) return false;
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const { year } = phrase;
  if (COUNT_FOLLOWS.test(after) || (QUANTITY_LEAD.test(before) && !HEDGED_TIME.test(before))) return true;
  if (ADDRESS.test(after) && (!YEAR_LEAD.test(before) || /^\s+block\b/u.test(after))) return true;
  if (year === 1500 && RACES.test(before)) return true;
  if (year < 1500 && !EARLY_YEAR_LEAD.test(before) && !EARLY_YEAR_FOLLOWS.test(after)) return true;
  const lead = TIME_LEAD.test(before);
  if (year > 2099) return !FAR_YEAR_LEAD.test(before) || PLURAL_FOLLOWS.test(after);
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

/** Somebody whose name is a weekday's: "Sunday Oliseki scored", "and Friday Osaneb". A day there has a comma or a preposition. */
function isSomebody({ start, end, phrase }: Found, text: string): boolean {
  if (
    phrase.kind !== 'weekday' ||
    phrase.shift !== undefined ||
    !/^\s\p{Lu}\p{Ll}+(?:[’']s|,)?\s\p{Ll}/u.test(text.slice(end, end + LOOK))
  )
    return false;
  const before = text.slice(Math.max(0, start - LOOK), start);
  const word = /\p{L}+(?=\s$)/u.exec(before)?.[0].toLowerCase() ?? '';
  if (ROLES.has(word) || TITLES.has(word)) return true;
  return /(?:^|[.!?”"]\s+|\n\s*|(?<!day\s)\b(?:and|or|with|after|when|while|as|because|that|but|where)\s+)[“"‘]?$/u.test(
    before,
  );
}

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
        !lacksItsYear(one, text) &&
        !isDuration(one, text) &&
        !isPlayed(one, text) &&
        !isRecurring(one, text) &&
        !isSomebody(one, text) &&
        !isTitle(one, text),
    )
    .map((one) => takeParts(one, text));
}
