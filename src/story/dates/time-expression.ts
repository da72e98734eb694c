import type { Span } from '../span.ts';

/** One calendar component, and whether the text prints it (`certain`) or it follows from an anchor (`implied`). */
export type Certainty = 'certain' | 'implied';

/** A calendar expression. Durations ("two hours"), ages and sentences ("30 years to life") are none. */
export interface TimeExpression {
  readonly span: Span;
  /**
   * TimeML's value, ISO 8601 with its extensions: `2023-09-14`, `2023-W36`, `2023-09`, `2023-Q3`, `2023-SU`, `2023`, `200`
   * (a decade), `PAST_REF`; a range is `1998/2006`.
   */
  readonly value: string;
  /** How each component of the value is known. A component that the value lacks is absent. */
  readonly certainty: {
    readonly year: Certainty;
    readonly month?: Certainty;
    readonly week?: Certainty;
    readonly day?: Certainty;
  };
  /** The day (ISO) that an implied component was reckoned from: the article's, or one that the text set before. */
  readonly anchor?: string;
}
