import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/commands/index.ts';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { storyOf } from '../story.ts';

/** The timeline of some articles of Friday, 9 April 2021, one outlet each: which outlets tell each event, and which days differ. */
async function timeline(...texts: readonly string[]) {
  const names = ['Herald', 'Courier', 'Gazette', 'Mirror'];
  const story = storyOf(Object.fromEntries(texts.map((text, at) => [names[at] ?? '', text])));
  const found = await answer(await openUnderstood(story), 'when', {});
  const passages = 'passages' in found ? found.passages : [];
  return {
    events: passages.map(({ outlet, also = [] }) => [outlet, ...also.map((one) => one.outlet)].sort()),
    days: ('disagreements' in found ? (found.disagreements ?? []) : []).map(({ readings }) =>
      readings.map(({ value }) => value),
    ),
  };
}

describe('outlets tell one event', () => {
  test.each([
    [
      'by other words for a deed that is done once',
      'Nora Pell resigned on Tuesday after a long quarrel.',
      'Nora Pell, who led the harbour board, quit on Tuesday.',
    ],
    [
      'by what is done to somebody once',
      'Tom Vane was convicted on Tuesday.',
      'On Tuesday Tom Vane was found guilty of arson in the old mill.',
    ],
    [
      'by the noun for it',
      'Tom Vane was sentenced to four years on Tuesday.',
      'Nora Pell wrote to the judge ahead of his sentencing on Tuesday.\n\nTom Vane wept before his sentencing on Tuesday.',
    ],
    [
      'that names nobody, in much the same words',
      'The chapel beside the quarry was closed on Tuesday by order of the bishop.',
      'By order of the bishop, the chapel at the quarry was shut on Tuesday.',
    ],
    [
      'of speaking, where they quote the same words',
      '“We failed the people of this valley,” Nora Pell said.',
      'Nora Pell added: “We failed the people of this valley. We are sorry.”',
    ],
    [
      'of speaking, where a quotation opened in the sentence before',
      '"I heard it. We failed the people of this valley," Nora Pell said.',
      'Nora Pell said: "We failed the people of this valley."',
    ],
    [
      'whose patient one calls by another part of the name',
      '"Two months ago, Tom and his sister reached out to the harbour board," Nora Pell said of Tom Vane.',
      'Two months ago, Tom and his sister reached out to the harbour board.',
    ],
  ])('%s', async (_, ...texts) => {
    expect((await timeline(...texts)).events).toContainEqual(['Courier', 'Herald']);
  });
});

describe('outlets tell two events', () => {
  test.each([
    [
      'where somebody said two things',
      'Nora Pell added: “We support the sailors of this harbour.”',
      'Nora Pell added: “The old crane has to be taken down.”',
    ],
    [
      'where both quote but two words that are the same',
      'Nora Pell said she would seek “spiritual guidance” from her family.',
      'Tom Vane said many doubted that “spiritual guidance” would help the board.',
    ],
    ['where two people do the same', 'Nora Pell resigned on Tuesday.', 'Tom Vane resigned on Tuesday.'],
    [
      'where one does the same to two things',
      'Nora Pell posted a letter on Tuesday.',
      'Nora Pell posted a video on Tuesday.',
    ],
    [
      'where something else is done with what was written',
      'Nora Pell submitted a letter of resignation on Tuesday.',
      'The harbour board posted Nora Pell’s letter of resignation on Tuesday.',
    ],
    [
      'where a third tells something of both',
      'The mayor of Brask opened the fish market on Tuesday.',
      'The mayor of Brask opened the fish market on Tuesday and praised the new crane of the harbour.',
      'The new crane of the harbour fell on Tuesday.',
    ],
  ])('%s', async (_, ...texts) => {
    const { events } = await timeline(...texts);
    expect(events.filter((outlets) => outlets.includes('Herald'))).not.toContainEqual(
      expect.arrayContaining([texts.length > 2 ? 'Gazette' : 'Courier']),
    );
  });
});

describe('outlets differ on a day', () => {
  test.each([
    ['of a deed that is done once', 'Nora Pell founded the mill in 2009.', 'Nora Pell founded the mill in 2012.'],
    [
      'of a deed of the only one of whom it is told',
      'Tom Vane was convicted in May 2019.',
      'The carpenter was convicted of two counts of arson in June 2019.',
    ],
  ])('%s', async (_, ...texts) => {
    expect((await timeline(...texts)).days).toHaveLength(1);
  });
});

describe('outlets do not differ on a day', () => {
  test.each([
    [
      'where one submitted and the other posted what is spoken of',
      'Nora Pell submitted her letter on 4 March 2021.',
      'The board posted the letter of Nora Pell on 5 March 2021.',
    ],
    [
      'where things are received twice',
      'The harbour received far more orders than the airport in 2005.',
      'The harbour received a kind letter from the airport on 7 July 2007.',
    ],
    [
      'where one passage tells of both days',
      'Tom Vane robbed two banks in 2001 and 2003.',
      'Tom Vane robbed a bank in 2003.',
    ],
    [
      'where somebody leaves two posts',
      'Nora Pell quit as chairwoman of the school board on 12 September 2020 after hours of shouting.',
      'Nora Pell resigned from the parish by text message on 20 November 2020.',
    ],
    [
      'where several were convicted, and one telling does not say who',
      'Tom Vane was convicted in May 2019. Lena Marsh was convicted in May 2019.',
      'The carpenter was convicted of two counts of arson in June 2019.',
    ],
  ])('%s', async (_, ...texts) => {
    expect((await timeline(...texts)).days).toEqual([]);
  });
});
