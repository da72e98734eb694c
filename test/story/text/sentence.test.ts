import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/story/text/sentence.ts';

test.each([
  [['Gov. Anna Ek met Sen. Lund in St. Olaf.', 'They left at noon.']],
  [['Mr. Ek said no.', 'He left.']],
  [['The ship cost $3.5 million.', 'It sank on Sept. 9 off Cape Ann.']],
  [['J. R. Lund owns Tide Inc. in Ostholm.', 'The firm is old.']],
  [['“We turned back,” she said.', '“It was too late.”', 'Nobody answered.']],
  [['“Who was at the helm?” asked the judge.', 'Nobody knew!', 'Why?']],
  [['He arrived at 6 p.m. The tug came later.'.slice(0, 20), 'The tug came later.']],
  [['It was over … or so they thought.', 'It was not.']],
  [['No stop at the end']],
])('%j', (sentences) => {
  const text = sentences.join(' ');
  expect(splitSentences(text).map(([start, end]) => text.slice(start, end))).toEqual(sentences);
});

test('every visible character is in one sentence, in order', () => {
  const word = fc.constantFrom(
    'Mr.',
    'ship',
    'U.S.',
    '“Go!”',
    '...',
    '?',
    '\ud83d',
    '🚢',
    '.',
    '"',
    ' ',
    '\u2028',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (hostile) => {
      let at = 0;
      let between = '';
      for (const [start, end] of splitSentences(hostile)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        between += hostile.slice(at, start);
        at = end;
      }
      expect((between + hostile.slice(at)).trim()).toBe('');
    }),
  );
});
