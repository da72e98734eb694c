import type { StoryIndex } from '../retrieval/index-story.ts';
import type { ArticleRecord, EntityRecord } from '../story/records.ts';

/** What is known of a story without searching it. */
export interface StoryFacts {
  readonly title: string;
  /** A warning about the subject, for whoever opens the story; none where empty. */
  readonly contentNote: string;
  /** In the story's order. */
  readonly articles: readonly ArticleRecord[];
  /** Most mentioned first. */
  readonly entities: readonly EntityRecord[];
}

/** What a command answers from: the records of one story, and what finds them. */
export interface Context {
  readonly story: StoryFacts;
  readonly index: StoryIndex;
}
