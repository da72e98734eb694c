import {
  type AnsweredOptions,
  type CitedPassage,
  type Disagreement,
  type Invalid,
  MOST_NEAR,
  type NearAnswer,
  type NotFound,
  type PassagesAnswer,
} from '../answer/answer.ts';
import type { Citation } from '../answer/citation.ts';
import { type FixedLine, said } from '../answer/fixed-line.ts';
import { type Invocation, typedInvocation } from '../answer/invocation.ts';
import type { Paging } from './command.ts';

/** Passages given with one answer; `total` counts those beyond. */
export const MOST_PASSAGES = 50;

/** Commands suggested with one answer. */
const MOST_SUGGESTIONS = 3;

/** A passage as a command chose it, before its outlets are counted. */
export type ChosenPassage = Citation &
  Partial<Pick<CitedPassage, 'score' | 'also' | 'date' | 'event' | 'quote' | 'saying'>>;

/** A chosen passage with the number of outlets that say it. */
export function counted(passage: ChosenPassage): CitedPassage {
  const all = [passage, ...(passage.also ?? []), ...(passage.quote?.variants ?? [])];
  return { ...passage, outlets: new Set(all.map(({ outlet }) => outlet)).size };
}

/** Suggestions as an answer holds them: each once, no more than a message shows. */
function suggested(suggestions: readonly Invocation[]): Invocation[] {
  const byText = new Map(suggestions.map((one) => [typedInvocation(one), one]));
  return [...byText.values()].slice(0, MOST_SUGGESTIONS);
}

/** Says that fewer passages answer than are to be skipped; undefined where some are left, or there are none at all. */
export function pastTheEnd(
  command: string,
  options: AnsweredOptions,
  total: number,
  skip: number | undefined = 0,
): Invalid | undefined {
  if (total === 0 || skip < total) return undefined;
  return { command, options, status: 'invalid', ...said(['pastTheEnd', total, skip]) };
}

/**
 * An answer of passages; undefined where there is none, and a line that says so where all of them are skipped. `total` where not
 * all of them are given.
 */
export function passagesAnswer(
  command: string,
  options: AnsweredOptions,
  {
    line,
    passages,
    total = passages.length,
    disagreements = [],
    suggestions = [],
    paging: { skip = 0, most = MOST_PASSAGES } = {},
  }: {
    line: FixedLine;
    passages: readonly ChosenPassage[];
    total?: number;
    disagreements?: readonly Disagreement[];
    suggestions?: readonly Invocation[];
    /** Which of the passages are given. */
    paging?: Paging;
  },
): PassagesAnswer | Invalid | undefined {
  const [first, ...rest] = passages.slice(skip, skip + most).map(counted);
  if (!first) return pastTheEnd(command, options, passages.length, skip);
  return {
    command,
    options,
    status: 'answered',
    ...said(line),
    passages: [first, ...rest],
    total,
    ...(disagreements.length > 0 && { disagreements }),
    ...(suggestions.length > 0 && { suggestions: suggested(suggestions) }),
  };
}

/** The nearest passages where none says what was asked, without what could be taken for the answer; undefined where none is near. */
export function nearAnswer(
  command: string,
  options: AnsweredOptions,
  passages: readonly ChosenPassage[],
  suggestions: readonly Invocation[] = [],
): NearAnswer | undefined {
  const nearest = passages.slice(0, MOST_NEAR).map((passage) => {
    const { date, event, quote, saying, ...near } = counted(passage);
    return near;
  });
  const [first, ...rest] = nearest;
  if (!first) return undefined;
  return {
    command,
    options,
    status: 'near',
    ...said(['nearest']),
    passages: [first, ...rest],
    total: nearest.length,
    ...(suggestions.length > 0 && { suggestions: suggested(suggestions) }),
  };
}

/** The sources don't say; `suggestions` are complete commands that have an answer. */
export function notFound(command: string, options: AnsweredOptions, suggestions: readonly Invocation[]): NotFound {
  return { command, options, status: 'not_found', ...said(['silent']), suggestions: suggested(suggestions) };
}

/** A complete command, as a member could type it. */
export const typed = (command: string, options: AnsweredOptions): Invocation => ({ command, options });
