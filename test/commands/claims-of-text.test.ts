import { expect, it } from 'vitest';
import { claimsOf } from '../../src/commands/claims-of-text.ts';

it.each([
  ['a sentence', 'The mill burned down on Friday.', ['The mill burned down on Friday.']],
  ['a quotation', 'Pell said “we will rebuild the mill”.', ['we will rebuild the mill']],
  ['one of three words at least', 'Pell said “never” and “we will rebuild it”', ['we will rebuild it']],
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
])('%s', (_, text, claims) => expect(claimsOf(text)).toEqual(claims));
