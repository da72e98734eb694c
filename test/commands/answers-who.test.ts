import { expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';

const story = storyOf({
  Herald: 'Owen Quill owns the ferry. On Monday Owen Quill and his wife, Nora Pell, visited the harbour at Leith.',
});
const context = await openUnderstood(story);

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

test('says who somebody is before what others call them', async () => {
  const told = storyOf({
    Herald:
      'Mr. Quill missed the hearing, and Mr. Quill sent no word of it to the board, the clerk of the court said on Monday at Leith.\n\n' +
      'Owen Quill, chairman of the Leith harbour board, opened the new pier last year with a speech about the trade of the town.',
  });
  expect(await answer(await openUnderstood(told), 'who', { name: 'Quill' })).toMatchObject({
    passages: [{ text: expect.stringContaining('chairman of the Leith harbour board') }, {}],
  });
});

test('names the others of that name, and nobody else', async () => {
  const told = storyOf({
    Herald:
      'Owen Quill owns the ferry. Owen Quill met Nora Pell on Monday.\n\nThe harbour master, Ada Quill, left the pier with her dog.',
  });
  const namesakes = await openUnderstood(told);
  expect(await answer(namesakes, 'who', { name: 'Quill' })).toMatchObject({
    message: expect.stringContaining('Owen Quill'),
    suggestions: [{ command: 'who', options: { name: 'Ada Quill' } }],
  });
  expect(await answer(namesakes, 'who', { name: 'Ada Quill' })).not.toHaveProperty('suggestions');
  expect(await answer(namesakes, 'who', { name: 'Pell' })).not.toHaveProperty('suggestions');
});

test('finds who holds an office by its full word where the articles shorten it', async () => {
  const told = storyOf({ Herald: 'Gov. Anna Hale boarded the ferry. “The state will pay,” Hale said.' });
  expect(await answer(await openUnderstood(told), 'who', { name: 'the governor' })).toMatchObject({
    message: expect.stringContaining('Anna Hale'),
    passages: [{ text: expect.stringContaining('Gov. Anna Hale') }],
  });
});

test.each([
  ['the victim', 'Nora Pell, the wife of the victim, wept at the hearing.'],
  ['the teacher', 'Professor Nora Pell of Leith told the inquiry of the ferry.'],
  ['the harbour board', 'Nora Pell, a lawyer for the harbour board, spoke to Owen Quill.'],
])('takes nobody for %s who is only described by it', async (name, text) => {
  const told = storyOf({ Herald: text });
  const found = await answer(await openUnderstood(told), 'who', { name });
  expect(found.message).not.toContain('Nora Pell');
});

test.each([
  [
    "Owen Quill's lawyer",
    'Owen Quill was fined on Monday. A lawyer for Quill, Nora Pell of Leith Law, said the fine was too high.',
    'Nora Pell',
  ],
  [
    'Professor Ahn',
    'Ahn Kang-ho dived for the ferry on Monday. Ahn Kang-ho came up. Mr. Ahn wept. Professor Ahn Hyun-woo of Leith had warned of it.',
    'Ahn Hyun-woo',
  ],
  [
    "Quill's barrister",
    'Owen Quill was fined. Quill’s new barrister, Nora Pell KC, had argued at the hearing in May that he slept.',
    'Nora Pell',
  ],
  ["Quill's successor", 'Owen Quill resigned. His successor, Nora Pell, will visit the ferry.', 'Nora Pell'],
  ["Owen Quill's wife", 'Owen Quill drowned. Owen Quill’s widow, Nora Pell, wept.', 'Nora Pell'],
  ['DCI Pell', 'Detective Chief Inspector Nora Pell led the inquiry into the ferry.', 'Nora Pell'],
])('/who name: %s', async (name, text, who) => {
  const told = storyOf({ Herald: text });
  expect(await answer(await openUnderstood(told), 'who', { name })).toMatchObject({
    message: expect.stringContaining(who),
  });
});
