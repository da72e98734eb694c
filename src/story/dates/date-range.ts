import { dayOf, isoDay, isoMonth, partsOf } from './calendar.ts';
import { LONGEST_JOIN, type Placed, type Told } from './placed.ts';
import type { TimeExpression } from './time-expression.ts';

/** The words between the two ends of a range; "and" only where the range is opened. */
const JOINS_RANGE = /^\s+(?:to|and|through|until|till)\s+(?:early\s+|late\s+|mid-?)?$/u;
/** "March 31-April 4" */
const DASH = /^\s?[-–—]\s?$/u;
const OPENS_RANGE = /\b(?:from|between)\s+(?:early\s+|late\s+|mid-?)?$/iu;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether two expressions are the ends of one range: "from 1998 to 2006", "March 31-April 4", not "Monday-Friday". */
function joinsRange(text: string, first: Place, last: Place): boolean {
  if (last.start - first.end > LONGEST_JOIN) return false;
  const between = text.slice(first.end, last.start);
  if (DASH.test(between)) return /\d/u.test(text.slice(first.start, first.end));
  return (
    JOINS_RANGE.test(between) && OPENS_RANGE.test(text.slice(Math.max(0, first.start - LONGEST_JOIN), first.start))
  );
}

/** A weekday is reckoned a week back, a month or day without its year a year back; anything else stays. */
function stepBack({ phrase }: Placed, one: Told): Told {
  if (one.day === undefined) return one;
  if (phrase.kind === 'weekday') return { ...one, day: one.day - 7, value: isoDay(one.day - 7) };
  if (phrase.kind !== 'date' || phrase.year !== undefined || phrase.month === undefined) return one;
  const { year, month, day } = partsOf(one.day);
  const before = dayOf(year - 1, month, day);
  if (before === undefined) return one;
  return { ...one, day: before, value: phrase.day === undefined ? isoMonth(before) : isoDay(before) };
}

/** "From Monday through Friday", "between November and May": the first end lies before the last. */
export function orderEnds(text: string, placed: readonly Placed[], resolved: (Told | undefined)[]): void {
  for (let index = 1; index < placed.length; index++) {
    const [first, last] = [placed[index - 1] as Placed, placed[index] as Placed];
    const [start, end] = [resolved[index - 1], resolved[index]];
    if (first.phrase.kind !== last.phrase.kind || start?.day === undefined || end?.day === undefined) continue;
    if (start.day > end.day && joinsRange(text, first, last)) resolved[index - 1] = stepBack(first, start);
  }
}

/** "1998/2006" for both ends of "from 1998 to 2006"; the ends stay expressions of their own. */
export function withRanges(expressions: readonly TimeExpression[]): TimeExpression[] {
  const ranged = [...expressions];
  for (let index = 1; index < expressions.length; index++) {
    const first = expressions[index - 1] as TimeExpression;
    const last = expressions[index] as TimeExpression;
    if (!joinsRange(first.span.article.text, first.span, last.span)) continue;
    if (!/^\d/u.test(first.value) || first.value.length !== last.value.length || first.value >= last.value) continue;
    const range = `${first.value}/${last.value}`;
    ranged[index - 1] = { ...first, range };
    ranged[index] = { ...last, range };
  }
  return ranged;
}
