import type { ArticleEntry } from './manifest.ts';

/** A boilerplate rule's verdict that the story's owner overrules, by a piece of the paragraph's text. */
export interface BoilerplateOverrules {
  /** Paragraphs that contain one of these are never answered. */
  readonly skip: readonly string[];
  /** Paragraphs that contain one of these are always readable, whatever the rules say. */
  readonly keep: readonly string[];
}

/** One outlet's report, as printed, with what the manifest says of it. */
export interface Article extends Readonly<Omit<ArticleEntry, 'skip' | 'keep' | 'written'>> {
  /** The file as decoded from UTF-8, nothing stripped. Every offset in the program counts its UTF-16 code units. */
  readonly text: string;
  readonly overrules: BoilerplateOverrules;
}
