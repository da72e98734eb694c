import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedNumbers } from '../../src/retrieval/keyed-numbers.ts';
import { NotStored } from '../../src/retrieval/stored.ts';

const key = fc.oneof(
  fc.stringMatching(/^[a-f]{0,3}$/u),
  fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !text.includes('\n')),
);
const lists = fc
  .array(fc.tuple(key, fc.array(fc.nat(4_000_000_000), { maxLength: 5 })), { maxLength: 60 })
  .map((entries) => new Map(entries));

describe('lists of numbers under texts', () => {
  it('gives what a map gives, also after they were stored', () => {
    fc.assert(
      fc.property(lists, fc.array(key), (map, asked) => {
        const made = KeyedNumbers.of(map);
        for (const kept of [made, KeyedNumbers.restored(made.store())]) {
          for (const one of [...map.keys(), ...asked]) {
            expect([...kept.get(one)]).toEqual(map.get(one) ?? []);
            expect(kept.has(one)).toBe(map.has(one));
          }
          expect([...kept.allKeys()]).toEqual([...map.keys()].sort());
          expect(kept.size).toBe(map.size);
        }
      }),
    );
  });

  it('tells what it never stored', () => {
    const stored = KeyedNumbers.of(new Map([['oak', [1]]])).store();
    for (const name of Object.keys(stored)) {
      const { [name]: _, ...lacking } = stored;
      expect(() => KeyedNumbers.restored(lacking), name).toThrow(NotStored);
    }
  });
});
