import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMostlySmall } from '../../../src/story/text/small-letters.ts';

it.each([
  ['The ferry left at noon.', true],
  ['FERRY LEAVES AT NOON', false],
  ['ab12', false],
  ['abc12', true],
  ['ёжик в тумане', false],
  ['', false],
])('tells whether the letters a to z are more than half of %j', (text, mostly) => {
  expect(isMostlySmall(text)).toBe(mostly);
});

it('counts as a pattern does, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'z', 'A', 'é', ' ', '“', '🚢', '\ud800') }), (text) => {
      expect(isMostlySmall(text)).toBe((text.match(/[a-z]/gu) ?? []).length * 2 > text.length);
    }),
  );
});
