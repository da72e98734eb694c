import type { Article } from '../article.ts';
import { type Day, dayOf, isoDay, parseDay } from './calendar.ts';
import { headingIn } from './day-heading.ts';

/** How far down a page its day stands, in lines that are not blank; none of them is as long as a line of prose. */
const MOST_LINES = 8;
const LONGEST_LINE = 100;
/** Zones part a page's day from a publisher's by one at most. */
const LEEWAY = 1;

/** The day printed in full on a line by itself, or behind the writer's name: "Lena Brandt | May 30, 2019". */
function dayOn(line: string): Day | undefined {
  const alone = line.slice(Math.max(...['|', '•', '·'].map((mark) => line.lastIndexOf(mark))) + 1).trim();
  const iso = parseDay(alone.replace(/^date:?\s+/iu, ''));
  if (iso !== undefined) return iso;
  const { year, month, day } = headingIn(alone)?.date ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : dayOf(year, month, day);
}

/** The day that a page prints in full under its title, YYYY-MM-DD, and the line that prints it; when it was updated is another matter. */
export function printedDay(text: string): { readonly value: string; readonly printed: string } | undefined {
  const head = text.slice(0, MOST_LINES * LONGEST_LINE).split('\n');
  const lines = head.map((line) => line.trim()).filter((line) => line !== '');
  for (const printed of lines.slice(0, MOST_LINES)) {
    if (printed.length > LONGEST_LINE) return undefined;
    if (/^(?:last\s+)?(?:updated|modified)\b/iu.test(printed)) continue;
    const day = dayOn(printed);
    if (day !== undefined) return { value: isoDay(day), printed };
  }
  return undefined;
}

/**
 * The words by which an article's page prints another day than its manifest does, under its title: `May 3, 2021`. Undefined
 * where it prints the same, or none in full.
 */
export function contradictingDay({ text, published }: Pick<Article, 'text' | 'published'>): string | undefined {
  const [stated, found] = [parseDay(published), printedDay(text)];
  const printed = parseDay(found?.value ?? '');
  if (stated === undefined || printed === undefined) return undefined;
  return Math.abs(printed - stated) > LEEWAY ? found?.printed : undefined;
}
