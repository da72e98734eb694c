import type { StoryRecord } from '../../story/records.ts';

/** The kinds of records. */
export type Kind = StoryRecord['kind'];
/** A record of one kind. */
export type RecordOf<K extends Kind> = Extract<StoryRecord, { kind: K }>;

/** A record as an engine takes it in: with the terms by which it is found. */
export interface EngineDocument {
  readonly record: StoryRecord;
  /**
   * In any order, each as often as it stands in the text; none for a record that no words find, and none for an event, which the
   * terms of its passage find.
   */
  readonly terms: readonly string[];
  /** How many words of content its text has. */
  readonly length: number;
  /** Its printed words in lower case, of which one may be what a mistyped word means. */
  readonly words: readonly string[];
}

/** One term of a question, and how much it counts; 1 for a word that was asked for as it stands. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Takes documents in. */
export interface Filling {
  /** Records of one kind come in the story's order. */
  add(documents: Iterable<EngineDocument>): Promise<void>;
}

/** What a search is confined to. Values are exact, days are ISO dates, both ends inclusive. */
export interface Filters {
  readonly outlet?: string;
  readonly article?: string;
  /** By `entity.id`: a passage that mentions it, its quotations, events that it takes part in, its descriptions. */
  readonly entity?: string;
  /** Events whose date overlaps these days; other records by the day of their article. */
  readonly from?: string;
  readonly to?: string;
}

export interface EngineQuery<K extends Kind> {
  readonly kind: K;
  /** Each term once; without terms, every record that passes the filters is found, in the story's order. */
  readonly terms?: readonly WeightedTerm[];
  readonly filters?: Filters;
  readonly limit: number;
}

export interface EngineHit<K extends Kind> {
  readonly record: RecordOf<K>;
  /** Its place among the records of its kind, in the order of adding. */
  readonly order: number;
  readonly score: number;
}

/** What is known of terms over all records of a kind. */
export interface TermStatistics {
  /** How many records of the kind there are. */
  readonly size: number;
  /** How many words of content they have on average; 0 where there are none. */
  readonly averageLength: number;
  /** In how many of them each of the terms stands; 0 for one that was not asked about. */
  readonly frequency: (term: string) => number;
}

/** A printed word of the story, and how often it stands there. */
export interface PrintedWord {
  readonly word: string;
  readonly times: number;
}

/**
 * The seam between finding and whatever indexes and ranks. An engine knows records, terms and exact values; analysis, synonyms,
 * the second ranking, silence and grouping are on this side and are the same for every engine. Everything is a promise, since an
 * engine may run in another process.
 */
export interface Engine {
  /** With terms, the records that hold at least one of them, best first by BM25; of equal ones the earlier first. */
  search<K extends Kind>(query: EngineQuery<K>): Promise<readonly EngineHit<K>[]>;
  /** Records by their IDs (an article's is its article ID), in the order of the IDs; unknown ones are left out. */
  get<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf<K>[]>;
  statistics(kind: Kind, terms: Iterable<string>): Promise<TermStatistics>;
  /** Printed words of the story that a mistyped or half-typed word may stand for, in any order; none that surely cannot. */
  wordsLike(typed: string): Promise<readonly PrintedWord[]>;
}
