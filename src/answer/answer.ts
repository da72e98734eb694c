import type { Citation, TextSpan } from './citation.ts';
import type { FixedLine } from './fixed-line.ts';
import type { Invocation } from './invocation.ts';

/** The options as understood, by their Discord names. */
export type AnsweredOptions = Invocation['options'];

/** A date in a passage, and its normalised value. */
export interface CitedDate extends TextSpan {
  /** ISO 8601: `2023-09-14`, `2023-W36`, `2023-09`, `2023`, `1998/2006`. */
  readonly value: string;
  /**
   * `printed`, also where absent: the passage prints the date. `published`: it prints none and tells what was news on its
   * article's own day; the span is then the sentence's.
   */
  readonly basis?: 'printed' | 'published';
  /** The passage tells what is planned for it, not that it happened. */
  readonly planned?: true;
}

/** The words of a quotation as another article prints them. */
export type Variant = Citation & {
  /** Where they differ from the words they stand beside, in order of place. */
  readonly differing?: readonly TextSpan[];
};

/** What happened, in the passage's own words. */
export interface CitedEvent {
  /** The verb or noun that tells it: "resigned". */
  readonly trigger: TextSpan;
  /** The clause around it. */
  readonly clause: TextSpan;
}

/** A direct quotation printed in a passage. */
export interface CitedQuote extends TextSpan {
  readonly speakers: readonly [string, ...string[]];
  /** The same words as other articles print them, where the wording differs beyond quotation marks, case and end punctuation. */
  readonly variants?: readonly Variant[];
  /** Where its own words differ from one of these, in order of place. */
  readonly differing?: readonly TextSpan[];
}

/** A cited passage with what makes it an answer. */
export type CitedPassage = Citation & {
  readonly score?: number;
  /** The same statement in other articles. */
  readonly also?: readonly Citation[];
  /** How many different outlets say it, the passage's own among them. */
  readonly outlets: number;
  readonly date?: CitedDate;
  /** What is told of that date. */
  readonly event?: CitedEvent;
  readonly quote?: CitedQuote;
  /** The words that say what was asked, where these are known beside the question's own, in order of place. */
  readonly saying?: readonly TextSpan[];
};

/** A passage that does not say what was asked: it gives no date and no speaker that could be taken for the answer. */
export type NearPassage = CitedPassage & {
  readonly date?: never;
  readonly event?: never;
  readonly quote?: never;
  readonly saying?: never;
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

interface Asked extends Invocation {
  /** One line of fixed wording, in English; it asserts nothing about the story itself. */
  readonly message: string;
  /** The same line for a surface that speaks other languages; absent where what was typed could not be read at all. */
  readonly line?: FixedLine;
}

/** Passages that say what was asked, best first. */
export interface PassagesAnswer extends Asked {
  readonly status: 'answered';
  readonly passages: readonly [CitedPassage, ...CitedPassage[]];
  /** How many passages there are before paging. */
  readonly total: number;
  readonly disagreements?: readonly Disagreement[];
  /** The same command for others whom the name that was asked for may mean, each complete and answerable. */
  readonly suggestions?: readonly Invocation[];
}

/** No source says exactly this; the passages are the nearest. */
export interface NearAnswer extends Asked {
  readonly status: 'near';
  /** At most `MOST_NEAR`. */
  readonly passages: readonly [NearPassage, ...NearPassage[]];
  readonly total: number;
  readonly suggestions?: readonly Invocation[];
}

/** Passages shown where none answers. */
export const MOST_NEAR = 5;

/** Articles that answer `/sources`. */
export interface ArticlesAnswer extends Asked {
  readonly status: 'answered';
  readonly articles: readonly [CitedArticle, ...CitedArticle[]];
  /** With `about`: the dated facts about it that most outlets tell, to be compared over all outlets of the story. */
  readonly coverage?: Pick<PassagesAnswer, 'passages' | 'disagreements'> & { readonly outlets: readonly string[] };
}

/** What a text claims, and what the sources print of it. */
export interface CheckedClaim {
  readonly text: string;
  /**
   * `word_for_word`: printed so. `in_other_words`: the same, worded otherwise. `differs`: told of the same thing with another
   * number, name or day, or the opposite. Only `in_no_source` comes without passages.
   */
  readonly verdict: 'word_for_word' | 'in_other_words' | 'differs' | 'in_no_source';
  readonly passages?: readonly CitedPassage[];
}

/** A text checked against the sources; not found where none of them says any of it. */
export interface ClaimsAnswer extends Asked {
  readonly status: 'answered' | 'not_found';
  /** In the text's order. */
  readonly claims: readonly [CheckedClaim, ...CheckedClaim[]];
  /** How many claims the text makes, those that were not looked up among them. */
  readonly total: number;
  readonly suggestions: readonly Invocation[];
}

/** A passage among its neighbours: what a button under it shows. No answer to a command that is typed, so not in `Answer`. */
export interface ContextAnswer extends Asked {
  readonly status: 'answered';
  readonly passage: Citation;
  readonly before: readonly Citation[];
  readonly after: readonly Citation[];
}

/** The sources don't say. */
export interface NotFound extends Asked {
  readonly status: 'not_found';
  /** Commands worth trying instead, each complete and answerable. */
  readonly suggestions: readonly Invocation[];
}

/** The command itself can't be read; `message` says how to mend it. */
export interface Invalid extends Asked {
  readonly status: 'invalid';
}

/** What every surface renders and none decides: told apart by what it lists, and one that lists nothing by its `status`. */
export type Answer = PassagesAnswer | NearAnswer | ArticlesAnswer | ClaimsAnswer | NotFound | Invalid;
