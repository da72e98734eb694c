import { VERB_FORMS } from '../../english/irregular-forms.ts';
import { ANY_MONTH, MONTHS } from '../../english/months.ts';
import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import { compatible, intervalOf } from '../engine/calendar-interval.ts';
import { readQuestion } from '../query/question.ts';
import { findExpressions } from '../query/synonym-expressions.ts';
import { stem } from '../query/terms.ts';
import { type Word, words } from '../query/words.ts';
import type { DatedHit } from './dated-finder.ts';

/** What the articles date of one event. */
export interface DatedEvent {
  /** Hits by reading: those whose dates can be the same day's, finest first. Hits that all only speak of the event stand alone. */
  readonly readings: readonly (readonly [DatedHit, ...DatedHit[]])[];
  /** Those of `readings` between which outlets disagree, what most clauses give first, then the earlier; none where they don't. */
  readonly disagreeing: readonly (readonly [DatedHit, ...DatedHit[]])[];
}

/** Before a word in -ed it is no verb: "the convicted man", "his accused". */
const BEFORE_A_NOUN = new Set('a an the his her its their my our your this that these those newly'.split(' '));
/** Words that may stand between an event's noun and its date: "his sentencing early last week", "the trial took place in May". */
const BETWEEN = new Set(
  (
    'on in at early late last earlier this next of the from since until back was were is are took take takes place happened occurred ' +
    'began begins started starts ended ran lasted aired opened premiered held set scheduled due for has have had been be will dated'
  ).split(' '),
);
/** Words before a form in -ing that make it tell what happened: "after resigning in May". */
const BEFORE_A_GERUND = new Set(
  'after before of for by while when since and in from without is are was were be been'.split(' '),
);

/** Words before a base form of what will happen: "will resign". */
const BEFORE_A_BASE_FORM = new Set('will shall'.split(' '));
/** Words before "to" and a base form of what is arranged: "is scheduled to sentence". Behind others, nothing need happen: "told to resign". */
const ARRANGED = new Set('scheduled due set expected slated planned going supposed'.split(' '));
const NEGATION = /^(?:not|never|without|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should)nt)$/u;
/** Nouns whose own date stands right behind them: "said in an interview Tuesday". */
const SAYING_NOUNS = new Set(
  'interview interviews statement speech conference briefing address tweet post email memo report broadcast appearance'.split(
    ' ',
  ),
);
/** Words before a date that stands by itself; behind others, a year may belong to the noun that follows. */
const BEFORE_A_DATE = new Set(
  'in on since by of from until to between during before after around about through and or back as'.split(' '),
);

/** How far behind a year the noun that it belongs to stands, in words. */
const NOUN_WITHIN = 3;

const MONTH_NAMED = new RegExp(`\\b${ANY_MONTH}\\b`, 'iu');
/** Whether nothing but dates and conjunctions stands between two places: "in 2001 and 2003". */
function coordinated(all: readonly Word[], first: number, second: number): boolean {
  return all
    .slice(first, second)
    .every(({ word }) => word === 'and' || word === 'or' || word === 'in' || /^\p{N}/u.test(word) || MONTHS.has(word));
}

/** A clause as its event and its date are looked for. */
interface ReadClause {
  readonly words: readonly Word[];
  /** Which word the date begins with. */
  readonly dateAt: number;
  /** Whether the date is a year that belongs to the noun behind it: "the 2008 campaign". */
  readonly modifies: boolean;
  /** Whether a comma closes what the date stands in, with dates that it shares that with: "fell in 2001 and 2003, when …". */
  readonly closes: boolean;
}

const CLOSING = /^(?:\s+(?:and|or)\s+(?:in\s+)?\d{4})?,/u;

function readClause({ clause, date }: DatedHit): ReadClause {
  const all = words(clause.text);
  const dateAt = all.findIndex(({ start }) => clause.start + start >= date.start);
  const before = all[dateAt - 1]?.word ?? '';
  const next = all.find(({ start }) => clause.start + start >= date.end);
  const follows = next !== undefined && clause.start + next.start === date.end + 1 && !FUNCTION_WORDS.has(next.word);
  const year = /^\d{4}$/u.test(date.text) && !BEFORE_A_DATE.has(before);
  const modifies = follows && (year || BEFORE_A_NOUN.has(before));
  return { words: all, dateAt, modifies, closes: CLOSING.test(clause.text.slice(date.end - clause.start)) };
}

