import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/story/text/sentence.ts';

test.each([
  [['Gov. Anna Ek met Sen. Lund in St. Olaf.', 'They left at noon.']],
  [['Mr. Ek said no.', 'He left.']],
  [['Asked whether it would sail, she said no.', '“I am tired.”', 'They left pier no. 10 empty.']],
  [['The ship cost $3.5 million.', 'It sank on Sept. 9 off Cape Ann.']],
  [['J. R. Lund owns Tide Inc. in Ostholm.', 'The firm is old.']],
  [['“We turned back,” she said.', '“It was too late.”', 'Nobody answered.']],
  [['“Who was at the helm?” asked the judge.', 'Nobody knew!', 'Why?']],
  [['He arrived at 6 p.m. The tug came later.'.slice(0, 20), 'The tug came later.']],
  [['It was over … or so they thought.', 'It was not.']],
  [['Yahoo! Inc. paid them on Monday.', 'The band Wham! played at noon.']],
  [['He left Yahoo!', 'It was late.']],
  [['Tide Inc. of Ostholm sued.', 'Acme Co. did not.']],
  [['George W. Lund spoke.', 'Then J. Lund left.']],
  [['Lund replied on X.', '“Sailors lied to us.”']],
  [['John F. “Jack” Lund spoke.']],
  [['1. The captain resigned.', '2. Nobody followed.']],
  [['नौका फंस गई।', 'कोई घायल नहीं हुआ।']],
  [['No stop at the end']],
])('%j', (sentences) => {
  const text = sentences.join(' ');
  expect(splitSentences(text).map(([start, end]) => text.slice(start, end))).toEqual(sentences);
});

test('full-width stops end sentences without white space', () => {
  const text = '渡轮搁浅了。没有人受伤。';
  expect(splitSentences(text)).toEqual([
    [0, 6],
    [6, 12],
  ]);
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
