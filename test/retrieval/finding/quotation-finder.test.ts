import { expect, test } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { ledBy } from '../../../src/retrieval/finding/quotation-finder.ts';
import { storyOf } from '../story.ts';

const CRASH = 'The harbour board failed every family on that ferry';

test('keeps the same words of different speakers apart', async () => {
  const story = storyOf({
    Herald: `Anna Hale was captain of the ferry. Mark Brody owned the ferry. “${CRASH},” said Anna Hale.`,
    Courier: `Anna Hale was captain of the ferry. Mark Brody owned the ferry. “${CRASH},” said Mark Brody.`,
  });
  const { hits: groups } = await (await openUnderstood(story)).index.quotations({ about: 'harbour board failed' });
  expect(groups.map(({ fullest }) => fullest.quotation.speakers.map(({ name }) => name)).sort()).toEqual([
    ['Anna Hale'],
    ['Mark Brody'],
  ]);
});

test('puts a printing without a speaker to the others', async () => {
  const story = storyOf({
    Herald: `Anna Hale was captain of the ferry. “${CRASH},” said Anna Hale.`,
    Courier: `The inquiry opened in Leith on Monday with a short silence.\n\n“${CRASH}.”\n\nThe hearing goes on.`,
  });
  const { hits: groups } = await (await openUnderstood(story)).index.quotations({ about: 'harbour board failed' });
  expect(groups.map(({ also }) => also.length)).toEqual([1]);
});

test('is led by the printing that is wanted, with the others compared to it', async () => {
  const story = storyOf({
    Herald:
      'Anna Hale was captain of the ferry. “We never wanted to sail that night, and we are sorry if it hurt anybody,” said Anna Hale.',
    Courier:
      'Anna Hale was captain of the ferry. “We never wanted to sail that night, and we are sorry it hurt anybody,” said Anna Hale.',
  });
  const {
    hits: [group],
  } = await (await openUnderstood(story)).index.quotations({ about: 'sorry sail night' });
  const led = group && ledBy(group, ({ quotation }) => quotation.outlet === 'Courier');
  expect(led?.fullest.quotation.outlet).toBe('Courier');
  expect(led?.variants.map(({ hit }) => hit.quotation.outlet)).toEqual(['Herald']);
});

test('gives what somebody said in a sentence before a few words of it', async () => {
  const story = storyOf({
    Herald:
      'Anna Hale was captain of the ferry. Anna Hale called the inquiry “a sad circus” on Monday.\n\nThe hearing goes on in Leith.\n\n“I will never again sail that old ferry to the island,” said Anna Hale.',
  });
  const { index } = await openUnderstood(story);
  const [captain] = await index.entities('Anna Hale');
  const { hits } = await index.quotations({ ...(captain && { by: captain.entity }) });
  expect(hits.map(({ fullest }) => fullest.quotation.words.text)).toEqual([
    expect.stringContaining('never again sail'),
    expect.stringContaining('sad circus'),
  ]);
});
