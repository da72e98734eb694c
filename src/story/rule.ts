/** Read where a rule knows that nobody is meant: no later row is tried. */
export const NOBODY = Symbol('nobody');

/** One rule about language: a row of a table. Rows are tried in the listed order; the first that reads something decides. */
export interface Rule<Place, Read> {
  readonly name: string;
  /** A text that this row reads, and the speaker whom it states there; none where it says that nobody is meant. */
  readonly example: string;
  readonly speaker?: string;
  /** Whether the row's words stand at a place; cheap. */
  readonly match: (place: Place) => boolean;
  /** What they say there; undefined where they say nothing after all, and the next row is asked. */
  readonly read: (place: Place) => Read | typeof NOBODY | undefined;
}

/** The first row of a table that reads something at a place, with what it read. */
export function readBy<Place, Read>(
  rules: readonly Rule<Place, Read>[],
  place: Place,
): { readonly rule: Rule<Place, Read>; readonly read: Read } | undefined {
  for (const rule of rules) {
    if (!rule.match(place)) continue;
    const read = rule.read(place);
    if (read === NOBODY) return undefined;
    if (read !== undefined) return { rule, read };
  }
  return undefined;
}
