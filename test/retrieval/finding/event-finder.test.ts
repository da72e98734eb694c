import { expect, it } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { storyOf } from '../story.ts';

const { index } = await openUnderstood(
  storyOf({
    Herald: [
      'Nora Pell was sworn in as mayor of Brask on January 3, and her brother said that the ferry was safe on Monday.',
      'Twelve others were hurt in the fire at the mill on Friday, the council said.',
    ].join('\n'),
  }),
);

it.each([
  ['a noun alone, told by an expression', 'inauguration', 'answered'],
  ['only that somebody said something', 'he still said it was on', 'not found'],
])('finds events: %s', async (_, question, outcome) => {
  expect((await index.events(question)).outcome).toBe(outcome);
});

it.each([
  ['without its "got"', 'how many people got hurt', 'answered'],
  ['of a name that no text prints', 'who is the mayor of Kowalstadt', 'not_found'],
])('finds passages: %s', async (_, question, verdict) => {
  expect((await index.passages(question)).verdict).toBe(verdict);
});
