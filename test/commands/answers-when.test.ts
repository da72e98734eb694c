import { expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';

/** Each of these articles is of Friday, 2021-04-09. */
async function when(texts: Readonly<Record<string, string>>, event: string) {
  const story = storyOf(texts);
  const found = await answer(await openUnderstood(story), 'when', { event });
  if (found.status !== 'answered' || !('passages' in found)) return { dates: [], also: [], readings: [] };
  return {
    dates: found.passages.map(({ date }) => date?.value),
    also: found.passages.map(({ also = [] }) => also.map(({ outlet }) => outlet)),
    readings: (found.disagreements ?? []).flatMap((one) => one.readings.map(({ value }) => value)),
  };
}

test('brings together what outlets call by other verbs', async () => {
  const found = await when(
    {
      Herald: 'Anna Hale resigned on Tuesday after the ferry ran aground at Leith.',
      Courier: 'Anna Hale stepped down as captain of the ferry on Tuesday, a month after the crew complained.',
      Gazette: 'Anna Hale quit last week. The owners are looking for another captain.',
    },
    'Anna Hale resigned',
  );
  expect(found).toEqual({ dates: ['2021-04-06'], also: [['Courier', 'Gazette']], readings: [] });
});

test('gives the days on which outlets disagree, the earlier first', async () => {
  const found = await when(
    {
      Herald: 'The inquiry into the ferry will open on May 21 in Leith.',
      Courier: 'The inquiry into the ferry will open on May 14 in Leith.',
    },
    'inquiry opens',
  );
  expect(found.readings).toEqual(['2021-05-14', '2021-05-21']);
});

test('finds what is dated behind what somebody was', async () => {
  const found = await when(
    {
      Herald: 'Anna Hale left as captain of the ferry on January 4. The crew cheered as the ferry sailed on January 6.',
    },
    'captain left',
  );
  expect(found.dates).toEqual(['2021-01-04']);
});

test('finds what is dated behind a relative clause', async () => {
  const found = await when(
    {
      Herald: 'Anna Hale married Mark Brody, with whom she owns the ferry, in the summer of 2010. They live in Leith.',
    },
    'Hale married',
  );
  expect(found.dates).toEqual(['2010-SU']);
});

test('dates a noun by what stands before it', async () => {
  const found = await when(
    {
      Herald: 'Anna Hale wrote in a March 2020 letter that the ferry leaked. She left the company in June.',
      Courier: 'In an April 2020 letter, Anna Hale wrote that the ferry leaked.',
    },
    'Hale letter',
  );
  expect(found.readings).toEqual(['2020-03', '2020-04']);
});
