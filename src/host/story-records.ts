import type { StoryRecord } from '../story/records.ts';
import type { Story } from '../story/story.ts';
import { recordsOf } from '../story/to-records.ts';
import { datedEvents } from './dates-for-now/dated-events.ts';

/** All that a story says. */
export function storyRecords(story: Story): StoryRecord[] {
  // `/when` still finds events by their dates alone.
  const records = recordsOf(story).filter(({ kind }) => kind !== 'event');
  return [...records, ...datedEvents(story, records)];
}