/** Whether the word at a place tells what happened: "was convicted", "after resigning", "will resign"; not "the convicted man". */
function isVerb(all: readonly Word[], at: number): boolean {
  const word = all[at]?.word ?? '';
  const before = all[at - 1]?.word ?? '';
  const past = word.endsWith('ed') || VERB_FORMS.has(word);
  if (past) return !BEFORE_A_NOUN.has(before);
  if (word.endsWith('ing')) return BEFORE_A_GERUND.has(before);
  return BEFORE_A_BASE_FORM.has(before) || (before === 'to' && ARRANGED.has(all[at - 2]?.word ?? ''));
}

/** Whether the word at a place tells what did not happen, or need not: "did not resign", "asked him to resign". */
function isUnreal(all: readonly Word[], at: number): boolean {
  const [earlier = '', before = ''] = [all[at - 2]?.word, all[at - 1]?.word];
  const negated = (word: string) => NEGATION.test(word);
  return (
    negated(before) || (before === 'to' && !ARRANGED.has(earlier)) || (negated(earlier) && FUNCTION_WORDS.has(before))
  );
}

/**
 * How plainly a clause tells the event itself: 2 by its verb, 1 by a noun right before its date, else 0; -1 where it only tells
 * what need not have happened, or where its date is another verb's: "is to be charged, her lawyer said Friday". `others`: where
 * the clause's other dates stand. A verb is dated by the first behind it, else by the last before it that closes no other verb's.
 */
function tellsTheEvent(
  { words: all, dateAt, modifies, closes }: ReadClause,
  asked: ReadonlySet<string>,
  others: readonly number[],
): number {
  const meant = [
    ...all.flatMap(({ word }, position) => (asked.has(stem(word)) ? [position] : [])),
    ...findExpressions(all).flatMap(({ term, first }) => (asked.has(term) ? [first] : [])),
  ];
  if (meant.length > 0 && meant.every((at) => isUnreal(all, at))) return -1;
  if (modifies) return meant.some((at) => at > dateAt && at <= dateAt + NOUN_WITHIN) ? 1 : 0;
  if (SAYING_NOUNS.has(all[dateAt - 1]?.word ?? '') && !meant.includes(dateAt - 1)) return -1;
  let verb = dateAt - 1;
  while (verb >= 0 && BETWEEN.has(all[verb]?.word ?? '')) verb--;
  if (isVerb(all, verb) && !meant.includes(verb) && !isJoined(all, verb, meant)) return -1;
  const closed = closes && all.slice(0, dateAt).some((_, at) => isVerb(all, at));
  if (closed && meant.every((at) => at > dateAt)) return -1;
  const dating = (at: number) => {
    if (at < dateAt) return !others.some((other) => other > at && other < dateAt && !coordinated(all, other, dateAt));
    return !closed && !others.some((other) => other > dateAt && !coordinated(all, dateAt, other));
  };
  if (meant.some((at) => isVerb(all, at) && dating(at))) return 2;
  const between = (at: number) => all.slice(at + 1, dateAt).every(({ word }) => BETWEEN.has(word));
  return meant.some((at) => at < dateAt && between(at)) ? 1 : 0;
}

/** How plainly each hit tells the event; a clause that was asked for by its own words tells it where it says so of none of its dates. */
function plainnessOf(found: readonly DatedHit[], asked: ReadonlySet<string>): ReadonlyMap<DatedHit, number> {
  const read = found.map((hit) => ({ hit, clause: readClause(hit) }));
  const beside = (one: DatedHit, other: DatedHit) =>
    one !== other && one.passage.article === other.passage.article && one.clause.start === other.clause.start;
  const plainness = new Map(
    read.map(({ hit, clause }) => {
      const others = read.filter((other) => beside(hit, other.hit) && !other.clause.modifies);
      return [
        hit,
        tellsTheEvent(
          clause,
          asked,
          others.map((other) => other.clause.dateAt),
        ),
      ];
    }),
  );
  const told = (hit: DatedHit) => (plainness.get(hit) ?? 0) > 0;
  const untold = found.filter((hit) => hit.verbatim && !found.some((other) => beside(hit, other) && told(other)));
  for (const hit of untold) plainness.set(hit, 2);
  return plainness;
}

const length = ({ date: { value } }: DatedHit) => {
  const interval = intervalOf(value);
  return interval ? interval.to - interval.from : Number.POSITIVE_INFINITY;
};

const startOf = ({ date: { value } }: DatedHit) => intervalOf(value)?.from ?? 0;

const share = (first: ReadonlySet<string>, second: ReadonlySet<string>) =>
  first.size === 0 || second.size === 0 || [...first].some((name) => second.has(name));

