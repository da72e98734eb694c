import type { IndexPlan } from '../host/index-story.ts';
import type { Keeping } from '../host/record-cache.ts';
import type { Averages } from '../retrieval/engine/opensearch/load-build.ts';

/** A part of a story that a process is given to load. */
export interface PartJob {
  readonly plan: IndexPlan;
  readonly number: number;
  readonly averages: Averages | undefined;
  readonly keeping: Keeping;
}

/** What a process tells of its job. `refused` is one line for the host: it would be refused again. */
export type Told =
  | { readonly articlesRead: number }
  | { readonly notice: string }
  | { readonly loaded: Averages }
  | { readonly refused: string }
  | { readonly failed: string };
