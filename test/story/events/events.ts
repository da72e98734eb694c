import type { Article } from '../../../src/story/article.ts';
import type { StoryEvent } from '../../../src/story/events/event.ts';
import { findEvents } from '../../../src/story/events/find-events.ts';
import { indexMentions } from '../../../src/story/people/mention-index.ts';
import { understand } from '../../../src/story/understand.ts';
import { articleOf } from '../article.ts';

/** The events of an invented article, published on Friday, 9 April 2021 where nothing else is given. */
export function eventsIn(text: string, given: Partial<Article> = {}): StoryEvent[] {
  const { readings, entities } = understand({ title: '', contentNote: '', articles: [articleOf(text, given)] });
  const mentions = indexMentions(entities);
  return readings.flatMap((reading) => findEvents(reading, mentions.get(reading.article) ?? []));
}
