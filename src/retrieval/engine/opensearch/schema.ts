import { hash } from 'node:crypto';
import type { Kind } from '../engine.ts';

/** The index of all stories' records, terms and words. */
export const INDEX = 'receipts-records';

/**
 * An impact is kept as a term's frequency, a whole number: so many for 1. The frequencies of one text together stay below 2³¹, as
 * Lucene asks, up to some 200 different terms of the greatest impact.
 */
export const IMPACT_SCALE = 2 ** 22;

/** Terms are handed over one a line, each with its impact behind a tab; neither stands in a term. */
const TERM_END = '\n';
const IMPACT_SIGN = '\t';

/** A text's terms with their impacts, as the index's analyzer reads them. */
export const termsField = (impacts: Iterable<readonly [term: string, impact: number]>): string =>
  Array.from(
    impacts,
    ([term, impact]) => `${term}${IMPACT_SIGN}${Math.max(1, Math.round(impact * IMPACT_SCALE))}`,
  ).join(TERM_END);

/**
 * Settings and mappings of the index. A term's score is its impact, worked out when the story is loaded, times the weight that a
 * query gives it: so one index holds many stories, each ranked by statistics of its own, on as many shards as one likes.
 */
export const indexBody = ({ shards, replicas }: { readonly shards: number; readonly replicas: number }) => ({
  settings: {
    number_of_shards: shards,
    number_of_replicas: replicas,
    similarity: {
      impact: { type: 'scripted', script: { source: `return query.boost * doc.freq / ${IMPACT_SCALE}.0` } },
    },
    analysis: {
      tokenizer: { lines: { type: 'char_group', tokenize_on_chars: [TERM_END], max_token_length: 8000 } },
      filter: { impact: { type: 'delimited_term_freq', delimiter: IMPACT_SIGN } },
      analyzer: { impacts: { tokenizer: 'lines', filter: ['impact'] } },
    },
  },
  mappings: {
    dynamic: false,
    // What is only searched for need not come back.
    _source: { includes: ['record', 'term', 'frequency', 'word', 'times', 'story', 'summary', 'takenUntil'] },
    properties: {
      build: { type: 'keyword' },
      part: { type: 'keyword', doc_values: false },
      order: { type: 'integer' },
      tells: { type: 'integer', index: false },
      article: { type: 'keyword', doc_values: false },
      outlet: { type: 'keyword', doc_values: false },
      entity: { type: 'keyword', doc_values: false },
      from: { type: 'long' },
      to: { type: 'long' },
      terms: {
        type: 'text',
        analyzer: 'impacts',
        search_analyzer: 'keyword',
        index_options: 'freqs',
        norms: false,
        similarity: 'impact',
      },
      key: { type: 'keyword', doc_values: false },
    },
  },
});

/**
 * A story as it was loaded at one time: its ID and what tells this text of it from others. Records of several builds lie side by
 * side until the alias has moved on.
 */
export interface Build {
  readonly story: string;
  readonly id: string;
}

export const buildOf = (story: string, signature: string): Build => ({ story, id: `${story}@${signature}` });

/** What the documents of a build are of: records of a kind, terms or words of the story, or what loading it needs. */
export type Part = Kind | 'term' | 'word' | 'summary';
export const partOf = ({ id }: Build, part: Part): string => `${id}/${part}`;

/** OpenSearch takes no longer `_id`, in bytes. */
const LONGEST_ID = 512;

/** The `_id` of a build's document: the same whenever it is loaded, so that loading it twice does no harm. */
export function documentId(build: Build, part: Part | 'head' | 'claim', name: string): string {
  const id = `${build.id}/${part}/${name}`;
  return Buffer.byteLength(id) <= LONGEST_ID ? id : hash('sha256', id, 'base64url');
}

/** By which a term or a printed word is looked for, among those of its story alone. */
export const keyOf = (build: Build, part: 'term' | 'word', word: string): string => `${partOf(build, part)} ${word}`;

const PLAIN_NAME = /^[a-z0-9][a-z0-9_.-]*$/u;

/** A story's alias: readers find the story's build by it. */
export const aliasOf = (story: string): string =>
  `receipts-story-${PLAIN_NAME.test(story) ? story : `.${hash('sha256', story, 'hex').slice(0, 32)}`}`;

/** What is known of a build over all its records. */
export interface BuildFacts {
  readonly title: string;
  readonly contentNote: string;
  readonly kinds: Readonly<Record<'passage' | 'quotation' | 'event', TextStatistics>>;
}

/** What is known of the texts of one kind. */
export interface TextStatistics {
  readonly size: number;
  /** How many of them have terms. */
  readonly indexed: number;
  /** How many words of content they have on average. */
  readonly averageLength: number;
}
