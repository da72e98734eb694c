import { describe, expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';

const story = openUnderstood(
  storyOf({
    Herald: 'Police arrested the guard, Corin Pell, 44, at the mill.\n\nThe captain, Lena Marsh, watched.',
    Courier:
      'Corin Pell, 46, slept through the fire.\n\nA sailor, Tom Vane, 30, left. Another sailor, Jon Brack, 51, stayed.',
    Gazette: 'The mill was 200 years old. Mr Pell, 44, said nothing.',
  }),
);

async function asked(question: string, options = {}, paging = {}) {
  const found = await answer(await story, 'ask', { question, ...options }, paging);
  return {
    status: found.status,
    texts: 'passages' in found ? found.passages.map(({ text }) => text) : [],
    said: 'passages' in found ? found.passages.map(({ saying = [] }) => saying.map(({ text }) => text)) : [],
    ages: ('disagreements' in found ? (found.disagreements ?? []) : []).map(({ readings }) =>
      readings.map(({ value }) => value),
    ),
  };
}

describe('how old somebody is', () => {
  test.each(['how old is Corin Pell', 'How old is the guard?', 'what age was pell'])(
    'is told by who states it, the age of most outlets first: %s',
    async (question) => {
      const { status, said, ages } = await asked(question);
      expect([status, said, ages]).toEqual(['answered', [['44'], ['46'], ['44']], [['44', '46']]]);
    },
  );

  test('is told by one outlet alone where that is asked for, which then disagrees with nobody', async () => {
    expect(await asked('how old is Corin Pell', { outlet: 'Courier' })).toMatchObject({ said: [['46']], ages: [] });
  });

  test('is told page by page', async () => {
    expect((await asked('how old is Corin Pell', {}, { skip: 1, most: 1 })).said).toEqual([['46']]);
  });

  test.each([
    ['of whom no age is stated', 'how old is Lena Marsh'],
    ['whom a role leaves open', 'how old is the sailor'],
    ['who is nobody of the story', 'how old is Zebulon Quirke'],
  ])('is not answered by an age of another for somebody %s', async (_, question) => {
    expect((await asked(question)).said.flat()).toEqual([]);
  });
});
