import { SEASONS } from '../../english/seasons.ts';
import { type Day, dayOf, firstOf, isoDay, isoMonth, isoWeek, partsOf, quarterOf, weekdayOf } from './calendar.ts';
import { NAMED_DAYS, placeInYear } from './named-days.ts';
import type { PartOfDay, Phrase, PrintedDate, Unit } from './phrase.ts';
import type { Tense } from './tense.ts';

/** What a phrase is reckoned from. */
export interface Context {
  /** The day of speaking: the article's, or the one that a quotation was said on. */
  readonly anchor: Day;
  /** The time that the text set before. */
  readonly reference?: Resolved;
  /** The last day that the text set, this paragraph or the one before, whatever coarser time it told since. */
  readonly daySet?: Resolved;
  /** A year that the same sentence prints for it: before, or behind the next date of a list. */
  readonly yearPrinted?: number;
  readonly tense: Tense;
}

/** A phrase on the calendar. */
export interface Resolved {
  readonly value: string;
  /** What it is told to: a half or a season to its year, a weekend to its week. Absent for a value that is not on the calendar. */
  readonly unit?: Unit;
  /** The part of the day that the words name; the value is the day's all the same. */
  readonly partOfDay?: PartOfDay;
  /** Its first day. Absent for a value that is not on the calendar. */
  readonly day?: Day;
  /** The day that what is implied was reckoned from. */
  readonly from?: Day;
}

/** A date a year back is printed with its year; further back than this many days, the coming one is meant. */
const FAR_BACK = 300;
const HALF_A_YEAR = 183;

const yearOf = (day: Day): number => partsOf(day).year;
const decadeOf = (year: number): string => String(Math.floor(year / 10));
const centuryOf = (year: number): string => String(Math.floor(year / 100)).padStart(2, '0');

/** The value, to each unit, of the time that has a day in it. */
const VALUES: Readonly<Record<Unit, (day: Day) => string>> = {
  day: isoDay,
  weekend: (day) => `${isoWeek(day)}-WE`,
  week: isoWeek,
  month: isoMonth,
  quarter: (day) => `${yearOf(day)}-Q${quarterOf(day)}`,
  year: (day) => isoDay(day).slice(0, 4),
  decade: (day) => decadeOf(yearOf(day)),
  century: (day) => centuryOf(yearOf(day)),
};

function implied(day: Day, unit: Unit, from: Day): Resolved {
  return { value: VALUES[unit](day), unit: unit === 'weekend' ? 'week' : unit, day, from };
}

/** `amount` units away; months and longer land on the same day of the month or on its last. */
function shifted(day: Day, unit: Unit, amount: number): Day {
  if (unit === 'day') return day + amount;
  if (unit === 'week' || unit === 'weekend') return day + 7 * amount;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] * amount;
  const { year, month, day: dayOfMonth } = partsOf(day);
  const first = firstOf(year, month + months);
  return Math.min(first + dayOfMonth - 1, firstOf(year, month + months + 1) - 1);
}

/** The year that a month or day printed without one belongs to. */
function impliedYear(month: number, dayOfMonth: number | undefined, { anchor, tense }: Context): number {
  const { year, month: now } = partsOf(anchor);
  if (dayOfMonth === undefined) {
    if (tense === 'future') return month < now ? year + 1 : year;
    if (tense === 'past') return month > now ? year - 1 : year;
    return month - now > 3 ? year - 1 : year;
  }
  const here = firstOf(year, month) + dayOfMonth - 1;
  const distance = here - anchor;
  if (tense === 'future') return distance < -HALF_A_YEAR ? year + 1 : year;
  const ahead = tense === 'past' ? 365 - FAR_BACK : HALF_A_YEAR;
  if (distance > ahead) return year - 1;
  return distance < -FAR_BACK ? year + 1 : year;
}

