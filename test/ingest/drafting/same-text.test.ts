import { expect, test } from 'vitest';
import { isWithin } from '../../../src/ingest/drafting/same-text.ts';

/** A text of a hundred different words, and so of 97 different 4-grams. */
const WORDS = Array.from({ length: 100 }, (_, at) => `word${at}`);
const TEXT = WORDS.join(' ');

test('a text is within itself, whatever its punctuation, capitals and lines', () => {
  expect(isWithin(WORDS.join(',\n').toUpperCase(), TEXT)).toBe(true);
});

test('97 of 100 4-grams make it the same, 96 do not', () => {
  // Three words behind the 97 4-grams make 100, of which 97 are the text's own; a fourth makes 97 of 101.
  expect(isWithin(`${TEXT} one two three`, TEXT)).toBe(true);
  expect(isWithin(`${TEXT} one two three four`, TEXT)).toBe(false);
});

test('a shorter cut is within the longer text, and not the longer text within it', () => {
  const cut = WORDS.slice(0, 50).join(' ');
  expect(isWithin(cut, TEXT)).toBe(true);
  expect(isWithin(TEXT, cut)).toBe(false);
});

test('nothing is within no text', () => {
  expect(isWithin('', TEXT)).toBe(false);
  expect(isWithin('', '')).toBe(false);
});
