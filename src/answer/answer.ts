import type { Citation, TextSpan } from './citation.ts';
import type { FixedLine } from './fixed-line.ts';

export type CommandName = 'who' | 'when' | 'quote' | 'sources';

/** The options as understood, by their Discord names. */
export type AnsweredOptions = Readonly<Record<string, string>>;

/** A date printed in a passage, and its normalised value. */
export interface CitedDate extends TextSpan {
  /** ISO 8601: `2023-09-14`, `2023-W36`, `2023-09`, `2023`, `1998/2006`. */
  readonly value: string;
}

/** A direct quotation printed in a passage. */
export interface CitedQuote extends TextSpan {
  readonly speakers: readonly [string, ...string[]];
  /** The same words as other articles print them, where the wording differs beyond quotation marks, case and end punctuation. */
  readonly variants?: readonly Citation[];
}

/** A cited passage with what makes it an answer. */
export type CitedPassage = Citation & {
  readonly score?: number;
  /** The same statement in other articles. */
  readonly also?: readonly Citation[];
  readonly date?: CitedDate;
  readonly quote?: CitedQuote;
};

/** Outlets give different answers to this very question. */
export interface Disagreement {
  readonly about: string;
  readonly readings: readonly { readonly value: string; readonly citations: readonly Citation[] }[];
}

/** One article in a list of sources. */
export interface CitedArticle {
  readonly article: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly publishedBasis: Citation['publishedBasis'];
  readonly url: string | null;
  readonly provenance: string;
  readonly passages: number;
  readonly quotes: number;
  readonly people: readonly string[];
  /** With `about`: where this article speaks of it. */
  readonly mentions?: readonly Citation[];
}

interface Asked {
  readonly command: CommandName;
  readonly options: AnsweredOptions;
  /** One line of fixed wording, in English; it asserts nothing about the story itself. */
  readonly message: string;
  /** The same line for a surface that speaks other languages; absent where what was typed could not be read at all. */
  readonly line?: FixedLine;
}

/** Passages that answer `/who`, `/when` or `/quote`, best first. */
export interface PassagesAnswer extends Asked {
  readonly command: 'who' | 'when' | 'quote';
  readonly status: 'answered';
  readonly passages: readonly [CitedPassage, ...CitedPassage[]];
  /** How many passages there are before paging. */
  readonly total: number;
  readonly disagreements?: readonly Disagreement[];
  /** The same command for others whom the name that was asked for may mean, each complete and answerable. */
  readonly suggestions?: readonly string[];
}

/** Articles that answer `/sources`. */
export interface ArticlesAnswer extends Asked {
  readonly command: 'sources';
  readonly status: 'answered';
  readonly articles: readonly [CitedArticle, ...CitedArticle[]];
}

/** The sources don't say. */
export interface NotFound extends Asked {
  readonly status: 'not_found';
  /** Commands worth trying instead, each complete and answerable. */
  readonly suggestions: readonly string[];
}

/** The command itself can't be read; `message` says how to mend it. */
export interface Invalid extends Asked {
  readonly status: 'invalid';
}

/** What every surface renders and none decides. */
export type Answer = PassagesAnswer | ArticlesAnswer | NotFound | Invalid;
