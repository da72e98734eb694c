import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedWords } from '../../../src/story/people/sorted-words.ts';

const textOf = (words: readonly string[]) => new SortedWords([...new Set(words)].sort().join('\n'));

describe('words as one sorted text', () => {
  it.each(['ada', 'bo', 'zoë', 'Ada', 'łukasz'])('has %s, which is among them', (word) => {
    expect(textOf(['zoë', 'ada', 'bo', 'Ada', 'łukasz']).has(word)).toBe(true);
  });

  it.each(['', 'a', 'ad', 'adam', 'b', 'zo', 'zz', 'ada\nbo', '\n'])('has no %j, which is none of them', (word) => {
    expect(textOf(['ada', 'bo', 'zoe']).has(word)).toBe(false);
  });

  it('has nothing where there are none', () => {
    expect(textOf([]).has('ada')).toBe(false);
  });

  it('has what a set of the same words has', () => {
    const word = fc.stringMatching(/^[a-céł😀]{1,4}$/u);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, asked) => {
        const [sorted, set] = [textOf(words), new Set(words)];
        for (const one of [...words, ...asked]) expect(sorted.has(one)).toBe(set.has(one));
      }),
    );
  });
});
