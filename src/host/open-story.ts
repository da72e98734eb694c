import type { Context } from '../commands/context.ts';
import { indexKept } from '../retrieval/index-kept.ts';
import { loadStory } from '../story/load.ts';
import { type Keeping, understandKept } from '../story/snapshot/understand-kept.ts';

/**
 * Loads, understands and indexes the story in a folder; what was understood of a large one is kept there for the next time.
 * @throws StoryError with one line that names the file and the field.
 */
export async function openStory(folder: string, keeping: Keeping = {}): Promise<Context> {
  const kept = await understandKept(await loadStory(folder, keeping.report), folder, keeping);
  return { story: kept.story, index: await indexKept(kept, folder, keeping.report) };
}
