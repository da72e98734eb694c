import { expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';

const WORDS = 'We owe the families of the passengers an answer';

async function quote(texts: Readonly<Record<string, string>>, options: Readonly<Record<string, string>>) {
  const story = storyOf(texts);
  return answer(await openUnderstood(story), 'quote', options);
}

test('tells where articles name different speakers of one utterance', async () => {
  const found = await quote(
    {
      Herald: `Mark Brody owns the ferry. “${WORDS},” said Mark Brody.`,
      Courier: `Anna Hale is the ferry's captain. “${WORDS},” said Anna Hale.`,
    },
    { about: 'families answer' },
  );
  expect(found).toMatchObject({
    passages: [{ quote: { speakers: ['Mark Brody'] } }, { quote: { speakers: ['Anna Hale'] } }],
    disagreements: [{ readings: [{ value: 'Mark Brody' }, { value: 'Anna Hale' }] }],
  });
});

test('means whoever of a name said it, and names the others who are quoted', async () => {
  const texts = {
    Herald:
      'Owen Quill owns the ferry. Owen Quill boarded it on Monday.\n\n' +
      '“We sail at noon,” said the harbour master, Ada Quill. “It rains,” said the pilot, Ivo Quill.',
  };
  expect(await quote(texts, { by: 'Quill' })).toMatchObject({
    passages: [{ quote: { speakers: ['Ada Quill'] } }],
    suggestions: [{ command: 'quote', options: { by: 'Ivo Quill' } }],
  });
  expect(await quote(texts, { by: 'Quill', about: 'it rains' })).toMatchObject({
    passages: [{ quote: { speakers: ['Ivo Quill'] } }],
  });
  expect(await quote(texts, { by: 'Owen Quill' })).toMatchObject({ status: 'not_found' });
});

test('calls it no disagreement where one article names both speakers and another one of them', async () => {
  const found = await quote(
    {
      Herald: `Anna Hale and Mark Brody own the ferry. “${WORDS},” said Anna Hale and Mark Brody.`,
      Courier: `Anna Hale is the ferry's captain. “${WORDS},” said Anna Hale.`,
    },
    { about: 'families answer' },
  );
  expect(found).toMatchObject({ status: 'answered' });
  expect(found).not.toHaveProperty('disagreements');
});

test('calls no printing without a speaker a disagreement', async () => {
  const found = await quote(
    {
      Herald: `Anna Hale is the ferry's captain. “${WORDS},” said Anna Hale.`,
      Courier: `The inquiry opened in Leith on Monday with a short silence.\n\n“${WORDS}.”\n\nThe hearing goes on.`,
    },
    { about: 'families answer' },
  );
  expect(found).toMatchObject({ status: 'answered' });
  expect(found).not.toHaveProperty('disagreements');
});

test('gives a passage once that prints several pieces of what one person said', async () => {
  const found = await quote(
    {
      Herald:
        'Anna Hale is the ferry’s captain. She said the crossing was “calm as a pond” and the crew were “well rested that morning”.',
    },
    { by: 'Anna Hale' },
  );
  expect(found).toMatchObject({ status: 'answered', total: 1 });
});

test('finds a speaker of whom the story knows no more than how they are called', async () => {
  const texts = {
    Herald:
      'The harbour closed on Monday at noon. “We will answer every question in court,” the utility said. “He is a brave man,” said a friend of the utility.',
  };
  const found = await quote(texts, { by: 'the utility' });
  expect(found).toMatchObject({ status: 'answered', total: 1, passages: [{ quote: { speakers: ['the utility'] } }] });
  expect(await quote(texts, { by: 'the harbour' })).toMatchObject({ status: 'not_found' });
});

test('finds what a company says where it is called by a part of its name', async () => {
  const texts = {
    Herald:
      'Brask Ferries Group denied it on Monday in Leith. Brask Ferries Group owns the Gull. Brask called the suit “entirely without merit”.',
  };
  expect(await quote(texts, { by: 'Brask' })).toMatchObject({ status: 'answered', total: 1 });
});