/** Whether one article itself gives several dates: then its clauses tell of several events, and nobody disagrees. */
function datesSeveral(hits: readonly DatedHit[]): boolean {
  const byArticle = new Map<string, string[]>();
  for (const {
    passage: { article },
    date,
  } of hits)
    byArticle.set(article, [...(byArticle.get(article) ?? []), date.value]);
  return [...byArticle.values()].some((values) =>
    values.some((value) => values.some((other) => !compatible(value, other))),
  );
}

/** Whether a verb shares its date with one of the places before it: "convicted and sentenced in May". */
const isJoined = (all: readonly Word[], verb: number, places: readonly number[]) =>
  all[verb - 1]?.word === 'and' && places.some((at) => at < verb && verb - at <= NOUN_WITHIN);

/** A day or month printed by its name without its year; which year it is in is reckoned, not printed. */
const isWithoutYear = ({ date: { text, value } }: DatedHit) =>
  /^\d{4}-\d{2}(?:-\d{2})?$/u.test(value) && MONTH_NAMED.test(text) && !/\d{4}/u.test(text);

/** Whether two dates can be the same day's; the same day, or one within the same month, of two reckoned years is. */
function canBeOne(one: DatedHit, other: DatedHit): boolean {
  if (compatible(one.date.value, other.date.value)) return true;
  const ofAnyYear = ({ date: { value } }: DatedHit) => value.slice(4);
  return (
    isWithoutYear(one) &&
    isWithoutYear(other) &&
    (ofAnyYear(one).startsWith(ofAnyYear(other)) || ofAnyYear(other).startsWith(ofAnyYear(one)))
  );
}

/** What a clause speaks of beside its date and what was asked, as stems. */
function subjectsOf({ clause, date }: DatedHit, asked: ReadonlySet<string>): ReadonlySet<string> {
  const beside = words(clause.text).filter(
    ({ word, start, end }) =>
      !FUNCTION_WORDS.has(word) && (clause.start + end <= date.start || clause.start + start >= date.end),
  );
  return new Set(beside.map(({ word }) => stem(word)).filter((term) => !asked.has(term)));
}

/**
 * Whether two clauses can tell one event: not where each has somebody taking part whom the other has not ("endorsed Hale",
 * "endorsed Pell"); and where neither says who takes part, only if they speak of something in common.
 */
function canBeOneEvent(one: DatedHit, other: DatedHit, asked: ReadonlySet<string>): boolean {
  const first: ReadonlySet<string> = one.participants ?? new Set();
  const second: ReadonlySet<string> = other.participants ?? new Set();
  if (first.size === 0 && second.size === 0) {
    const subjects = subjectsOf(one, asked);
    return [...subjectsOf(other, asked)].some((term) => subjects.has(term));
  }
  return [...first].every((who) => second.has(who)) || [...second].every((who) => first.has(who));
}

/**
 * Brings together the dates that were found for one event (`found`, best first): those whose clause itself tells the event and
 * whose passages share a name with the best one's. Compatible dates ("last week", "September 7") are one reading, by its
 * finest; incompatible ones of different outlets are a disagreement.
 */
export function sameEvent(event: string, found: readonly DatedHit[]): DatedEvent {
  const names = new Set(
    found.flatMap((hit) => [...hit.names].flatMap((name) => words(name).map(({ word }) => stem(word)))),
  );
  const content = readQuestion(event).concepts.filter(({ term }) => !names.has(term));
  const asked = new Set(content.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const plainness = plainnessOf(found, asked);
  const plain = (hit: DatedHit) => plainness.get(hit) ?? 0;
  const best = found.find((hit) => plain(hit) > 0);
  const telling = found.filter((hit) => best && plain(hit) > 0 && share(hit.names, best.names));
  const readings: [DatedHit, ...DatedHit[]][] = [];
  for (const hit of telling.toSorted((a, b) => length(a) - length(b) || plain(b) - plain(a))) {
    const reading = readings.find(([finest]) => canBeOne(finest, hit));
    if (reading) reading.push(hit);
    else readings.push([hit]);
  }
  // Where a clause tells the event itself, clauses that only speak of it date something else; others tell it of somebody else.
  const alone = found.filter((hit) => (best ? plain(hit) > 0 && !share(hit.names, best.names) : plain(hit) >= 0));
  const disagreeing = readings.filter((reading) =>
    readings.some(
      (other) => other !== reading && reading.some((one) => other.some((two) => canBeOneEvent(one, two, asked))),
    ),
  );
  const outlets = new Set(disagreeing.map(([{ passage }]) => passage.outlet));
  const disagree = outlets.size > 1 && !datesSeveral(telling);
  return {
    readings: [...readings, ...alone.map((hit): [DatedHit] => [hit])],
    disagreeing: disagree ? disagreeing.toSorted((a, b) => b.length - a.length || startOf(a[0]) - startOf(b[0])) : [],
  };
}