/** The year, the implied one or next to it, in which a day falls on the weekday that is printed with it; else the implied one. */
function yearOfWeekday(implied: number, { month = 1, day = 1, weekday }: PrintedDate): number {
  const falls = (year: number): boolean => {
    const there = dayOf(year, month, day);
    return there !== undefined && weekdayOf(there) === weekday;
  };
  return [implied, implied - 1, implied + 1].find(falls) ?? implied;
}

function resolveDate(date: PrintedDate, context: Context): Resolved | undefined {
  const { month, day } = date;
  const printedYear = date.year;
  if (month === undefined) {
    if (printedYear === undefined) return undefined;
    return { value: String(printedYear), unit: 'year', day: firstOf(printedYear) };
  }
  const shiftedFrom = date.shiftFrom ? referenceFor('month', context) : context.anchor;
  const { year: anchorYear, month: anchorMonth } = partsOf(shiftedFrom);
  // What is still to come is not in the year that the sentence printed for what is over.
  const yearBefore =
    context.tense === 'future' && (context.yearPrinted ?? anchorYear) < anchorYear ? undefined : context.yearPrinted;
  let year = printedYear ?? yearBefore ?? impliedYear(month, day, context);
  if (date.yearShift !== undefined) year = anchorYear + date.yearShift;
  else if (date.yearFrom) year = yearOf(referenceFor('year', context));
  else if (date.shift === -1) year = month < anchorMonth ? anchorYear : anchorYear - 1;
  else if (date.shift === 1) year = month > anchorMonth ? anchorYear : anchorYear + 1;
  else if (date.shift === 0) year = anchorYear;
  else if (printedYear === undefined && date.weekday !== undefined) year = yearOfWeekday(year, date);
  const first = day === undefined ? firstOf(year, month) : dayOf(year, month, day);
  if (first === undefined) return undefined;
  const value = day === undefined ? isoMonth(first) : isoDay(first);
  const unit = day === undefined ? 'month' : 'day';
  return { value, unit, day: first, ...(printedYear === undefined && { from: shiftedFrom }) };
}

/** News copy's weekday lies within the week around the article's day; the article's own weekday is that day. */
function resolveWeekday(weekday: number, shift: number | undefined, { anchor, tense }: Context): Resolved {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  let day = tense === 'future' ? anchor + ahead : anchor - back;
  if (shift === -1) day = anchor - (back || 7);
  if (shift === 1) day = anchor + (ahead || 7);
  if (shift === 0) day = tense === 'future' || back > 3 ? anchor + ahead : anchor - back;
  return implied(day, 'day', anchor);
}

function resolveSeason(phrase: Extract<Phrase, { kind: 'season' }>, { anchor, tense }: Context): Resolved | undefined {
  const month = [...SEASONS.values()].find(({ code }) => code === phrase.season)?.month;
  if (month === undefined) return undefined;
  const now = yearOf(anchor);
  const started = firstOf(now, month) <= anchor;
  const over = firstOf(now, month + 3) <= anchor;
  let year = phrase.year ?? now + (phrase.yearShift ?? 0);
  if (phrase.year === undefined && phrase.yearShift === undefined) {
    if (phrase.shift === -1 || (phrase.shift === undefined && tense === 'past'))
      year = over || (started && phrase.shift === undefined) ? now : now - 1;
    else if (phrase.shift === 1) year = started ? now + 1 : now;
    else if (tense === 'future' && over) year = now + 1;
  }
  return {
    value: `${year}-${phrase.season}`,
    unit: 'year',
    day: firstOf(year, month),
    ...(phrase.year === undefined && { from: anchor }),
  };
}

function resolveQuarter(phrase: Extract<Phrase, { kind: 'quarter' }>, { anchor, tense }: Context): Resolved {
  const now = yearOf(anchor);
  let year = phrase.year ?? now + (phrase.yearShift ?? 0);
  if (phrase.year === undefined && phrase.yearShift === undefined) {
    const ahead = tense === 'future' && !(phrase.over && phrase.quarter % 4 === (quarterOf(anchor) + 3) % 4);
    if (ahead && phrase.quarter < quarterOf(anchor)) year++;
    if (!ahead && phrase.quarter > quarterOf(anchor)) year--;
  }
  return {
    value: `${year}-Q${phrase.quarter}`,
    unit: 'quarter',
    day: firstOf(year, 3 * phrase.quarter - 2),
    ...(phrase.year === undefined && { from: anchor }),
  };
}

