import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, runsIn } from '../../../src/story/people/candidate.ts';
import { sentencesOf } from '../../../src/story/people/naming-words.ts';
import { layOut } from '../../../src/story/text/paragraph.ts';
import { articleOf } from '../article.ts';

/** The candidates of a text as printed, where a story prints these words in lower case too. */
function candidatesIn(text: string, ...common: string[]): string[] {
  const article = articleOf(text);
  return [...sentencesOf(layOut(article), [])].flatMap((words) =>
    candidatesOf(words, runsIn(words), (folded) => common.includes(folded)).map(({ from, to }) =>
      text.slice(words[from]?.start, words[to - 1]?.end),
    ),
  );
}

test.each([
  ['Marsh Hartwell sold the mill.', [], ['Marsh Hartwell']],
  ['Marsh Hartwell sold the mill.', ['marsh'], ['Hartwell']],
  ['Marsh birds left the lake of Susan Hartwell.', ['marsh'], ['Susan Hartwell']],
  ['On Friday Marsh Hartwell sold the mill.', ['marsh'], ['Marsh Hartwell']],
])('%j, where a story prints %j, names %j', (text, common, names) => {
  expect(candidatesIn(text, ...common)).toEqual(names);
});

test('candidates are in order and apart, and none opens a sentence with a word that is printed in lower case too', () => {
  const words = fc.constantFrom(
    'Marsh',
    'Hartwell',
    'Susan',
    'Judge',
    'the',
    'of',
    'sold',
    'May',
    'Bank',
    '“Mill',
    'Roe.',
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 30 }),
      fc.subarray(['marsh', 'mill', 'bank', 'susan']),
      (printed, common) => {
        const text = `${printed.join(' ')}.`;
        for (const sentence of sentencesOf(layOut(articleOf(text)), [])) {
          let before = 0;
          for (const { from, to } of candidatesOf(sentence, runsIn(sentence), (folded) => common.includes(folded))) {
            expect(from).toBeGreaterThanOrEqual(before);
            expect(to).toBeGreaterThan(from);
            if (from === 0) expect(common).not.toContain(sentence[0]?.folded);
            before = to;
          }
        }
      },
    ),
  );
});
