import type { StoryIndex } from '../retrieval/index-story.ts';
import type { Story } from '../story/story.ts';

/** What a command answers from: one loaded story and its index. */
export interface Context {
  readonly story: Story;
  readonly index: StoryIndex;
}
