import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutWords, flowing, inMarkdown } from '../../../../src/surfaces/discord/render/set-off.ts';

const at = (text: string, ...words: string[]) => ({
  text,
  setOff: words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
});

it.each([
  ['The ferry sank.', ['ferry'], 'The **ferry** sank.'],
  ['The 2* ferry_', ['ferry'], 'The 2\\* **ferry**\\_'],
  ['  The old\n ferry sank', ['ferry'], 'The old **ferry** sank'],
  ['The old\n ferry sank', ['old\n ferry'], 'The **old ferry** sank'],
  ['1. The ferry', ['1'], '**1**. The ferry'],
  ['The *ferry* sank', ['*ferry*'], 'The \\*ferry\\* sank'],
])('%j with %j', (text, words, shown) => expect(inMarkdown(flowing(at(text, ...words)))).toBe(shown));

it('sets off what is left of a cut text', () => {
  expect(inMarkdown(cutWords(at('The ferry sank off Ostholm', 'Ostholm', 'ferry'), 16))).toBe('The **ferry** sank…');
});

it('shows the words, all of them, whatever is set off', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length })));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), spans, (text, setOff) => {
      const shown = (markdown: string) =>
        markdown.replace(/(?<!\\)((?:\\\\)*)\*\*/gu, '$1').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
      expect(shown(inMarkdown({ text, setOff }))).toBe(shown(inMarkdown({ text, setOff: [] })));
    }),
  );
});
