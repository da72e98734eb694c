import { describe, expect, it } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { roleIn } from '../../../src/retrieval/finding/role-beside-name.ts';
import { storyOf } from '../story.ts';

const { index } = await openUnderstood(
  storyOf({
    Herald: [
      'County Clerk Rosa Tibbs counted the ballots twice, and Rosa Tibbs said that none was lost.',
      'A spokesman for the Brask Harbour Board, Owen Strand, declined to comment on Monday.',
      'Lena Quist, 29, the runner who found the boat, had slept badly. Lena Quist went home at noon.',
    ].join('\n'),
    Courier: 'The man Owen Strand accused was never charged, and the victims Rosa Tibbs named kept silent on Friday.',
    Post: 'Mira Oland, the sculptor’s granddaughter, gave the harbour a bronze seal. Mira Oland thanked nobody.',
  }),
);
const whom = async (typed: string) => (await index.entities(typed))[0]?.entity.name;

describe('a role beside a name', () => {
  it.each([
    ['the clerk', 'Rosa Tibbs'],
    ['the harbour board spokesman', 'Owen Strand'],
    ['the runner who found the boat', 'Lena Quist'],
  ])('%s', async (typed, name) => {
    expect(await whom(typed)).toBe(name);
  });

  it.each(['the victims', 'the man', 'the pilot', 'the sculptor'])('nobody is %s', async (typed) => {
    expect(await whom(typed)).toBeUndefined();
  });
});

describe('the word that names a role', () => {
  it.each([
    ['the council leader', 'leader'],
    ['head of the harbour board', 'head'],
    ['the runner who found the boat', 'runner'],
  ])('%s: %s', (typed, role) => {
    expect(roleIn(typed)).toBe(role);
  });

  it.each(['her sister', 'the victims', 'Zorblat'])('none in %s', (typed) => {
    expect(roleIn(typed)).toBeUndefined();
  });
});
