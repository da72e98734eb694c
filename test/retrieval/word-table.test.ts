import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/retrieval/word-table.ts';

/** Few letters, so that words recur and are one another's beginnings; wide ones and halves of pairs among them. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '語', '\ud83c'), minLength: 1, maxLength: 6 });

describe('the table of words', () => {
  it('has one value for each word, wherever in a text it stands', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3000 }), (list) => {
        const table = new WordTable<string>(10_000);
        const made: string[] = [];
        const text = list.join(' ');
        let at = 0;
        for (const one of list) {
          const value = table.get(text, at, at + one.length, (fresh) => {
            made.push(fresh);
            return `<${fresh}>`;
          });
          expect(value).toBe(`<${one}>`);
          at += one.length + 1;
        }
        expect(made).toEqual([...new Set(list)]);
      }),
      { numRuns: 50 },
    );
  });

  it('grows beyond its first size', () => {
    const table = new WordTable<number>(20_000);
    const get = (number: number, value: number) => {
      const text = `no${number}`;
      return table.get(text, 0, text.length, () => value);
    };
    for (let number = 0; number < 10_000; number++) get(number, number);
    for (let number = 0; number < 10_000; number++) expect(get(number, -1)).toBe(number);
  });

  it('holds no more words than it may', () => {
    const table = new WordTable<object>(2);
    const get = (text: string) => table.get(text, 0, text.length, () => ({}));
    const first = get('ash');
    expect(get('ash')).toBe(first);
    get('elm');
    get('oak');
    expect(get('ash')).not.toBe(first);
  });
});
