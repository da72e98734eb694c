import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPlaces } from '../../src/story/plain-word.ts';

const PATTERN = /[\p{L}\p{N}]+(?:[.'’&@-][\p{L}\p{M}\p{N}]+)*|[,.;]/gu;
const byPattern = (text: string) =>
  Array.from(text.matchAll(new RegExp(PATTERN)), ({ index, 0: { length } }) => [index, index + length]);

describe('the places of words', () => {
  it('are those of the pattern in prose', () => {
    const text = 'The co-op’s ferry, at 7.30 a.m., left Port Élan. O’Brien of R&D waved';
    expect([...wordPlaces(text, PATTERN)].map(([start, end]) => text.slice(start, end))).toEqual([
      ...['The', 'co-op’s', 'ferry', ',', 'at', '7.30', 'a.m', '.', ',', 'left', 'Port', 'Élan', '.', 'O’Brien', 'of'],
      ...['R&D', 'waved'],
    ]);
  });

  it('are those of the pattern in any text', () => {
    const unit = fc.constantFrom(..."aZ9é\u0301日 \n.'’&@-_,;(“\ud800");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect([...wordPlaces(text, PATTERN)]).toEqual(byPattern(text));
      }),
    );
  });

  it('are found anew after a walk that was left off', () => {
    expect(wordPlaces('é è ê', PATTERN).next().value).toEqual([0, 1]);
    expect([...wordPlaces('é è ê', PATTERN)]).toHaveLength(3);
  });
});
