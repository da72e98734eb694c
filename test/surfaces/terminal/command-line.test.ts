import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { ask } from '../../../src/surfaces/terminal/ask-line.ts';
import { readCommandLine } from '../../../src/surfaces/terminal/command-line.ts';
import { seeds } from '../../seeds.ts';

const read = (line: string) => readCommandLine(line, commands);

describe('a typed command is read', () => {
  test.each<[string, string, string, Record<string, string>]>([
    ['one option', '/who name: Ingrid Solberg', 'who', { name: 'Ingrid Solberg' }],
    [
      'several words and options',
      '/quote about: turn back by: Ingrid Solberg',
      'quote',
      { about: 'turn back', by: 'Ingrid Solberg' },
    ],
    ['options in any order', '/quote by: Solberg about: turn back', 'quote', { about: 'turn back', by: 'Solberg' }],
    ['no option', '/sources', 'sources', {}],
    ['capitals', '/WHO Name: Solberg', 'who', { name: 'Solberg' }],
    ['no slash', 'who name:Solberg', 'who', { name: 'Solberg' }],
    ['white space of any kind', '  /who \t name :  Solberg \r', 'who', { name: 'Solberg' }],
    [
      'straight quotes around a value',
      '/quote about: "turn back" by: "I. Solberg"',
      'quote',
      { about: 'turn back', by: 'I. Solberg' },
    ],
    ['curly quotes around a value', '/quote about: “turn back”', 'quote', { about: 'turn back' }],
    [
      'an option’s name within quotes',
      '/quote about: "she said by: accident" by: Solberg',
      'quote',
      { about: 'she said by: accident', by: 'Solberg' },
    ],
    ['quotes inside a value', '/quote about: the "old" ship', 'quote', { about: 'the "old" ship' }],
    [
      'a colon inside text',
      '/quote about: we learned this: turn back',
      'quote',
      { about: 'we learned this: turn back' },
    ],
    ['a time of day', '/when event: ferry sank at 6:30', 'when', { event: 'ferry sank at 6:30' }],
    ['an address', '/quote about: see https://x.example', 'quote', { about: 'see https://x.example' }],
    ['words before any option', '/who Ingrid Solberg', 'who', { name: 'Ingrid Solberg' }],
    ['quoted words before an option', '/quote "turn back" by: Ek', 'quote', { about: 'turn back', by: 'Ek' }],
    ['an option without a value', '/who name:', 'who', { name: '' }],
  ])('%s', (_, line, name, options) => {
    expect(read(line)).toEqual({ ok: true, name, options });
  });
});

describe('what cannot be read is answered in one line that helps', () => {
  test.each([
    ['a slip in a command', '/sorces', '/sources'],
    ['no such command', '/qoute about: ferry', '/quote'],
    ['a slip in an option', '/who nmae: Solberg', 'name:'],
    ['another command’s option', '/who event: ferry', 'name:'],
    ['an option twice', '/who name: Solberg name: Ek', 'name: is there twice'],
    ['an option behind its value', '/who Solberg name: Ek', 'name: is there twice'],
    ['a missing option', '/who', 'needs name:'],
    ['an empty line', '', 'Nothing was asked. Type a question, or one of /'],
    ['a slash alone', ' / ', 'Nothing was asked. Type a question, or one of /'],
    ['a prototype word', '/constructor __proto__: x', 'The nearest is /'],
    ['a prototype word as an option', '/sources __proto__: x', 'has no option'],
  ])('%s', async (_, line, help) => {
    const { status, message } = await ask(seeds, line);
    expect(status).toBe('invalid');
    expect(message).toContain(help);
  });

  test('100,000 characters', async () => {
    for (const line of ['x'.repeat(100_000), `/who name: ${'x '.repeat(50_000)}`, `/who ${'"'.repeat(100_000)}`])
      expect((await ask(seeds, line)).status).toBe('invalid');
  });

  test.each([
    ['a question', 'x'.repeat(25_000), '25000 characters'],
    ['a whole line', `/ask question: ${'x'.repeat(25_000)}`, '25015 characters'],
  ])('the length of %s is told as it is', async (_, line, told) => {
    expect((await ask(seeds, line)).message).toContain(told);
  });
});

test('a quoted value comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      fc.pre(!value.includes('"') && value.trim() !== '');
      expect(read(`/quote by: Ek about: "${value}"`)).toMatchObject({ ok: true, options: { about: value, by: 'Ek' } });
    }),
  );
});
