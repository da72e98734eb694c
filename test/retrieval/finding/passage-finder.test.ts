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

describe('judging passages', () => {
  const ask = async (text: string, question: string) => {
    const elsewhere = ['The market opened late.', 'A school planted trees.', 'Farmers complained of mice.'].join('\n');
    const { index: asked } = await openUnderstood(storyOf({ Herald: `${elsewhere}\n${text}` }));
    const { verdict, hits } = await asked.passages(question);
    return { verdict, texts: hits.map(({ passage }) => passage.text) };
  };

  it('gives for "how many" those that say how many of it', async () => {
    const { verdict, texts } = await ask(
      'Nora Pell wrote letters for 25 years.\nAlmost 50 sailors wrote letters to the board.\nIn 2009 he wrote letters.',
      'how many people wrote letters',
    );
    expect(verdict).toBe('answered');
    expect(texts).toEqual(['Almost 50 sailors wrote letters to the board.']);
  });

  it.each([
    ['The board called off the race.', 'who called the board'],
    ["Pell's mother runs the ferry inn.", "is Pell's father at the ferry inn"],
    ['Pell fell 40 years ago.', 'how far did Pell fall'],
  ])('does not take "%s" for an answer to "%s"', async (text, question) => {
    expect((await ask(text, question)).verdict).not.toBe('answered');
  });

  it('needs no passage to print the kind of answer', async () => {
    const text = 'The council vote on the ferry ended 12 to 9.';
    expect((await ask(text, 'what was the result of the council vote')).verdict).toBe('answered');
  });
});
