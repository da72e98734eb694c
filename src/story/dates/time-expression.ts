import type { Span } from '../span.ts';
import type { PartOfDay } from './phrase.ts';

/** A calendar expression. Durations ("two hours"), ages and sentences ("30 years to life") are none. */
export interface TimeExpression {
  readonly span: Span;
  /**
   * TimeML's value, ISO 8601 with its extensions: `2023-09-14`, `2023-W36`, `2023-W36-WE` (a weekend), `2023-09`, `2023-Q3`,
   * `2023-H1`, `2023-SU`, `2023`, `200` (a decade), `19` (a century); a span of days or years written as one is `1998/2006`. Words without a calendar
   * value have `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`, and a month or day that may be of either of two years `XXXX-03`; every value that begins with a digit is on the calendar.
   */
  readonly value: string;
  /** The part of the day that the words name, "this morning": TimeML writes it behind the value. */
  readonly partOfDay?: PartOfDay;
  /** The parser that read it; behind it the clause's tense, where the value hangs on that: `weekday · past`. */
  readonly rule: string;
  /** First and last value, `1998/2006`, where this is one end of a range: "from 1998 to 2006". */
  readonly range?: string;
}
