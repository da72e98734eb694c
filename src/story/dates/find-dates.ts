import type { QuotedSpan } from '../quotations/quoted-span.ts';
import { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { type Day, dayOf, isoDay, isoMonth, parseDay, partsOf } from './calendar.ts';
import { dayHeadings } from './day-heading.ts';
import { parse } from './parse.ts';
import type { Found } from './phrase.ts';
import { refine } from './refiners.ts';
import { type Resolved, resolve } from './resolve.ts';
import { type Tense, tenseAround } from './tense.ts';
import type { TimeExpression } from './time-expression.ts';

/** A phrase with its paragraph's place and the bounds of its sentence; offsets into the article's text. */
interface Placed extends Found {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in the article's prose: what a page prints around it sets no time. A headline has tenses of its own. */
  readonly within: 'prose' | 'headline' | 'furniture';
}

/** Finds the phrases of every paragraph, boilerplate too: a caption's date is a date, though never an answer. */
function placePhrases({ paragraphs }: Layout): Placed[] {
  const placed: Placed[] = [];
  paragraphs.forEach(({ span, sentences, boilerplate }, paragraph) => {
    const text = span.text;
    let sentence = 0;
    for (const one of refine(parse(text), text)) {
      const start = span.start + one.start;
      while (sentence < sentences.length && (sentences[sentence] as Span).end <= start) sentence++;
      const within = sentences[sentence];
      const bounds = within && within.start <= start ? within : span;
      placed.push({
        ...one,
        start,
        end: span.start + one.end,
        paragraph,
        from: bounds.start,
        to: bounds.end,
        within: boilerplate === 'headline' ? 'headline' : boilerplate || bounds === span ? 'furniture' : 'prose',
      });
    }
  });
  return placed;
}

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

/** No words between two dates that belong together are longer, in UTF-16 units. */
const LONGEST_JOIN = 16;
/** What joins the dates of a list. */
const JOINS_LIST = /^(?:\s+|,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|to|through|until|till)\s+)$/u;

/** For each phrase, in order of place, the year printed behind the last date of its list: "June and July of 2009". */
function yearsOfLists(text: string, placed: readonly Placed[]): (number | undefined)[] {
  const years: (number | undefined)[] = placed.map(() => undefined);
  for (let index = placed.length - 2; index >= 0; index--) {
    const { phrase, end, from } = placed[index] as Placed;
    const next = placed[index + 1] as Placed;
    if (phrase.kind !== 'date' || next.phrase.kind !== 'date' || next.from !== from) continue;
    const { month, year, yearShift, shift } = phrase;
    const last = next.phrase.month;
    if (month === undefined || last === undefined || year !== undefined) continue;
    if (
      yearShift !== undefined ||
      shift !== undefined ||
      (phrase.day === undefined) !== (next.phrase.day === undefined)
    )
      continue;
    const behind = next.phrase.year ?? years[index + 1];
    if (behind === undefined || !JOINS_LIST.test(text.slice(end, Math.min(next.start, end + LONGEST_JOIN)))) continue;
    years[index] = month > last ? behind - 1 : behind;
  }
  return years;
}

