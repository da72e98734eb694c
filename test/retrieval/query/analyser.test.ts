import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src/retrieval/query/analyser.ts';
import { WordCounts } from '../../../src/retrieval/query/spelling-correction.ts';
import { stem, terms } from '../../../src/retrieval/query/terms.ts';
import { words } from '../../../src/retrieval/query/words.ts';
import { Vocabulary } from '../../../src/retrieval/vocabulary.ts';

function opened() {
  const vocabulary = new Vocabulary();
  const counts = new WordCounts();
  const analyser = new Analyser(vocabulary, counts);
  const named = (numbers: readonly number[]) => numbers.map((number) => vocabulary.termOf(number));
  return { analyser, counts, named };
}

describe('an analysed text', () => {
  it('has its words of content, then known expressions, then compounds, each with its place', () => {
    const { analyser, named } = opened();
    const { terms: numbers, positions, length } = analyser.analyse('The United States Fen-Mart ferries');
    expect(length).toBe(5);
    expect(named(numbers)).toEqual(['united', 'states', 'fen', 'mart', 'ferries', 'u.s', 'fenmart'].map(stem));
    expect(positions).toEqual([1, 2, 3, 4, 5, 1, 3]);
  });

  it('counts each word as hyphens part it and as one', () => {
    const { analyser, counts } = opened();
    analyser.analyse('The ferry, the e-mail');
    analyser.contentOf('a ferry');
    expect([...counts]).toEqual([
      ['the', 2],
      ['ferry', 1],
      ['e', 1],
      ['mail', 1],
      ['email', 1],
    ]);
  });

  const word = fc.constantFrom(
    'Hale',
    "Hale's",
    'the',
    'ferries',
    'ferry',
    'U.S.',
    'Café',
    '1,250',
    'e-mail',
    '—',
    'don’t',
  );

  it('has the terms of its words, whatever was analysed before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 20 }), (list) => {
        const { analyser, counts, named } = opened();
        for (const text of list.map((one) => one.join(' '))) {
          const own = terms(text);
          const { terms: numbers, positions, length } = analyser.analyse(text);
          expect(named(numbers.slice(0, length))).toEqual(own.map(({ term }) => term));
          expect(positions.slice(0, length)).toEqual(own.map(({ position }) => position));
          expect(named(analyser.contentOf(text))).toEqual(own.map(({ term }) => term));
        }
        const printed = list.flatMap((one) => words(one.join(' ')));
        const times = new Map(counts);
        for (const { word: form } of printed.filter((one) => one.word !== 'email'))
          expect(times.get(form)).toBe(printed.filter((one) => one.word === form).length);
      }),
    );
  });
});
