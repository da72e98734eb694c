import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PrintedTerms } from '../../src/retrieval/printed-terms.ts';

const number = fc.oneof(fc.nat(200), fc.nat(4_000_000_000));
const printed = fc
  .record({
    printed: fc.array(fc.tuple(number, number), { maxLength: 40 }),
    implied: fc.uniqueArray(number, { maxLength: 5 }),
    length: number,
  })
  .map(({ printed: pairs, implied, length }) => ({
    terms: pairs.map(([term]) => term),
    positions: pairs.map(([, position]) => position),
    implied: new Set(implied),
    length,
  }));

it('gives each text as it was added, also after it was stored', () => {
  fc.assert(
    fc.property(fc.array(printed, { maxLength: 30 }), (texts) => {
      const kept = new PrintedTerms();
      for (const text of texts) kept.add(text);
      const restored = new PrintedTerms(kept.store());
      for (const [id, text] of texts.entries()) {
        expect(kept.at(id)).toEqual(text);
        expect(restored.at(id)).toEqual(text);
      }
    }),
  );
});
