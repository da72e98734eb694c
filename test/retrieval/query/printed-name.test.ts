import { describe, expect, it } from 'vitest';
import { printedName } from '../../../src/retrieval/query/printed-name.ts';

describe('a typed name of grammar alone', () => {
  it.each([
    ['The Who', 'Fans saw The Who in Hull.'],
    ['The Who', 'The Who sang in Hull.'],
    ['the Who', 'It was the Who that sang.'],
    ['Them', 'Her album Them sold well.'],
  ])('%s is printed in: %s', (typed, text) => {
    expect(printedName(typed)?.test(text)).toBe(true);
  });

  it.each([
    ['The Who', 'Fans saw the woman who sang.'],
    ['The Who', 'In The Whole Tale she sang.'],
    ['Them', 'Them or us. She saw them.'],
  ])('%s is not printed in: %s', (typed, text) => {
    expect(printedName(typed)?.test(text)).toBe(false);
  });

  it.each(['the who', 'The', 'Who?', 'The Mill', "and I'm not", 'and I', ''])('%s is none', (typed) => {
    expect(printedName(typed)).toBeUndefined();
  });
});
