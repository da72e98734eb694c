import { expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { indexStory } from '../../src/retrieval/index-story.ts';
import { storyOf } from '../retrieval/story.ts';

const story = storyOf({
  Herald: 'Owen Quill owns the ferry. On Monday Owen Quill and his wife, Nora Pell, visited the harbour at Leith.',
});
const context = { story, index: indexStory(story) };

test.each(["Owen Quill's wife", "Quill's wife", 'quills wife'])('/who name: %s', async (name) => {
  expect(await answer(context, 'who', { name })).toMatchObject({
    status: 'answered',
    message: expect.stringContaining('Nora Pell'),
    passages: [{ text: expect.stringContaining('his wife, Nora Pell') }],
  });
});

test.each(["Nora Pell's wife", "Quill's daughter"])('/who name: %s is not told', async (name) => {
  expect(await answer(context, 'who', { name })).toMatchObject({ status: 'not_found' });
});
