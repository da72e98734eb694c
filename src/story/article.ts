/** An article's ID: its file's name without `.txt`. */
export type ArticleId = string;

/** How an article's day is known: printed by the outlet, or inferred from the text. */
export type PublishedBasis = 'stated' | 'inferred';

/** A boilerplate rule's verdict that the story's owner overrules, by a piece of the paragraph's text. */
export interface BoilerplateOverrules {
  /** Paragraphs that contain one of these are never answered. */
  readonly skip: readonly string[];
  /** Paragraphs that contain one of these are always readable, whatever the rules say. */
  readonly keep: readonly string[];
}

/** One outlet's report, as printed. */
export interface Article {
  readonly id: ArticleId;
  readonly outlet: string;
  readonly title: string;
  readonly url: string | null;
  /** ISO 8601 calendar date. */
  readonly published: string;
  readonly publishedBasis: PublishedBasis;
  readonly provenance: string;
  /** The file as decoded from UTF-8, nothing stripped. Every offset in the program counts its UTF-16 code units. */
  readonly text: string;
  readonly overrules: BoilerplateOverrules;
}
