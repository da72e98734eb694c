import type { Context } from '../commands/context.ts';
import { indexRecords } from '../retrieval/index-story.ts';
import { loadStory } from '../story/load.ts';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import type { StoryRecord } from '../story/records.ts';
import type { Story } from '../story/story.ts';
import { recordsOf } from '../story/to-records.ts';
import { understand } from '../story/understand.ts';
import { datedEvents } from './dates-for-now/dated-events.ts';

/** All that a story says. */
export function storyRecords(story: Story): StoryRecord[] {
  // `/when` still finds events by their dates alone.
  const records = recordsOf(story).filter(({ kind }) => kind !== 'event');
  return [...records, ...datedEvents(story, records)];
}

/** A story of these records, ready to answer. */
export async function openRecords(
  { title, contentNote }: Pick<Story, 'title' | 'contentNote'>,
  records: readonly StoryRecord[],
  { progress }: OpeningReport = UNREPORTED,
): Promise<Context> {
  const index = await indexRecords(records, (done, all) => progress('records indexed', done, all));
  const [articles, entities] = await Promise.all([index.all('article'), index.all('entity')]);
  return { story: { title, contentNote, articles, entities }, index };
}

/** A story that was understood already, ready to answer. */
export const openUnderstood = (story: Story): Promise<Context> => openRecords(story, storyRecords(story));

/**
 * Loads, understands and indexes the story in a folder.
 * @throws StoryError with one line that names the file and the field.
 */
export async function openStory(folder: string, report: OpeningReport = UNREPORTED): Promise<Context> {
  const raw = await loadStory(folder, report);
  return openRecords(raw, storyRecords(understand(raw)), report);
}
