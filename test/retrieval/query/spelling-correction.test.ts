import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpellingCorrection } from '../../../src/retrieval/query/spelling-correction.ts';
import { stem } from '../../../src/retrieval/query/terms.ts';

const NAMES = ['vorstenholt', 'quillabeck', 'maddersby', 'vanterbeek'];
const held = new Set(NAMES.map(stem));
const spelling = new SpellingCorrection(
  NAMES.map((name) => [name, 1] as const),
  (term) => held.has(term),
);

describe('a mistyped word', () => {
  it('stands for the one word that is a slip away, wherever the slip is', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(), letter, fc.constantFrom(0, 1, 2), (name, from, typed, kept) => {
        // Behind the first letter and before the last: a letter left out, changed or put in.
        const at = 1 + (from % (name.length - 2));
        const put = kept === 0 ? '' : typed;
        const slipped = name.slice(0, at) + put + name.slice(kept === 2 ? at : at + 1);
        expect(spelling.correct(slipped)).toBe(name);
      }),
    );
  });

  it('stands for a word that it begins', () => {
    expect(spelling.correct('Who is Vorsten?')).toBe('Who is vorstenholt?');
  });

  it('is left as it is where no word is near', () => {
    expect(spelling.correct('Vrakkimuld')).toBe('Vrakkimuld');
  });
});
