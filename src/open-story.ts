import type { Context } from './commands/context.ts';
import { indexStory } from './retrieval/index-story.ts';
import { loadStory } from './story/load.ts';
import { understand } from './story/understand.ts';

/**
 * Loads, understands and indexes the story in a folder.
 * @throws StoryError with one line that names the file and the field.
 */
export async function openStory(folder: string): Promise<Context> {
  const story = understand(await loadStory(folder));
  return { story, index: indexStory(story) };
}
