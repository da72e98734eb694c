import type { Answer, AnsweredOptions } from '../answer/answer.ts';
import type { FixedLine } from '../answer/fixed-line.ts';
import type { Invocation } from '../answer/invocation.ts';
import type { Context } from './context.ts';

/** One autocomplete choice; both parts hold at most 100 characters. */
export interface Choice {
  /** What a person reads. */
  readonly name: string;
  /** What the option is then set to. */
  readonly value: string;
}

/** Which of an answer's passages are wanted, where somebody says so. */
export interface Paging {
  /** How many of the best are left out. */
  readonly skip?: number | undefined;
  /** At most so many, 1 to 500. */
  readonly most?: number | undefined;
}

export interface OptionSpec {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** Any text may stand in it, colons too: in a typed line, only the command's own options end it. */
  readonly isProse?: boolean;
  /** In UTF-16 code units, 1 to 6,000: Discord's limit. */
  readonly maxLength: number;
  /** Choices for what was typed so far, best first, at most 25; also for nothing typed. Absent where anything can be typed. */
  readonly suggest?: (context: Context, typed: string) => Promise<readonly Choice[]>;
  /** Why this story can have no such value, and how to mend it; undefined where it can. Absent where any value can be asked for. */
  readonly refuse?: (context: Context, value: string) => Promise<FixedLine | undefined>;
}

/**
 * A command in one object. Discord's registration, the terminal's parser and its help are derived from it, never written
 * beside it.
 */
export interface Command<Name extends string = string> {
  readonly name: Name;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Complete commands that show what can be asked; each has an answer in the story at hand. */
  readonly examples: (context: Context) => Promise<readonly Invocation[]>;
  /** `options` were read by `readOptions`: known names only, required ones present, within their lengths. */
  readonly answer: (context: Context, options: AnsweredOptions, paging: Paging) => Promise<Answer>;
}