function resolveNamedDay(phrase: Extract<Phrase, { kind: 'named day' }>, context: Context): Resolved | undefined {
  const place = NAMED_DAYS.get(phrase.name);
  if (!place) return undefined;
  const { month, day: dayOfMonth } = partsOf(placeInYear(place, yearOf(context.anchor)));
  const year = phrase.year ?? impliedYear(month, dayOfMonth, context);
  const day = placeInYear(place, year);
  if (phrase.weekend) return implied(nearestSaturday(day), 'weekend', context.anchor);
  return { value: isoDay(day), unit: 'day', day, ...(phrase.year === undefined && { from: context.anchor }) };
}

/** The Saturday of the weekend that a feast makes long: within three days of it. */
function nearestSaturday(day: Day): Day {
  const since = (weekdayOf(day) + 1) % 7;
  return since <= 3 ? day - since : day + 7 - since;
}

/** "over the weekend": the last one where the clause is past, the coming one where it is future; the one that is going on. */
function resolveWeekend({ anchor, tense }: Context): Resolved {
  const weekday = weekdayOf(anchor);
  const saturday = anchor + 6 - weekday;
  return implied(weekday < 6 && tense !== 'future' ? saturday - 7 : saturday, 'weekend', anchor);
}

function resolveHalf(phrase: Extract<Phrase, { kind: 'half' }>, context: Context): Resolved {
  const from = phrase.yearShift === undefined ? referenceFor('year', context) : context.anchor;
  const year = phrase.year ?? yearOf(from) + (phrase.yearShift ?? 0);
  return {
    value: `${year}-H${phrase.half}`,
    unit: 'year',
    day: firstOf(year, 6 * phrase.half - 5),
    ...(phrase.year === undefined && { from }),
  };
}

const FINE_TO_COARSE: readonly Unit[] = ['day', 'weekend', 'week', 'month', 'quarter', 'year', 'decade', 'century'];

/** What the text set before, where it is told finely enough to count this unit from; else the anchor. */
function referenceFor(unit: Unit, { anchor, reference }: Context): Day {
  const told = reference?.unit;
  if (reference?.day === undefined || told === undefined) return anchor;
  return FINE_TO_COARSE.indexOf(told) <= FINE_TO_COARSE.indexOf(unit) ? reference.day : anchor;
}

