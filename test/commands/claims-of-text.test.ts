import { expect, it } from 'vitest';
import { claimsOf } from '../../src/commands/claims-of-text.ts';

it.each([
  ['a sentence', 'The mill burned down on Friday.', ['The mill burned down on Friday.']],
  ['a quotation', 'Pell said “we will rebuild the mill”.', ['we will rebuild the mill']],
  ['one of three words at least', 'Pell said “never” and “we will rebuild it”', ['we will rebuild it']],
  ['a subject and its verb', 'Pell resigned. Hello there.', ['Pell resigned.']],
  [
    'both in order',
    'The mill burned down. "We will rebuild it," Pell said. Nobody was hurt.',
    ['The mill burned down.', 'We will rebuild it,', 'Nobody was hurt.'],
  ],
  ['each once', 'The mill burned down.\nThe mill burned down.', ['The mill burned down.']],
  ['no question', 'Did the mill burn down? Nobody was hurt.', ['Nobody was hurt.']],
  [
    'marks of other languages',
    '«Wir bauen sie wieder auf» und „sie brannte am Freitag ab“',
    ['Wir bauen sie wieder auf', 'sie brannte am Freitag ab'],
  ],
  ['nothing', '“” *** Hi!', []],
])('%s', (_, text, claims) => expect(claimsOf(text).map(({ words }) => words)).toEqual(claims));

it.each([
  ['Nora Pell said “we will rebuild the mill”.', 'Nora Pell'],
  ['Pell told the crowd: “We will rebuild the mill.”', 'Pell'],
  ['“We will rebuild the mill,” O’Dell said.', 'O’Dell'],
  ['“We will rebuild the mill,” said Mayor Ada Quill on Friday.', 'Mayor Ada Quill'],
  ['“We will rebuild the mill” – Nora Pell', 'Nora Pell'],
  ['Nora Pell: “We will rebuild the mill”', 'Nora Pell'],
  ['According to Pell, “we will rebuild the mill”', 'Pell'],
  ['“We will rebuild the mill”, according to Pell.', 'Pell'],
  ['“We will rebuild the mill” said pell', 'pell'],
  ['He said “we will rebuild the mill”.', undefined],
  ['“We will rebuild the mill” said she', undefined],
  ['“We will rebuild the mill” stood on a board.', undefined],
  ['Pell owned it. A clerk said “we will rebuild the mill”.', undefined],
])('the speaker whom the text names: %s', (text, speaker) =>
  expect(claimsOf(text).find(({ isQuoted }) => isQuoted)?.speaker).toBe(speaker),
);
