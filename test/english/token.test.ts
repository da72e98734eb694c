import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize, tokensWithin } from '../../src/english/token.ts';
import { wordsOf } from '../../src/english/word.ts';

const printed = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('a text is cut into words and marks', () => {
  test.each<[text: string, tokens: string[]]>([
    ['The mayor resigned.', ['The', 'mayor', 'resigned', '.']],
    ["O'Neill’s co-op", ["O'Neill’s", 'co-op']],
    ['R&D at 9 a.m. today', ['R&D', 'at', '9', 'a.m', '.', 'today']],
    ['1,000.5 tonnes, or more', ['1,000.5', 'tonnes', ',', 'or', 'more']],
    ['mail jane@example.org', ['mail', 'jane@example.org']],
    ['@roe_1 #news', ['@roe_1', '#news']],
    ['“No,” she said -- twice', ['“', 'No', ',', '”', 'she', 'said', '--', 'twice']],
    ['wait...', ['wait', '.', '.', '.']],
    ['$5 or 10%', ['$', '5', 'or', '10', '%']],
    ['Müller 東京', ['Müller', '東京']],
  ])('%s', (text, tokens) => {
    expect(printed(text)).toEqual(tokens);
  });

  test('every visible character is in one token, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1 .,’-@#&\n“\u0301') }), (text) => {
        expect(printed(text).join('')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('between two offsets, a token that reaches over one is cut there', () => {
    const text = 'one two-three four';
    const within = tokensWithin(text, tokenize(text), 2, 9);
    expect(within.map(({ start, end }) => text.slice(start, end))).toEqual(['e', 'two-t']);
  });
});

describe('the words among the tokens', () => {
  test.each<[text: string, words: string[]]>([
    ['J.K. Rowling and A. B. Moss', ['J.K.', 'Rowling', 'and', 'A.', 'B.', 'Moss']],
    ['the Lincoln-era law, an Acme-owned shop', ['the', 'Lincoln', 'era', 'law', 'an', 'Acme', 'owned', 'shop']],
    ['an anti-Lincoln paper', ['an', 'anti', 'Lincoln', 'paper']],
    ['Jean-Luc Roe of AT&T', ['Jean-Luc', 'Roe', 'of', 'AT&T']],
    ['the U.S.-led force', ['the', 'U.S.', 'led', 'force']],
  ])('%s', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  test('with their case, ending and gap', () => {
    const [first, second, third] = wordsOf('José’s \n big boys’', 10);
    expect(first).toEqual({
      text: 'José',
      folded: 'jose',
      start: 10,
      end: 14,
      capital: true,
      possessive: true,
      gap: '',
    });
    expect(second).toMatchObject({ text: 'big', capital: false, possessive: false, gap: ' ' });
    expect(third).toMatchObject({ text: 'boys', possessive: true, start: 23 });
  });
});
