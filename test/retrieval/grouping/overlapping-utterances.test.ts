import { describe, expect, it } from 'vitest';
import { joinOverlapping } from '../../../src/retrieval/grouping/overlapping-utterances.ts';

const grouped = (texts: readonly string[]) =>
  joinOverlapping(
    texts.map((text) => [text]),
    ([first = '']) => first,
    () => true,
    (one, other) => [...one, ...other],
  );

const HEAD = 'The boat was old. We knew that the hull was rotten and that nobody had looked at it for years.';
const TAIL = 'We knew that the hull was rotten and that nobody had looked at it for years. I am ashamed of that.';

describe('excerpts of one utterance', () => {
  it('are joined where one begins with what the other ends with', () => {
    expect(grouped([HEAD, TAIL])).toEqual([[HEAD, TAIL]]);
  });

  it('stay apart where they share a phrase only', () => {
    const other = 'I say that nobody had looked at it for years because nobody was ever paid to do so on Brask.';
    expect(grouped([HEAD, other])).toEqual([[HEAD], [other]]);
  });

  it('stay apart where a common stretch stands in the middle of both', () => {
    const one =
      'First, I thank the crew. We knew that the hull was rotten and that nobody had looked at it. Now I go home to Brask.';
    const other =
      'Listen to me, all of you. We knew that the hull was rotten and that nobody had looked at it. Shame on us, I say.';
    expect(grouped([one, other])).toHaveLength(2);
  });
});
