import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { storyOf } from '../story.ts';

const { index } = await openUnderstood(
  storyOf({
    Herald: [
      'Harbour director Nora Pell stepped down from the ferry company on Tuesday after an outcry over cancelled sailings.',
      'The company was founded in 1987 by two brothers who had mended nets for a living on the island of Brask.',
      'Passengers have complained for months about the colour of the tickets and the price of the crossing.',
    ].join('\n'),
    Courier: [
      'The captain was found guilty of negligence on Monday, and the judge jailed him for three years.',
      'A reporter of the Brask News saw flames on board, and a Great Britain team took charge of the search.',
      'The ferry ran aground near the lighthouse in thick fog with forty people on board, the coast guard said.',
    ].join('\n'),
  }),
);
const first = async (question: string) => (await index.passages(question)).hits[0]?.passage.text ?? '';

describe('finding passages', () => {
  it.each([
    ['when did the director resign', 'stepped down'],
    ['was the captain convicted', 'found guilty'],
    ['how long was the captain sentenced', 'jailed him'],
    ['color of tickets', 'colour of the tickets'],
    ['canceled sailing', 'cancelled sailings'],
    ['who was on board in the fog', 'thick fog'],
    ['when was the company established', 'founded in 1987'],
    ['neglignce', 'negligence'],
    ['UK search team', 'Great Britain'],
    ['Brask News', 'Brask News'],
  ])('%s', async (question, words) => {
    expect(await first(question)).toContain(words);
  });

  it.each([
    'who ate the breakfast',
    'volcano eruption',
    'the',
    '???',
    '',
    '🦜',
    'when was the company founded in 1999',
  ])('is silent about: %s', async (question) => {
    expect((await index.passages(question)).verdict).not.toBe('answered');
  });

  it('keeps to the outlet and article asked for', async () => {
    const { hits } = await index.passages('ferry', { outlet: 'Courier' });
    expect(hits).not.toEqual([]);
    for (const { passage } of hits) expect(passage.outlet).toBe('Courier');
    expect((await index.passages('ferry', { article: 'no-such-article' })).verdict).toBe('not_found');
  });

  it('never throws and never cites what is no passage, whatever is asked', async () => {
    const all = new Set(await index.all('passage'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '\u0000')),
        async (question) => {
          for (const { passage } of (await index.passages(question)).hits) expect(all.has(passage)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
