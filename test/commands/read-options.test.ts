import { describe, expect, test } from 'vitest';
import { fixedLine, inEnglish } from '../../src/answer/fixed-line.ts';
import { quote } from '../../src/commands/quote.ts';
import { nearest, readOptions } from '../../src/commands/read-options.ts';
import { who } from '../../src/commands/who.ts';

const refusal = (read: ReturnType<typeof readOptions>) => (read.ok ? 'read' : fixedLine(inEnglish, read.line));

describe('options are read', () => {
  test('without the white space around them', () => {
    expect(readOptions(who, { name: '  Ek ' })).toEqual({ ok: true, options: { name: 'Ek' } });
  });

  test('up to their length, and no further', () => {
    expect(readOptions(who, { name: 'x'.repeat(100) }).ok).toBe(true);
    expect(refusal(readOptions(who, { name: 'x'.repeat(101) }))).toContain('101 characters long; at most 100');
  });

  test.each<[string, unknown, string]>([
    ['an unknown one, naming the nearest', { nmae: 'Ek' }, 'has no option "nmae". The nearest is name:'],
    ['a prototype word', { constructor: 'Ek' }, 'has no option "constructor"'],
    ['an own __proto__', JSON.parse('{"__proto__": "x", "name": "Ek"}'), 'has no option "__proto__"'],
    ['a missing one', {}, '/who needs name:'],
    ['an empty one', { name: ' ' }, 'name: is empty'],
    ['what is no text', { name: 7 }, 'must be text'],
    ['no object', null, 'must be text'],
  ])('but not %s', (_, input, message) => {
    expect(refusal(readOptions(who, input))).toContain(message);
  });

  test('a long unknown name is shown in part', () => {
    expect(refusal(readOptions(quote, { ['x'.repeat(5_000)]: 'y' })).length).toBeLessThan(200);
  });
});

test('the nearest name is the fewest slips away', () => {
  expect(nearest('sorces', ['who', 'when', 'quote', 'sources'])).toBe('sources');
  expect(nearest('qoute', ['who', 'when', 'quote', 'sources'])).toBe('quote');
});
