import type { QuotedSpan } from '../quotations/quoted-span.ts';
import { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { type Day, dayOf, parseDay } from './calendar.ts';
import { orderEnds, withRanges } from './date-range.ts';
import { dayHeadings } from './day-heading.ts';
import type { Phrase } from './phrase.ts';
import { LONGEST_JOIN, type Placed, placePhrases, settleNumeric, type Told } from './placed.ts';
import { type Resolved, resolve } from './resolve.ts';
import { tenseAround } from './tense.ts';
import type { TimeExpression } from './time-expression.ts';
import { ofNoWeek, settleHeadlines, ToldWeekdays } from './told-weekdays.ts';
import { OPENING, Run, yearBehind, yearsOfLists } from './told-years.ts';

/** For each phrase, in order of place, the quotation that it stands in. */
function quotationsAround(placed: readonly Placed[], quotations: readonly QuotedSpan[]): (QuotedSpan | undefined)[] {
  let next = 0;
  return placed.map(({ start, end }) => {
    while (next < quotations.length && (quotations[next] as QuotedSpan).span.end <= start) next++;
    const quotation = quotations[next];
    return quotation && quotation.span.start <= start && end <= quotation.span.end ? quotation : undefined;
  });
}

/** For each phrase, in order of place, the day that it is spoken on: a heading's in a live blog, else the article's. */
function daysSpokenOn(layout: Layout, placed: readonly Placed[], published: Day | undefined): (Day | undefined)[] {
  const headings = published === undefined ? [] : dayHeadings(layout, published);
  let next = 0;
  return placed.map(({ start }) => {
    while ((headings[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    const heading = headings[next - 1];
    return heading && start < (heading.end ?? Number.POSITIVE_INFINITY) ? heading.day : published;
  });
}

/** Kinds of phrases that are told by how far they are. */
const RECKONED: ReadonlySet<Phrase['kind']> = new Set(['weekday', 'nearby', 'away', 'same', 'counted']);

/** "the next day, Sept. 15", "two days later, on Sept. 15": a day that is told by how far it is has the date that is printed behind it. */
function explainDays(text: string, placed: readonly Placed[], resolved: (Told | undefined)[]): void {
  placed.forEach(({ phrase, end, from }, index) => {
    const next = placed[index + 1];
    const printed = resolved[index + 1];
    if (!printed || next?.from !== from || next.phrase.kind !== 'date' || next.phrase.day === undefined) return;
    const own = resolved[index];
    if (!RECKONED.has(phrase.kind) || (own ? own.unit !== 'day' : phrase.kind !== 'away')) return;
    if (/^(?:,\s(?:on\s)?|\s\()$/u.test(text.slice(end, Math.min(next.start, end + LONGEST_JOIN))))
      resolved[index] = printed;
  });
}

/** "on 3 May 1998, a Sunday": whether it is the weekday of the date that is printed before it. */
const isOfDay = (text: string, { phrase, start }: Placed, before: Placed | undefined): boolean =>
  phrase.kind === 'weekday' &&
  before?.phrase.kind === 'date' &&
  before.phrase.day !== undefined &&
  /^,\s(?:which\swas\s)?a\s$/u.test(text.slice(before.end, Math.min(start, before.end + LONGEST_JOIN)));

/** "The March 3 fire", "his 2012 trial": a date that tells which of several things is spoken of, and no time of the telling. */
function isAttributive(text: string, { start, end }: Placed): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_JOIN), start);
  return /(?:\b(?:the|an?|his|her|its|their)|[’']s)\s+$/iu.test(before) && /^\s+\p{Ll}/u.test(text.slice(end, end + 2));
}

/**
 * Resolves phrases in order of place. A month or day without a year takes the year that its sentence printed before it, or the
 * sentences before it in one run of telling; "the same year", "two days later" count from the last time set, which a
 * quotation's own words don't move.
 */
function resolveAll(
  text: string,
  placed: readonly Placed[],
  spokenOn: readonly (Day | undefined)[],
  quotations: readonly (QuotedSpan | undefined)[],
): (Told | undefined)[] {
  const resolved: (Told | undefined)[] = placed.map(() => undefined);
  const saidOn = new Map<QuotedSpan, Day>();
  const read = (
    index: number,
    anchor: Day | undefined,
    reference: Resolved | undefined,
    yearPrinted: number | undefined,
    daySet?: Resolved,
  ): Told | undefined => {
    const { phrase, start, end, from, to, within } = placed[index] as Placed;
    const told = tenseAround(text, start, end, from, to, within === 'headline');
    // "In writing, on August 19. He thanked us.": who speaks leaves the verb to the next sentence.
    const said = quotations[index]?.words.end ?? to;
    const tense = told === 'unclear' && said > to ? tenseAround(text, start, end, from, said) : told;
    const one = resolve(phrase, {
      anchor: anchor ?? 0,
      tense,
      ...(reference !== undefined && { reference }),
      ...(daySet !== undefined && { daySet }),
      ...(yearPrinted !== undefined && { yearPrinted }),
    });
    // Without a day to reckon from, only what is printed in full has a value.
    return !one || (anchor === undefined && one.from !== undefined) ? undefined : { ...one, tense };
  };
  let reference: Resolved | undefined;
  let sentence = -1;
  let yearBefore: { readonly year: number; readonly month: number } | undefined;
  const yearsBehind = yearsOfLists(text, placed);
  const run = new Run();
  const weekdays = new ToldWeekdays(text);
  let daySet: { readonly paragraph: number; readonly one: Told } | undefined;
  placed.forEach((place, index) => {
    if (quotations[index]) return;
    const { from, phrase, start, within } = place;
    const opensSentence = from !== sentence;
    if (opensSentence) yearBefore = undefined;
    sentence = from;
    const opens = within === 'prose' && OPENING.test(text.slice(Math.max(from, start - LONGEST_JOIN), start));
    const behind = yearBefore && yearBehind(place, yearBefore);
    const ofRun = behind ?? (within === 'prose' ? run.yearOf(place, spokenOn[index], opens) : undefined);
    const inRun = typeof ofRun === 'number' ? ofRun : undefined;
    const near = daySet && place.paragraph - daySet.paragraph <= 1 ? daySet.one : undefined;
    let one = read(index, spokenOn[index], reference, yearsBehind[index] ?? inRun, near);
    const unknown = ofRun === 'unknown' && one?.tense !== 'future';
    // "The lease runs to 2150. In March the board met.": what is over goes on with no year that is still to come.
    const isOver = one?.tense === 'past' && one.day !== undefined && one.day > (spokenOn[index] ?? one.day);
    if (inRun !== undefined && isOver) one = read(index, spokenOn[index], undefined, undefined, near);
    if (one && weekdays.isOne(place, one, reference?.day, spokenOn[index])) one = ofNoWeek(one);
    resolved[index] = one && unknown ? { ...one, value: unknownYear(one.value) } : one;
    if (within !== 'prose') return;
    run.take(place, one, inRun !== undefined, opens);
    if (one?.day === undefined || phrase.kind === 'event' || unknown || isOfDay(text, place, placed[index - 1])) return;
    if (!opensSentence && isAttributive(text, place)) return;
    reference = one;
    if (one.unit === 'day') daySet = { paragraph: place.paragraph, one };
    const { year, month } = phrase.kind === 'date' ? phrase : {};
    if (year === undefined || month === undefined) return;
    yearBefore = { year, month };
  });
  // A quotation was said on the day that its own sentence sets outside the quotation marks, where it sets one.
  placed.forEach(({ phrase, paragraph, start, from, to }, index) => {
    const day = resolved[index];
    if (day?.unit !== 'day' || day.day === undefined || phrase.kind === 'event') return;
    for (const near of [index - 1, index + 1]) {
      const quotation = quotations[near];
      const other = placed[near];
      if (
        quotation &&
        day.tense !== 'future' &&
        from <= quotation.span.end + 2 &&
        other?.paragraph === paragraph &&
        (other.from === from || (quotation.span.start < to && start < quotation.span.end + LONGEST_CUE))
      )
        saidOn.set(quotation, day.day);
    }
  });
  placed.forEach((place, index) => {
    const quotation = quotations[index];
    if (!quotation) return;
    const one = read(index, saidOn.get(quotation) ?? spokenOn[index], undefined, yearsBehind[index]);
    resolved[index] = one && weekdays.isSpoken(place) ? ofNoWeek(one) : one;
  });
  settleHeadlines(placed, resolved);
  explainDays(text, placed, resolved);
  placed.forEach((place, index) => {
    if (resolved[index - 1] && isOfDay(text, place, placed[index - 1])) resolved[index] = resolved[index - 1];
  });
  orderEnds(text, placed, resolved);
  return resolved;
}

/** TimeML's value for a date whose year the text doesn't tell: it is on no calendar. */
const unknownYear = (value: string): string => `XXXX${value.slice(4)}`;

/** How far after a quotation, in UTF-16 units, the words that say when it was said may stand. */
const LONGEST_CUE = 80;

/** The first day that the text prints in full: a dateline stands for a day of publication that nobody knows. */
function firstPrintedDay(placed: readonly Placed[]): Day | undefined {
  for (const { phrase } of placed) {
    if (phrase.kind !== 'date' || phrase.year === undefined || phrase.month === undefined || phrase.day === undefined)
      continue;
    const day = dayOf(phrase.year, phrase.month, phrase.day);
    if (day !== undefined) return day;
  }
  return undefined;
}

/**
 * Finds one article's calendar expressions with their values, in order of place and without overlaps: parsers find, refiners
 * merge and drop, and each phrase is resolved against the article's day or that of a live blog's heading, the day that a
 * quotation was said on, or the time that the text set before. Values after TimeML's TIMEX3 (Pustejovsky et al. 2003); the
 * pipeline after chrono's. Linear in the text's length.
 */
export function findDates(layout: Layout, quotations: readonly QuotedSpan[]): TimeExpression[] {
  const { article } = layout;
  const placed = settleNumeric(placePhrases(layout));
  const published = parseDay(article.published) ?? firstPrintedDay(placed);
  const spokenOn = daysSpokenOn(layout, placed, published);
  const resolved = resolveAll(article.text, placed, spokenOn, quotationsAround(placed, quotations));
  const expressions = resolved.flatMap((one, index): TimeExpression[] => {
    if (!one) return [];
    const { start, end, rule } = placed[index] as Placed;
    const { value, from, partOfDay } = one;
    return [
      {
        span: new Span(article, start, end),
        value,
        ...(partOfDay && { partOfDay }),
        rule: from === undefined ? rule : `${rule} · ${one.tense}`,
      },
    ];
  });
  return withRanges(expressions);
}
