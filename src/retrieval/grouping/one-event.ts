import { ONCE_DONE, ONCE_DONE_TO } from '../../english/once-only-deeds.ts';
import type { EventRecord } from '../../story/records.ts';
import { compatible, intervalOf } from '../engine/calendar-interval.ts';
import { nounsOf } from '../query/event-words.ts';
import { synonymsOf } from '../query/synonym-expressions.ts';
import { stem, terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import { saySame } from './same-statement.ts';
import { inCommon, type Telling } from './telling.ts';
import { SAME_EVENT } from './thresholds.ts';

const DAY = 86_400_000;

const daysOf = (event: EventRecord) => intervalOf(event.date.value) ?? { from: 0, to: Number.POSITIVE_INFINITY };
export const lengthOf = (event: EventRecord): number => daysOf(event).to - daysOf(event).from;
export const isPrinted = ({ date }: EventRecord): boolean => date.basis === 'printed';

const MONTH_NAMED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** A day or month printed by its name without its year; which year it is in is reckoned, not printed. */
const isWithoutYear = ({ date }: EventRecord): boolean =>
  /^\d{4}-\d{2}(?:-\d{2})?$/u.test(date.value) && MONTH_NAMED.test(date.text) && !/\d{4}/u.test(date.text);

/** Whether two dates can be the same day's. A report without a date goes with a day shortly before it. */
export function canBeOneDay(one: EventRecord, other: EventRecord): boolean {
  if (isPrinted(one) !== isPrinted(other) || !isPrinted(one)) {
    const [printed, reported] = isPrinted(one) ? [one, other] : [other, one];
    const after = daysOf(reported).from - daysOf(printed).from;
    if (!isPrinted(printed)) return Math.abs(after) <= SAME_EVENT.newsDays * DAY;
    return lengthOf(printed) <= 31 * DAY && after >= 0 && after - lengthOf(printed) <= SAME_EVENT.newsDays * DAY;
  }
  if (compatible(one.date.value, other.date.value)) return true;
  const [first, second] = [one.date.value.slice(4), other.date.value.slice(4)];
  return isWithoutYear(one) && isWithoutYear(other) && (first.startsWith(second) || second.startsWith(first));
}

/** Deeds as terms, and the nouns that tell the same: "sentencing". */
const termsOfDeeds = (deeds: readonly string[]): ReadonlySet<string> =>
  new Set(
    deeds.flatMap((deed) => {
      const term = deed.split(' ').map(stem).join(' ');
      return [term, ...nounsOf(term)];
    }),
  );
const [DONE, DONE_TO] = [termsOfDeeds(ONCE_DONE), termsOfDeeds(ONCE_DONE_TO)];

const isDisjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && inCommon(one, other) === 0;

/** Whether somebody takes part in a telling's clause, or its passage names them by the last word of the name. */
const speaksOf = ({ event: { text, participants } }: Telling, who: string): boolean =>
  participants.some(({ entity }) => entity === who) || text.includes(who.split(' ').at(-1) ?? who);

/** Whether two tellings can be of the same people: not where other people act, or each has somebody of whom the other does not speak. */
function canBeOfSamePeople(one: Telling, other: Telling): boolean {
  if (isDisjoint(one.agents, other.agents)) return false;
  return one.people.every((who) => speaksOf(other, who)) || other.people.every((who) => speaksOf(one, who));
}

const isReal = (event: EventRecord): boolean => event.status === 'happened' || event.status === 'alleged';

/** Whether two tellings say alike that it happened, is planned, or did not. */
const haveOneStatus = ({ event: one }: Telling, { event: other }: Telling): boolean =>
  one.status === other.status || (isReal(one) && isReal(other));

/** Whether two tellings say that somebody said the same: in the same quoted words, or in mostly the same words of a report. */
function saidSame(one: Telling, other: Telling): boolean {
  const common = inCommon(one.content, other.content);
  if (common === 0) return false;
  if ([one, other].every(({ quoted }) => words(quoted).length >= SAME_EVENT.fewestQuoted))
    return saySame(one.quoted, other.quoted, 'any');
  return common >= SAME_EVENT.fewestSaid && shareMost(one.content, other.content, SAME_EVENT.said);
}

/** Whether so much of the shorter of two lists of words is in the other: "posted a letter" and "posted a video" share little. */
const shareMost = (one: ReadonlySet<string>, other: ReadonlySet<string>, share: number): boolean =>
  inCommon(one, other) >= share * Math.min(one.size, other.size);

/** Whether two deeds were done to different things: "posted a letter", "posted a video". */
function haveOtherObjects({ object: one }: Telling, { object: other }: Telling): boolean {
  return isDisjoint(one, other) && ![...one].some((term) => [...synonymsOf(term)].some((same) => other.has(same)));
}

/** Whether one noun's clause tells of something else that was done than the other's. */
const haveOtherVerbs = ({ verbsOver: first }: Telling, { verbsOver: second }: Telling): boolean =>
  first.length + second.length > 0 && !first.some((verb) => second.includes(verb));

export const isSameDeed = (one: Telling, other: Telling): boolean =>
  one.deeds.has(other.deed) || other.deeds.has(one.deed);

/** Whether nothing says that two tellings are of different events, whenever these were. */
export const canBeOneEvent = (one: Telling, other: Telling): boolean =>
  haveOneStatus(one, other) &&
  (one.kind === 'speech') === (other.kind === 'speech') &&
  canBeOfSamePeople(one, other) &&
  !haveOtherObjects(one, other) &&
  !haveOtherVerbs(one, other);

/** Whether both tell what is done by anybody, or to anybody, once in a story. */
export const areOnceOnly = (one: Telling, other: Telling): boolean =>
  [DONE, DONE_TO].some((deeds) => deeds.has(one.deed) && deeds.has(other.deed));

/** Whether both tell it of one person. */
function isOnceDeed(one: Telling, other: Telling): boolean {
  if (!areOnceOnly(one, other)) return false;
  const isOf = ({ deed, agents, patients, possessor }: Telling, who: string) =>
    who === possessor || (DONE.has(deed) ? agents : patients).has(who);
  return [...one.people, ...(one.possessor === undefined ? [] : [one.possessor])].some(
    (who) => isOf(one, who) && isOf(other, who),
  );
}

/** What two clauses say of a deed, beside who takes part in either. */
export function detailsOf(one: Telling, other: Telling): [ReadonlySet<string>, ReadonlySet<string>] {
  const names = new Set([...one.people, ...other.people].flatMap((who) => terms(who).map(({ term }) => term)));
  const besideNames = ({ content }: Telling) => new Set([...content].filter((term) => !names.has(term)));
  return [besideNames(one), besideNames(other)];
}

/** Whether a telling that names nobody can be of those whom another names: its passage speaks of them. */
const speaksOfSame = (one: Telling, other: Telling): boolean =>
  (one.people.length > 0 && other.people.length > 0) ||
  (one.people.every((who) => speaksOf(other, who)) && other.people.every((who) => speaksOf(one, who)));

/** Whether two clauses say mostly the same, beside names: several words of content. */
function sayMostlySame(one: Telling, other: Telling): boolean {
  if (inCommon(one.content, other.content) < SAME_EVENT.fewestInClause) return false;
  const details = detailsOf(one, other);
  return inCommon(...details) >= SAME_EVENT.fewestInClause && shareMost(...details, SAME_EVENT.wholeClause);
}

/** Whether two tellings are of the same deed, by its word or another for it. */
export function tellOneDeed(one: Telling, other: Telling): boolean {
  if (one.kind !== 'deed' || other.kind !== 'deed' || !isSameDeed(one, other)) return false;
  if (isOnceDeed(one, other) || sayMostlySame(one, other)) return true;
  const details = detailsOf(one, other);
  return inCommon(...details) > 0 && shareMost(...details, SAME_EVENT.clause) && speaksOfSame(one, other);
}

/** Whether two tellings of one deed say nothing else of it, so that another day is a disagreement. */
export function tellAlike(one: Telling, other: Telling): boolean {
  const share = isOnceDeed(one, other) ? SAME_EVENT.clause : SAME_EVENT.wholeClause;
  return tellOneDeed(one, other) && shareMost(...detailsOf(one, other), share);
}

/**
 * Whether two tellings whose dates can be the same day's are of one event: so surely that a reader may be told that another
 * outlet reports it too. By the same deed, the same speech, or in other words that are mostly the same.
 */
export const tellOneEvent = (one: Telling, other: Telling): boolean =>
  (one.kind === 'speech' && other.kind === 'speech'
    ? saidSame(one, other)
    : tellOneDeed(one, other) || sayMostlySame(one, other)) && canBeOneEvent(one, other);
