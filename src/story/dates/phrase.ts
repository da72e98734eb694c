/** What "last", "this" and "next" count, and what "three … ago" does. */
export type Unit = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** TimeML's codes of a morning, an afternoon, an evening and a night. */
export type PartOfDay = 'TMO' | 'TAF' | 'TEV' | 'TNI';

/** Parts of a date as printed; at least the year or the month is there. */
export interface PrintedDate {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** "3/4/2021" read day first, where it may be either. */
  readonly dayFirst?: { readonly month: number; readonly day: number };
  /** 1 for Monday to 7 for Sunday: tells the year of a day that is printed without one. */
  readonly weekday?: number;
  /** "May of last year" is −1: years from the anchor's. */
  readonly yearShift?: number;
  /** "June of that year": the year that the text set before. */
  readonly yearFrom?: 'reference';
  /** "last May" is −1, "next May" 1: which May, counted from the anchor; "the previous May" from what the text set before. */
  readonly shift?: number;
  readonly shiftFrom?: 'reference';
}

/** What the words of a time expression say, before any anchor is known. */
export type Phrase =
  | PrintedDate
  /** "on the 14th"; "the 20th of next month" is 1 month from the anchor's. */
  | { readonly kind: 'day of month'; readonly day: number; readonly monthShift?: number }
  /** "Friday"; "last Friday" is −1, "next Friday" 1; "the following Friday" counts from what the text set before. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift?: number; readonly from?: 'reference' }
  /** "last week" is −1, "this year" 0, "tomorrow" a day and 1; "this morning" a day, 0 and its part. */
  | { readonly kind: 'nearby'; readonly unit: Unit; readonly shift: number; readonly partOfDay?: PartOfDay }
  /** "two days ago" counts from the anchor, "two days later" from what the text set before. */
  | { readonly kind: 'away'; readonly unit: Unit; readonly amount: number; readonly from: 'anchor' | 'reference' }
  /** "a year ago today", "a week from Friday": counted from what another phrase says. */
  | { readonly kind: 'counted'; readonly unit: Unit; readonly amount: number; readonly from: Phrase }
  /** "the same year", "that day", "the same month a year earlier"; "the same period" has no unit of its own. */
  | {
      readonly kind: 'same';
      readonly unit?: Unit /** "that day": no time where none was set. */;
      readonly told?: true;
      readonly back?: 'last year' | 'a year earlier';
    }
  | {
      readonly kind: 'season';
      readonly season: string;
      readonly year?: number;
      readonly yearShift?: number;
      readonly shift?: number;
    }
  /** `over` where its results are told: not a quarter that is still to come. */
  | {
      readonly kind: 'quarter';
      readonly quarter: number;
      readonly year?: number;
      readonly yearShift?: number;
      readonly over?: true;
    }
  /** "the first half of 2021", "the second half of this year"; without a year, what the text set before. */
  | { readonly kind: 'half'; readonly half: 1 | 2; readonly year?: number; readonly yearShift?: number }
  /** "over the weekend" */
  | { readonly kind: 'weekend' }
  /** The 19th century: 1800. */
  | { readonly kind: 'century'; readonly year: number }
  /** The 1990s: 1990. */
  | { readonly kind: 'decade'; readonly year: number }
  /** "2001–03", "Sept. 14-16" */
  | { readonly kind: 'range'; readonly from: PrintedDate; readonly to: PrintedDate }
  /** "Easter", "Easter weekend" */
  | { readonly kind: 'named day'; readonly name: string; readonly weekend?: boolean; readonly year?: number }
  /** A day whose year everybody knows: "9/11". */
  | { readonly kind: 'event'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' | 'XXXX-XX-XX' };

/** A phrase in its place: UTF-16 offsets into the text that was parsed. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
  /** The name of the parser that read it. */
  readonly rule: string;
}
