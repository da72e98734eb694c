import { storedStory, type Understood } from '../story/snapshot/stored-story.ts';
import { doInThread } from '../story/snapshot/story-thread.ts';
import { indexPart, type Part } from './index-story.ts';
import type { Stored } from './stored.ts';

/** Which part of which story's index is to be made. */
export interface IndexingJob {
  readonly title: string;
  readonly contentNote: string;
  readonly understood: Understood;
  readonly part: Part;
}

/** Articles are taken in one after the other, and none again: more that are held are only copied by the garbage collector. */
const HELD = 16;

doInThread<IndexingJob, Stored>(async (articles, { understood, part, ...told }, report) => {
  const story = storedStory({ ...told, articles }, understood, HELD);
  const result = indexPart(story, part, (done, all) => report.progress('articles indexed', done, all));
  return { result, moved: Object.values(result) };
});
