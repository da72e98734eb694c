import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Newest } from '../../../../src/surfaces/discord/interaction/newest.ts';

test('gives back what was set last for a key, and never more than it may hold', () => {
  const step = fc.record({ key: fc.constantFrom(...'abcdefghij'), value: fc.nat() });
  fc.assert(
    fc.property(fc.array(step), fc.integer({ min: 2, max: 12 }), (steps, most) => {
      const newest = new Newest<number>(most);
      const last = new Map<string, number>();
      for (const { key, value } of steps) {
        newest.set(key, value);
        last.set(key, value);
        expect(newest.get(key)).toBe(value);
        expect(newest.size).toBeLessThanOrEqual(most);
      }
      for (const [key, value] of last) expect([value, undefined]).toContain(newest.get(key));
    }),
  );
});

test('keeps at least half of what it may hold, those that were asked for last', () => {
  const newest = new Newest<number>(10);
  for (let n = 0; n < 100; n++) {
    newest.set(`${n}`, n);
    expect(newest.get('0')).toBe(0);
  }
  for (const n of [97, 98, 99]) expect(newest.get(`${n}`)).toBe(n);
  expect(newest.get('50')).toBeUndefined();
  expect([newest.delete('99'), newest.delete('99'), newest.get('99')]).toEqual([true, false, undefined]);
});
