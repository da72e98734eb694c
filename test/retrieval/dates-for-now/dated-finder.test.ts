import { describe, expect, it, test } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { sameEvent } from '../../../src/retrieval/dates-for-now/same-event.ts';
import { storyOf } from '../story.ts';

async function datesOf(event: string, text: string): Promise<string[]> {
  const hits = await (await openUnderstood(storyOf({ Herald: text }))).index.dates(event);
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

it.each([
  [
    'a date at the head of its clause',
    'In March 2019 she gave the logbook to Anna Hale.',
    'gave the logbook',
    '2019-03',
  ],
  [
    'a date before what interrupts its clause',
    'In 1978, after the ferry sank, she moved to Leith with Anna Hale.',
    'moved to Leith',
    '1978',
  ],
  [
    'whom somebody stands before',
    'Anna Hale is scheduled to testify before a harbour committee on May 3.',
    'Hale testifies',
    '2021-05-03',
  ],
  [
    'as what somebody acts, before a comma',
    'Anna Hale, who steps down as captain in June, would not comment.',
    'Hale steps down',
    '2021-06',
  ],
  [
    'since a date',
    'The captain, Anna Hale, a Leith woman, has been in custody since March 15.',
    'custody',
    '2021-03-15',
  ],
  [
    'what a relative clause tells of',
    'The inquiry, which opened on March 19, heard Anna Hale.',
    'inquiry opened',
    '2021-03-19',
  ],
  [
    'what a pronoun stands for',
    'The Gull, built in 1989, was sailing to Leith when it sank on March 14. Anna Hale drowned.',
    'the Gull sank',
    '2021-03-14',
  ],
  [
    'whom a pronoun behind the verb means',
    'Anna Hale hid. The Coast Guard arrested her on March 3.',
    'Hale arrested',
    '2021-03-03',
  ],
  [
    'a letter by its own date',
    'Anna Hale denied it in a letter to the board dated March 10.',
    'letter to the board',
    '2021-03-10',
  ],
  ['whom an apposition names', 'Her husband, the harbourmaster Mark Hale, died in 2011.', 'Mark Hale died', '2011'],
  [
    'a company named like somebody',
    'Hale Foods, the caterer, pleaded guilty in March to food offences. Its director, Mark Hale, wept.',
    'Hale Foods pleaded guilty',
    '2021-03',
  ],
  ['a birth', 'Anna Hale was born in Leith in 1957 and was made captain in 2010.', 'Hale born', '1957'],
])('dates %s', async (_, text, event, date) => {
  expect(await datesOf(event, text)).toEqual([date]);
});

test.each([
  [
    'goes on behind a relative one',
    'Anna Hale, who lost a son in the sinking of the Gull, returned to Leith on Friday.',
    'Gull sank',
  ],
  [
    'is of whoever is named between commas',
    'Anna Hale, who married Mark Brody, resigned on March 3.',
    'Brody resigned',
  ],
  [
    'is of another of the same surname',
    'Anna Hale fled. Mark Hale resigned on March 3. Hale wept.',
    'Anna Hale resigned',
  ],
])('takes no date of a clause that %s', async (_, text, event) => {
  expect(await datesOf(event, text)).toEqual([]);
});

test('means all of a surname by it', async () => {
  const text = 'Anna Hale wept. Hale sold the Gull. Mark Hale, who fell from the mast on March 7, died.';
  expect(await datesOf('Hale fell from the mast', text)).toEqual(['2021-03-07']);
});

describe('whether outlets disagree', () => {
  async function disagreeing(event: string, herald: string, courier: string): Promise<string[]> {
    const hits = await (await openUnderstood(storyOf({ Herald: herald, Courier: courier }))).index.dates(event);
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
