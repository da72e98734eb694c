import { expect, test } from 'vitest';
import { sameAmong } from '../../../src/ingest/drafting/same-text.ts';

/** A text of a hundred different words, and so of 97 different 4-grams. */
const WORDS = Array.from({ length: 100 }, (_, at) => `word${at}`);
const TEXT = WORDS.join(' ');

test('a text is within itself, whatever its punctuation, capitals and lines', () => {
  expect(sameAmong(WORDS.join(',\n').toUpperCase(), [{ text: TEXT }])).toBeDefined();
});

test('97 of 100 4-grams make it the same, 96 do not', () => {
  // Three words behind the 97 4-grams make 100, of which 97 are the text's own; a fourth makes 97 of 101.
  expect(sameAmong(`${TEXT} one two three`, [{ text: TEXT }])).toBeDefined();
  expect(sameAmong(`${TEXT} one two three four`, [{ text: TEXT }])).toBeUndefined();
});

test('a shorter cut is within the longer text, and not the longer text within it', () => {
  const cut = WORDS.slice(0, 50).join(' ');
  expect(sameAmong(cut, [{ text: TEXT }])).toBeDefined();
  expect(sameAmong(TEXT, [{ text: cut }])).toBeUndefined();
});

test('nothing is within no text', () => {
  expect(sameAmong('', [{ text: TEXT }])).toBeUndefined();
  expect(sameAmong('', [{ text: '' }])).toBeUndefined();
});

test('among 2,000 other articles of 700 words, 20 are looked for in seconds', () => {
  const article = (number: number) =>
    Array.from({ length: 700 }, (_, at) => `${'abcdefghij'[at % 10]}${(number * 7_919 + at * 31) % 9_000}`).join(' ');
  const known = Array.from({ length: 2_000 }, (_, number) => ({ text: article(number) }));
  const began = performance.now();
  for (let number = 2_000; number < 2_020; number++) sameAmong(`${article(number)} harbour inquiry`, known);
  expect(performance.now() - began).toBeLessThan(12_000);
  expect(sameAmong(article(1_234), known)).toBe(known[1_234]);
});
