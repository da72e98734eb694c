import { type Day, partsOf } from './calendar.ts';
import { LONGEST_JOIN, type Placed, type Told } from './placed.ts';

/** What joins the dates of a list. */
const JOINS_LIST = /^(?:\s+|,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|to|through|until|till)\s+)$/u;

/** For each phrase, in order of place, the year printed behind the last date of its list: "June and July of 2009". */
export function yearsOfLists(text: string, placed: readonly Placed[]): (number | undefined)[] {
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

/** What stands before a date that opens its sentence: "In November", "And on March 4". */
export const OPENING =
  /^[\s“"‘']*(?:(?:and|but|then|later|late|early)[\s,]+)*(?:in|on|by|during|from|since|until)?\s*(?:late\s+|early\s+|mid-?)?$/iu;

/** The year of a month without one behind a month with its year in one sentence; `unknown` where it may be the next year's. */
export function yearBehind(
  { phrase }: Placed,
  { year, month }: { year: number; month: number },
): number | 'unknown' | undefined {
  if (phrase.kind !== 'date' || phrase.month === undefined) return undefined;
  if ((phrase.year ?? phrase.yearShift ?? phrase.yearFrom ?? phrase.shift) !== undefined) return undefined;
  return phrase.month < month ? 'unknown' : year;
}

/** The years of a run of telling: what a paragraph sets by a printed year, sentence after sentence. */
export class Run {
  #paragraph = -1;
  #sentence = -1;
  #year: number | undefined;
  #month: number | undefined;
  /** Whether the sentence opened with that year: "In 2018 the dispute dragged on from March to August". */
  #opened = false;
  /** The latest day that the sentence has told so far. */
  #latest: Day | undefined;

  /** Goes on with a date of the prose: a printed year sets the run's, a day reckoned from the article's ends it. */
  take({ phrase, paragraph, from }: Placed, one: Told | undefined, inRun: boolean, opens: boolean): void {
    if (from !== this.#sentence) this.#opened = false;
    if (opens && phrase.kind === 'date' && phrase.year !== undefined && phrase.month === undefined) this.#opened = true;
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
    // "the same month", "a year later": told by what the run tells.
    const fromRun = phrase.kind === 'same' || (phrase.kind === 'away' && phrase.from === 'reference');
    const goesOn = fromRun && this.#year !== undefined;
    const sets = ('year' in phrase && phrase.year !== undefined) || dated !== undefined || inRun || goesOn;
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
    if (paragraph !== this.#paragraph || this.#year === undefined) return undefined;
    // "In 1957 … before Christmas": that year's or the one before.
    if (phrase.kind === 'named day' && phrase.year === undefined && published !== undefined)
      return this.#year < partsOf(published).year - 1 ? 'unknown' : undefined;
    if (phrase.kind !== 'date') return undefined;
    const { month, year, yearShift, yearFrom, shift } = phrase;
    if (month === undefined || (year ?? yearShift ?? yearFrom ?? shift) !== undefined) return undefined;
    if (!opens && from === this.#sentence) return this.#opened && phrase.day === undefined ? this.#year : undefined;
    const next = this.#month === undefined || month >= this.#month ? this.#year : this.#year + 1;
    const now = published === undefined ? next : partsOf(published).year;
    if (next >= now - 1 && !(opens && next === this.#year)) return undefined;
    return opens && next === this.#year ? next : 'unknown';
  }
}
