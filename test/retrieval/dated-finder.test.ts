import { expect, test } from 'vitest';
import { indexStory } from '../../src/retrieval/index-story.ts';
import { sameEvent } from '../../src/retrieval/same-event.ts';
import { storyOf } from './story.ts';

async function datesOf(event: string, text: string): Promise<string[]> {
  const hits = await indexStory(storyOf({ Herald: text })).dates(event);
  return sameEvent(event, hits).readings.map(([{ date }]) => date.value);
}

test('takes a date that closes one verb’s clause for no later verb’s', async () => {
  const text =
    'Anna Hale was fined for smuggling cigarettes in 2011 and 2013, around the time that she captained the Gull. ' +
    'She captained the Gull from 2010 to 2014.';
  expect(await datesOf('Hale captained the Gull', text)).toEqual(['2010/2014']);
});

test('knows a name that ends in a word of asking', async () => {
  const text =
    'The Harbour 90s Show ran from 1991 to 1997. In 1999, a prize for the 90s costumes went to Anna Hale of the Harbour players.';
  expect(await datesOf('The Harbour 90s Show', text)).toEqual(['1991/1997']);
});