/** "the next day, Sept. 15", "two days later, on Sept. 15": a day that is told by how far it is has the date that is printed behind it. */
function explainDays(text: string, placed: readonly Placed[], resolved: (Told | undefined)[]): void {
  placed.forEach(({ phrase, end, from }, index) => {
    const next = placed[index + 1];
    const printed = resolved[index + 1];
    if (!printed || next?.from !== from || next.phrase.kind !== 'date' || next.phrase.day === undefined) return;
    const own = resolved[index];
    if (phrase.kind === 'date' || (own ? own.certainty.day !== 'implied' : phrase.kind !== 'away')) return;
    if (/^(?:,\s(?:on\s)?|\s\()$/u.test(text.slice(end, Math.min(next.start, end + LONGEST_JOIN))))
      resolved[index] = printed;
  });
}

/** A date with the tense of its clause. */
interface Told extends Resolved {
  readonly tense: Tense;
}

/** "The March 3 fire", "his 2012 trial": a date that tells which of several things is spoken of, and no time of the telling. */
function isAttributive(text: string, { start, end }: Placed): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_JOIN), start);
  return /(?:\b(?:the|an?|his|her|its|their)|[’']s)\s+$/iu.test(before) && /^\s+\p{Ll}/u.test(text.slice(end, end + 2));
}

/** What stands before a date that opens its sentence: "In November", "And on March 4". */
const OPENING =
  /^[\s“"‘']*(?:(?:and|but|then|later|late|early)[\s,]+)*(?:in|on|by|during|from|since|until)?\s*(?:late\s+|early\s+|mid-?)?$/iu;

/** The year of a month without one behind a month with its year in one sentence; `unknown` where it may be the next year's. */
function yearBehind(
  { phrase }: Placed,
  { year, month }: { year: number; month: number },
): number | 'unknown' | undefined {
  if (phrase.kind !== 'date' || phrase.month === undefined) return undefined;
  if ((phrase.year ?? phrase.yearShift ?? phrase.yearFrom ?? phrase.shift) !== undefined) return undefined;
  return phrase.month < month ? 'unknown' : year;
}

/** A day this near to the article's own is that year's, whatever was printed, in days. */
const RECENT = 45;
const SOON = 14;

/** Which months an article prints with their year: "in June 2016 … on the night of June 18". */
class YearsOfMonths {
  readonly #years = new Map<number, number | 'several'>();

  take(year: number, month: number): void {
    const known = this.#years.get(month);
    this.#years.set(month, known === undefined || known === year ? year : 'several');
  }

  /** The year that was printed with a day's month, where the day is over and not a recent one. */
  yearOf({ phrase }: Placed, one: Told | undefined, published: Day | undefined): number | undefined {
    if (phrase.kind !== 'date' || phrase.month === undefined || phrase.day === undefined) return undefined;
    if ((phrase.year ?? phrase.yearShift ?? phrase.yearFrom ?? phrase.shift) !== undefined) return undefined;
    if (one?.day === undefined || published === undefined || one.tense === 'future') return undefined;
    const year = this.#years.get(phrase.month);
    const ahead = one.day - published;
    return year === 'several' || (ahead >= -RECENT && ahead <= SOON) ? undefined : year;
  }
}

/** The years of a run of telling: what a paragraph sets by a printed year, sentence after sentence. */
class Run {
  #paragraph = -1;
  #sentence = -1;
  #year: number | undefined;
  #month: number | undefined;
  /** The latest day that the sentence has told so far. */
  #latest: Day | undefined;

  /** Goes on with a date of the prose: a printed year sets the run's, a day reckoned from the article's ends it. */
  take({ phrase, paragraph, from }: Placed, one: Told | undefined, inRun: boolean): void {
    if (paragraph !== this.#paragraph) this.#year = undefined;
    const before = from === this.#sentence ? this.#latest : undefined;
    this.#paragraph = paragraph;
    this.#sentence = from;
    if (one?.day === undefined) {
      this.#latest = before;
      return;
    }
    const { year, month } = partsOf(one.day);
    const dated = phrase.kind === 'date' ? (phrase.yearFrom ?? phrase.shiftFrom) : undefined;
    const sets = ('year' in phrase && phrase.year !== undefined) || dated !== undefined || inRun;
    this.#latest = before === undefined || one.day > before ? one.day : before;
    // Of several times in one sentence the latest is the one that the telling has come to.
    if (before !== undefined && sets && one.day < before) return;
    this.#year = sets ? year : undefined;
    this.#month = sets && phrase.kind === 'date' && phrase.month !== undefined ? month : undefined;
  }

  /** The year of a month in a later sentence of the run, which it may open; `unknown` where it may as well be the article's. */
  yearOf(
    { phrase, paragraph, from }: Placed,
    published: Day | undefined,
    opens: boolean,
  ): number | 'unknown' | undefined {
    if (paragraph !== this.#paragraph || this.#year === undefined || phrase.kind !== 'date') return undefined;
    const { month, year, yearShift, yearFrom, shift } = phrase;
    if (month === undefined || (year ?? yearShift ?? yearFrom ?? shift) !== undefined) return undefined;
    if (!opens && from === this.#sentence) return undefined;
    const next = this.#month === undefined || month >= this.#month ? this.#year : this.#year + 1;
    const now = published === undefined ? next : partsOf(published).year;
    if (next >= now - 1 && !(opens && next === this.#year)) return undefined;
    return opens && next === this.#year ? next : 'unknown';
  }
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
  const years = new YearsOfMonths();
  const yearsBehind = yearsOfLists(text, placed);
  const run = new Run();
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
    const said = ofRun === undefined ? years.yearOf(place, one, spokenOn[index]) : undefined;
    const unknown = ofRun === 'unknown' && one?.tense !== 'future';
    if (said !== undefined && one) one = read(index, spokenOn[index], reference, said, near);
    resolved[index] = one && unknown ? { ...one, value: unknownYear(one.value) } : one;
    if (within !== 'prose') return;
    run.take(place, one, inRun !== undefined);
    if (one?.day === undefined || phrase.kind === 'event' || unknown) return;
    if (!opensSentence && isAttributive(text, place)) return;
    reference = one;
    if (one.certainty.day) daySet = { paragraph: place.paragraph, one };
    const { year, month } = phrase.kind === 'date' ? phrase : {};
    if (year === undefined || month === undefined) return;
    yearBefore = { year, month };
    years.take(year, month);
  });
  // A quotation was said on the day that its own sentence sets outside the quotation marks, where it sets one.
  placed.forEach(({ phrase, paragraph, start, from, to }, index) => {
    const day = resolved[index];
    if (!day?.certainty.day || day.day === undefined || phrase.kind === 'event') return;
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
  placed.forEach((_, index) => {
    const quotation = quotations[index];
    if (quotation)
      resolved[index] = read(index, saidOn.get(quotation) ?? spokenOn[index], undefined, yearsBehind[index]);
  });
  explainDays(text, placed, resolved);
  orderEnds(text, placed, resolved);
  return resolved;
}

/** TimeML's value for a date whose year the text doesn't tell: it is on no calendar. */
const unknownYear = (value: string): string => `XXXX${value.slice(4)}`;

/** The words between the two ends of a range; "and" only where the range is opened. */
const JOINS_RANGE = /^\s+(?:to|and|through|until|till)\s+(?:early\s+|late\s+|mid-?)?$/u;
const OPENS_RANGE = /\b(?:from|between)\s+(?:early\s+|late\s+|mid-?)?$/iu;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether two expressions are the ends of one range: "from 1998 to 2006". */
const joinsRange = (text: string, first: Place, last: Place): boolean =>
  last.start - first.end <= LONGEST_JOIN &&
  JOINS_RANGE.test(text.slice(first.end, last.start)) &&
  OPENS_RANGE.test(text.slice(Math.max(0, first.start - LONGEST_JOIN), first.start));

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
function orderEnds(text: string, placed: readonly Placed[], resolved: (Told | undefined)[]): void {
  for (let index = 1; index < placed.length; index++) {
    const [first, last] = [placed[index - 1] as Placed, placed[index] as Placed];
    const [start, end] = [resolved[index - 1], resolved[index]];
    if (first.phrase.kind !== last.phrase.kind || start?.day === undefined || end?.day === undefined) continue;
    if (start.day > end.day && joinsRange(text, first, last)) resolved[index - 1] = stepBack(first, start);
  }
}

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

/** "1998/2006" for both ends of "from 1998 to 2006"; the ends stay expressions of their own. */
function withRanges(expressions: readonly TimeExpression[]): TimeExpression[] {
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

/**
 * Finds one article's calendar expressions with their values, in order of place and without overlaps: parsers find, refiners
 * merge and drop, and each phrase is resolved against the article's day or that of a live blog's heading, the day that a
 * quotation was said on, or the time that the text set before. Values after TimeML's TIMEX3 (Pustejovsky et al. 2003); the
 * pipeline after chrono's. Linear in the text's length.
 */
export function findDates(layout: Layout, quotations: readonly QuotedSpan[]): TimeExpression[] {
  const { article } = layout;
  const placed = placePhrases(layout);
  const published = parseDay(article.published) ?? firstPrintedDay(placed);
  const spokenOn = daysSpokenOn(layout, placed, published);
  const resolved = resolveAll(article.text, placed, spokenOn, quotationsAround(placed, quotations));
  const expressions = resolved.flatMap((one, index): TimeExpression[] => {
    if (!one) return [];
    const { start, end, rule } = placed[index] as Placed;
    const { value, certainty, from } = one;
    return [
      {
        span: new Span(article, start, end),
        value,
        certainty,
        rule: from === undefined ? rule : `${rule} · ${one.tense}`,
        ...(from !== undefined && { anchor: isoDay(from) }),
      },
    ];
  });
  return withRanges(expressions);
}
