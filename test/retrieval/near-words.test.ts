import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { NearWords } from '../../src/retrieval/near-words.ts';

/** Few letters, so that words are near to one another and begin alike. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '語'), maxLength: 9 });

it('finds exactly the words within so many edits', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 80 }), word, fc.nat(3), (vocabulary, typed, edits) => {
      const near = vocabulary.filter((known) => distance(known, typed) <= edits).sort();
      expect(new NearWords(vocabulary).near(typed, edits)).toEqual(near);
    }),
    { numRuns: 500 },
  );
});

it('stands a word longer than any other', () => {
  expect(new NearWords(['mayor', 'm'.repeat(70_000)]).near('mayro', 2)).toEqual(['mayor']);
});
