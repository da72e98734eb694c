import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compounds, words } from '../../../src/retrieval/query/words.ts';

const read = (text: string) => words(text).map(({ word }) => word);
const printed = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
  it.each([
    ['The ferry left.', ['the', 'ferry', 'left']],
    ['A', ['a']],
    ['I saw J. Hale', ['i', 'saw', 'j', 'hale']],
    ['the U.S. envoy told us', ['the', 'u.s', 'envoy', 'told', 'us']],
    ['the US envoy told us', ['the', 'u.s', 'envoy', 'told', 'us']],
    ['the WHO, who left IT', ['the', 'w.h.o', 'who', 'left', 'i.t']],
    ['WHO', ['w.h.o']],
    ['TELL US MORE', ['tell', 'us', 'more']],
    ['N.A.S.A. and NASA', ['nasa', 'and', 'nasa']],
    ["Hale's boats, Hale’s boats", ['hale', 'boats', 'hale', 'boats']],
    ["they don't, O’Neill", ['they', 'dont', 'oneill']],
    ['$1,250.50 on 3.5 acres', ['1250.50', 'on', '3.5', 'acres']],
    ['Café Zoë, naïve', ['cafe', 'zoe', 'naive']],
    ['B2B x86', ['b2b', 'x86']],
    ['end.Start', ['end', 'start']],
    ['“Yes,” she said—twice', ['yes', 'she', 'said', 'twice']],
    ['… ’ -- ”', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are printed where they are told to be, possessives included', () => {
    expect(printed("Ann Hale's U.S. visit")).toEqual(['Ann', "Hale's", 'U.S', 'visit']);
  });

  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'B', 'é', '7', '.', ',', "'", '’', '-', ' ', '“', '\ud800'), fc.string()),
  });

  it('are the same with other words around them', () => {
    fc.assert(
      fc.property(text, (one) => {
        const around = `before ${one} behind`;
        expect(read(around)).toEqual(['before', ...read(one), 'behind']);
        let at = 0;
        for (const { start, end } of words(around)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are joined by hyphens alone', () => {
    const text = 'a Fen-Mart - or e-mail-like';
    expect(compounds(text, words(text))).toEqual([
      { word: 'fenmart', first: 1, last: 2 },
      { word: 'emaillike', first: 4, last: 6 },
    ]);
  });
});
