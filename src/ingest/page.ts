/** A page as it was fetched or found on disk, decoded to text. */
export interface Page {
  readonly html: string;
  /** Where it was fetched from, or as the saved file says. */
  readonly url?: string;
  /** The link or the file's name, for messages. */
  readonly source: string;
}

/** A line of a page that is not in its article's text, and why. */
export interface DroppedLine {
  readonly text: string;
  readonly why: string;
  /** How many of the text's lines stand before it on the page. */
  readonly after?: number;
}

/** What a page says about its article. */
export interface ExtractedArticle {
  /** Paragraphs as lines, list items as "- …"; the headline only where the page prints it in the body. */
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  /** The page's canonical address. */
  readonly url?: string;
  /** The day of publication, YYYY-MM-DD; never the day of a change. */
  readonly published?: string;
  /** `stated` where two kinds of source agree on the day and none differs. */
  readonly publishedBasis?: 'stated' | 'inferred';
  /** What decided on outlet and day, a line each: "day: JSON-LD and the address agree". */
  readonly why: readonly string[];
  /** The day that a differing source gives. */
  readonly otherDay?: string;
  /** Each line left out, in the page's order. */
  readonly dropped: readonly DroppedLine[];
}

/**
 * A page's article, or the one line, without the page's name, that says why there is none and what to do; with it what the page
 * does say, such as the first sentences before a paywall.
 */
export type Extraction =
  | { readonly kind: 'article'; readonly article: ExtractedArticle }
  | { readonly kind: 'refused'; readonly why: string; readonly instead?: ExtractedArticle };
