import { describe, expect, test } from 'vitest';
import { closedLines, closeQuotations } from '../../src/surfaces/quotation-marks.ts';

const shown = (excerpt: string) => {
  const { before, words, behind } = closeQuotations(excerpt);
  return before + words + behind;
};

describe('an excerpt', () => {
  test.each([
    ['closes what it leaves open', '“Today we are closing', '“Today we are closing…”'],
    ['with the mark that was opened', '"Today we are closing', '"Today we are closing…"'],
    ['behind its own ellipsis', 'Pell said: “We are closing…', 'Pell said: “We are closing…”'],
    ['opens what was opened before it', 'we serve,” Pell wrote', '“…we serve,” Pell wrote'],
    ['with a straight mark too', 'we serve," Pell wrote', '"…we serve," Pell wrote'],
    ['before its own ellipsis', '…we serve,” Pell wrote', '“…we serve,” Pell wrote'],
    ['closes a quotation within another', '“He said ‘no', '“He said ‘no…’”'],
    ['leaves out a mark that opens nothing', 'The harbour wrote: “', 'The harbour wrote:'],
    ['leaves alone what is closed', 'Pell called it “a mess” and "a shame"', 'Pell called it “a mess” and "a shame"'],
    ['takes no apostrophe for a mark', 'the crews’ boats and Pell’s “old', 'the crews’ boats and Pell’s “old…”'],
    ['takes a quotation that a letter ends for one', '‘No,’ said Pell', '‘No,’ said Pell'],
  ])('%s: %s', (_, excerpt, words) => {
    expect(shown(excerpt)).toBe(words);
  });

  test.each([
    ['from within a quotation', '“Two months ago, he ', 'reached out to us and', '“…reached out to us and…”'],
    ['to the end of a quotation', '"We know that ', 'he left," Pell said', '"…he left," Pell said'],
    ['behind a quotation', '“We know,” Pell said. ', 'He left', 'He left'],
  ])('is told for what it is %s', (_, passage, excerpt, words) => {
    const { before, words: own, behind } = closeQuotations(excerpt, passage);
    expect(before + own + behind).toBe(words);
  });

  test('of several lines is closed on the last', () => {
    expect(closedLines(['“We are', 'closing…'])).toEqual(['“We are', 'closing…”']);
  });
});
