import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../../src/retrieval/ranking/spread.ts';

it('takes all of a short list, and of a long one three hundred that lie evenly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (length) => {
      const taken = spread(Array.from({ length }, (_, place) => place));
      expect(taken).toHaveLength(Math.min(300, length));
      const gaps = taken.slice(1).map((place, at) => place - (taken[at] ?? 0));
      expect(gaps.every((gap) => gap >= Math.floor(length / 300) && gap <= Math.ceil(length / 300) + 1)).toBe(true);
      if (length > 0) expect(taken[0]).toBe(0);
    }),
  );
});
