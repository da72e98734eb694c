import type {
  AnsweredOptions,
  CitedPassage,
  CommandName,
  Disagreement,
  NotFound,
  PassagesAnswer,
} from '../answer/answer.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';

/** Passages given with one answer; `total` counts those beyond. */
export const MOST_PASSAGES = 50;

/** Commands suggested with one answer. */
const MOST_SUGGESTIONS = 3;

/** An answer of passages, or undefined where there is none; `total` where not all of them are given. */
export function passagesAnswer(
  command: PassagesAnswer['command'],
  options: AnsweredOptions,
  {
    line,
    passages,
    total = passages.length,
    disagreements = [],
    suggestions = [],
  }: {
    line: FixedLine;
    passages: readonly CitedPassage[];
    total?: number;
    disagreements?: readonly Disagreement[];
    suggestions?: readonly string[];
  },
): PassagesAnswer | undefined {
  const [first, ...rest] = passages.slice(0, MOST_PASSAGES);
  if (!first) return undefined;
  return {
    command,
    options,
    status: 'answered',
    ...said(line),
    passages: [first, ...rest],
    total,
    ...(disagreements.length > 0 && { disagreements }),
    ...(suggestions.length > 0 && { suggestions: suggestions.slice(0, MOST_SUGGESTIONS) }),
  };
}

/** The sources don't say; `suggestions` are complete commands that have an answer. */
export function notFound(command: CommandName, options: AnsweredOptions, suggestions: readonly string[]): NotFound {
  return {
    command,
    options,
    status: 'not_found',
    ...said(['silent']),
    suggestions: [...new Set(suggestions)].slice(0, MOST_SUGGESTIONS),
  };
}

/** A complete command, as a member would type it. */
export function typed(command: CommandName, options: AnsweredOptions): string {
  return [`/${command}`, ...Object.entries(options).map(([name, value]) => `${name}: ${value}`)].join(' ');
}

/** Items reordered so that each next one is of an outlet that was shown least so far; the order within an outlet stays. */
export function spreadOutlets<Item>(items: readonly Item[], outletOf: (item: Item) => string): Item[] {
  const shown = new Map<string, number>();
  const ranked = items.map((item, order) => {
    const outlet = outletOf(item);
    const turn = shown.get(outlet) ?? 0;
    shown.set(outlet, turn + 1);
    return { item, turn, order };
  });
  return ranked.sort((a, b) => a.turn - b.turn || a.order - b.order).map(({ item }) => item);
}
