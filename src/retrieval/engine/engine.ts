import type { Stored } from '../stored.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What an engine is given to find: terms as already analysed, and facets that a search can be confined to. */
export interface EngineDocument<Term = string> {
  /** Ascending, in the order of adding. */
  readonly id: number;
  /** In any order; repeated as often as they stand in the text. */
  readonly terms: readonly Term[];
  readonly facets: Readonly<Record<string, string>>;
}

/** One term of a question, and how much it counts; 1 for a word that was asked for as it stands. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface EngineQuery {
  /** Each term once. */
  readonly terms: readonly WeightedTerm[];
  /** A document is found only where each of these facets has this value. */
  readonly facets?: Readonly<Record<string, string>>;
  readonly limit: number;
}

export interface EngineHit {
  readonly id: number;
  readonly score: number;
}

/** How an engine in this very process takes terms as numbers, so that they are held, and looked up, once. */
export interface NumberedTerms {
  /** The numbers by which the engine knows its terms. */
  readonly vocabulary: Vocabulary;
  /** As `Engine.add`, of one document whose terms are given by these numbers. */
  add(document: EngineDocument<number>): void;
}

/**
 * The seam between finding passages and whatever ranks them. An engine knows terms and documents, not questions and
 * articles: analysis, synonyms, the second ranking, silence and merging are on this side and stay the same for every engine.
 */
export interface Engine {
  /** Takes documents in; the next search sees them. */
  add(documents: Iterable<EngineDocument>): void;
  /** The documents that hold at least one of the terms, best first; of equal ones the earlier first. */
  search(query: EngineQuery): Promise<EngineHit[]>;
  /** In how many documents a term stands. */
  frequency(term: string): number;
  /** How many documents there are. */
  readonly size: number;
  /** Absent where it knows terms by themselves alone. */
  readonly numbered?: NumberedTerms;
  /** All that it knows, as bytes to be kept; absent where an engine has no such form. */
  store?(): Stored;
  /** Takes back what `store` gave, into an empty engine. @throws NotStored where it is something else. */
  restore?(stored: Stored): void;
}