/** TimeML's value of a time that the text doesn't tell: it is on no calendar. */
const unknown = (unit: Unit): Resolved => ({
  value: { day: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX' }[unit as string] ?? 'XXXX',
});

/** Whether a time is told too coarsely to count a unit from it. */
function isCoarser(told: Resolved | undefined, unit: Unit): boolean {
  const of = told?.unit;
  return of !== undefined && FINE_TO_COARSE.indexOf(of) > FINE_TO_COARSE.indexOf(unit);
}

/** What "that day" or "the month" means. What is still to come is in no month that is over: "a verdict is due by the end of the month". */
function sameFor(unit: Unit, context: Context): Day {
  const { anchor, tense, reference, daySet } = context;
  const day = isCoarser(reference, unit) && daySet?.day !== undefined ? daySet.day : referenceFor(unit, context);
  return tense === 'future' && day < anchor ? anchor : day;
}

/** "on the 14th": of the month that the text set; else of the article's, or of the one before or after it, as the clause tells. */
function resolveDayOfMonth(
  { day: dayOfMonth, monthShift }: Extract<Phrase, { kind: 'day of month' }>,
  context: Context,
): Resolved | undefined {
  const { anchor, tense } = context;
  const from = monthShift === undefined ? referenceFor('month', context) : shifted(anchor, 'month', monthShift);
  const { year, month } = partsOf(from);
  const fallingIn = (nth: number): Day | undefined => {
    const there = partsOf(firstOf(year, nth));
    return dayOf(there.year, there.month, dayOfMonth);
  };
  const here = fallingIn(month);
  if (here === undefined) return undefined;
  let nth = month;
  if (monthShift === undefined && from === anchor) {
    if (tense === 'past' && here > anchor) nth--;
    if (tense === 'future' && here < anchor) nth++;
  }
  const day = fallingIn(nth);
  if (day === undefined) return undefined;
  return { value: isoDay(day), unit: 'day', day, from };
}

/** Puts a phrase on the calendar, or gives undefined where there is no such day. */
export function resolve(phrase: Phrase, context: Context): Resolved | undefined {
  const { anchor } = context;
  switch (phrase.kind) {
    case 'date':
      return resolveDate(phrase, context);
    case 'range': {
      const to = resolveDate(phrase.to, context);
      const from = resolveDate(phrase.from, context);
      return from && to && { ...from, value: `${from.value}/${to.value}` };
    }
    case 'day of month':
      return resolveDayOfMonth(phrase, context);
    case 'weekday':
      return resolveWeekday(
        phrase.weekday,
        phrase.shift,
        phrase.from ? { ...context, anchor: referenceFor('day', context) } : context,
      );
    case 'nearby':
      return {
        ...implied(shifted(anchor, phrase.unit, phrase.shift), phrase.unit, anchor),
        ...(phrase.partOfDay && { partOfDay: phrase.partOfDay }),
      };
    case 'away': {
      // Later than nothing that was told is no time: reckoned from the article's day it would lie ahead.
      if (phrase.from === 'reference' && phrase.amount > 0 && !context.reference) return undefined;
      // Two days from a year is no day.
      if (phrase.from === 'reference' && isCoarser(context.reference, phrase.unit)) return unknown(phrase.unit);
      const from = phrase.from === 'anchor' ? anchor : referenceFor(phrase.unit, context);
      return implied(shifted(from, phrase.unit, phrase.amount), phrase.unit, from);
    }
    case 'same': {
      if (phrase.told && !context.reference) return unknown(phrase.unit ?? 'day');
      const told = context.reference?.unit;
      // "the three months ended Sept. 30 … the same period last year"
      const unit = phrase.unit ?? (told === 'day' ? 'year' : told) ?? 'month';
      const reference = sameFor(unit, context);
      if (phrase.told && isCoarser(context.reference, unit) && !context.daySet) return unknown(unit);
      if (phrase.back === undefined) return implied(reference, unit, reference);
      const back = phrase.back === 'last year' ? yearOf(anchor) - 1 - yearOf(reference) : -1;
      return implied(shifted(reference, 'year', back), unit, reference);
    }
    case 'counted': {
      const from = resolve(phrase.from, context);
      const told = from?.unit;
      if (from?.day === undefined || told === undefined) return undefined;
      // "sixty years ago this weekend"
      if (phrase.from.kind === 'nearby' && phrase.from.unit === 'weekend')
        return implied(nearestSaturday(shifted(from.day, phrase.unit, phrase.amount)), 'weekend', anchor);
      return implied(shifted(from.day, phrase.unit, phrase.amount), told, anchor);
    }
    case 'season':
      return resolveSeason(phrase, context);
    case 'quarter':
      return resolveQuarter(phrase, context);
    case 'decade':
      return { value: decadeOf(phrase.year), unit: 'decade', day: firstOf(phrase.year) };
    case 'named day':
      return resolveNamedDay(phrase, context);
    case 'event': {
      const day = dayOf(phrase.year, phrase.month, phrase.day);
      return day === undefined ? undefined : { value: isoDay(day), unit: 'day', day };
    }
    case 'weekend':
      return resolveWeekend(context);
    case 'half':
      return resolveHalf(phrase, context);
    case 'century':
      return { value: centuryOf(phrase.year), unit: 'century', day: firstOf(phrase.year) };
    case 'vague':
      return { value: phrase.value };
  }
}
