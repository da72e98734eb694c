import { describe, expect, it, test } from 'vitest';
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

test('dates nothing of what is named only behind the clause', async () => {
  const text = 'The case started in 2001 when Brask Ferries passenger Anna Hale fell. Brask Ferries denies it.';
  expect(await datesOf('Brask Ferries founded', text)).toEqual([]);
});

test('takes what somebody unknown did for nobody else’s', async () => {
  const text =
    'Anna Hale owned the Gull. Still, the coast guard’s Lamb testified in October that it leaked. ' +
    'Anna Hale said nothing.';
  expect(await datesOf('Anna Hale testified', text)).toEqual([]);
});

test('keeps a year behind “since” in its verb’s clause', async () => {
  const text = 'Anna Hale, who has owned the Gull since 1997, is running for the harbour board, in June 2021.';
  expect(await datesOf('Hale running for harbour board', text)).toEqual(['2021-06']);
});

test('finds the clause that opens with the words asked for, whatever they are', async () => {
  const text = 'Mayor Anna Hale of Brask said Monday that the harbour is safe. Mark Brody owns a boat.';
  expect(await datesOf('Mayor Anna Hale of Brask said Monday', text)).toEqual(['2021-04-05']);
});

test('gives of a clause’s two dates the one of the verb asked for', async () => {
  const text = 'Anna Hale joined the harbour board in 2009 and reportedly quit it in 2015.';
  expect(await datesOf('Anna Hale joined the harbour board', text)).toEqual(['2009']);
});

describe('whether outlets disagree', () => {
  async function disagreeing(event: string, herald: string, courier: string): Promise<string[]> {
    const hits = await indexStory(storyOf({ Herald: herald, Courier: courier })).dates(event);
    return sameEvent(event, hits).disagreeing.map(([{ date }]) => date.value);
  }

  it.each([
    ['different days of one event', 'fined', 'Anna Hale was fined on March 3.', 'Anna Hale was fined on March 5.', 2],
    [
      'somebody else each',
      'endorsed',
      'Anna Hale endorsed Mark Brody in 2012.',
      'Anna Hale endorsed Nora Pell on March 5.',
      0,
    ],
    [
      'nothing in common',
      'released',
      'The group released an advert in 2012.',
      'A poll released March 5 showed a tie.',
      0,
    ],
    ['a month and a day in it', 'voted', 'The island voted in March.', 'The island voted on March 5.', 0],
    [
      'the day of an interview',
      'lose',
      'Anna Hale said she may lose the vote, in an interview Tuesday.',
      'Anna Hale lost the vote on March 5.',
      0,
    ],
  ])('%s', async (_, event, herald, courier, readings) => {
    expect(await disagreeing(event, herald, courier)).toHaveLength(readings);
  });
});
