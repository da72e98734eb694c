import { ANY_MONTH } from '../../english/months.ts';
import { ANY_WEEKDAY } from '../../english/weekdays.ts';
import type { Layout } from '../text/paragraph.ts';
import type { Day } from './calendar.ts';
import { printed } from './parsers/parser.ts';
import type { PrintedDate } from './phrase.ts';
import { resolve } from './resolve.ts';

/** From `start` (a UTF-16 offset) on, up to `end` or the next heading, an article speaks on this day. */
export interface DayHeading {
  readonly start: number;
  readonly end?: number;
  readonly day: Day;
}

/** No heading is longer, in UTF-16 units. */
const LONGEST = 60;
/** A report may open with the hour it was filed; a log has entry upon entry. */
const FEWEST_ENTRIES = 2;

const CLOCK = String.raw`(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)(?:\s(?:[a-z]{1,3}t|gmt|utc|local\stime))?`;
const MONTH = `${ANY_MONTH}\\.?`;
const DATE = String.raw`(?:(?<weekday>${ANY_WEEKDAY})\.?,?\s)?(?:(?<month>${MONTH})\s(?<day>\d{1,2})|(?<dayBefore>\d{1,2})(?:st|nd|rd|th)?\s(?<monthAfter>${MONTH}))(?:st|nd|rd|th)?(?:,?\s(?<year>[12]\d{3}))?`;
/** "Tuesday, March 4", "Posted 14:05, 3 June 2021": a paragraph that is a date and nothing else but the hour. */
const HEADING = new RegExp(
  String.raw`^(?:(?:posted|published|updated|filed)\b:?\s?(?:at\s|on\s)?)?(?:(?<before>${CLOCK})(?:\son\s|[\s,|·•–—-]+))?${DATE}(?:(?:\sat\s|[\s,|·•–—-]+)(?<behind>${CLOCK}))?[:.]?$`,
  'iu',
);
/** "2:15 p.m. — The jury is back", "14:05": how an entry opens. */
const HOUR = new RegExp(String.raw`^${CLOCK}\s?(?:[—–:|-]|$)`, 'iu');

/** "UPDATE – May 30, 10 p.m.: The ferry was found tonight.": a day that an added paragraph was written on, before its words. */
const UPDATE = new RegExp(
  String.raw`^(?:updated?|corrected|new)\b[\s:–—-]*(?:(?<before>${CLOCK})(?:\son\s|[\s,|·•–—-]+))?${DATE}(?:(?:\sat\s|[\s,|·•–—-]+)(?<behind>${CLOCK}))?\s?[:–—-](?=\s|$)`,
  'iu',
);

interface Heading {
  readonly date: PrintedDate;
  readonly timed: boolean;
}

/** The day that a text gives and nothing else, and whether with an hour. */
export function headingIn(text: string, pattern = HEADING): Heading | undefined {
  const groups = pattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { month, monthAfter, day, dayBefore, before, behind } = groups;
  const date = printed({ ...groups, month: month ?? monthAfter, day: day ?? dayBefore });
  return date?.month === undefined ? undefined : { date, timed: (before ?? behind) !== undefined };
}

/** The days of paragraphs that were added later: each dates its own, or the next one where it stands alone. */
function updates({ article, paragraphs }: Layout, published: Day): DayHeading[] {
  return paragraphs.flatMap(({ span }, index) => {
    const text = article.text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1)).replace(/\s/gu, ' ');
    const heading = headingIn(text, UPDATE);
    const length = UPDATE.exec(text)?.[0].length ?? 0;
    const day = heading && resolve(heading.date, { anchor: published, tense: 'unclear' })?.day;
    if (day === undefined) return [];
    const alone = span.start + length >= span.end;
    return [{ start: span.start + length, day, end: (alone && paragraphs[index + 1]?.span.end) || span.end }];
  });
}

/**
 * The days that stand over the entries of a log by the hour, as live blogs print them, in order of place, and those of updates;
 * none for any other article, whose headings by date tell what happened then and not when it was written. A day without a year
 * is reckoned from `published`.
 */
export function dayHeadings(layout: Layout, published: Day): DayHeading[] {
  const { article, paragraphs } = layout;
  const headings: DayHeading[] = [];
  let entries = 0;
  // An hour by itself stands over the paragraph behind it; two in a row tell when a page was printed and changed.
  let hourAbove = false;
  for (const { span } of paragraphs) {
    const text = article.text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1)).replace(/\s+/gu, ' ');
    const heading = text.length <= LONGEST ? headingIn(text) : undefined;
    const hour = heading ? undefined : HOUR.exec(text)?.[0];
    const alone = heading !== undefined || hour === text;
    if (!alone && (hour !== undefined || hourAbove)) entries++;
    hourAbove = heading ? heading.timed : hour === text;
    const day = heading && resolve(heading.date, { anchor: published, tense: 'unclear' })?.day;
    if (day !== undefined) headings.push({ start: span.end, day });
  }
  return entries < FEWEST_ENTRIES ? updates(layout, published) : headings;
}
