import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coloured, hyperlink } from '../../../src/surfaces/terminal/style.ts';
import { wrap, wrapFor } from '../../../src/surfaces/terminal/wrap.ts';

test('rows stand under their line’s own margin, and addresses stay whole', () => {
  const text =
    ' 1 The ferry ran aground near Ostholm.\n   Harbour Post\n   https://harbour.example/a-very-long-address';
  expect(wrap(text, 24)).toBe(
    ' 1 The ferry ran aground\n   near Ostholm.\n   Harbour Post\n   https://harbour.example/a-very-long-address',
  );
});

test('colours take no room', () => {
  const line = `   ${coloured.strong('Harbour Post')} · ${coloured.mark('a1')}`;
  expect(wrap(line, 20)).toBe(line);
});

test('links take no room', () => {
  const line = `   ${hyperlink('Harbour Post', `https://harbour.example/${'a'.repeat(90)},b!`)} · a1`;
  expect(wrap(line, 22)).toBe(line);
});

test('no row is wider than asked, but for one word, and no word is lost', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((word) => !/\s|\p{Cc}/u.test(word)));
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 80 }), (given, columns) => {
      const rows = wrap(`   ${given.join(' ')}`, columns).split('\n');
      expect(rows.join(' ').split(/ +/u).filter(Boolean)).toEqual(given);
      for (const row of rows)
        expect(Array.from(stripVTControlCharacters(row)).length <= columns || !row.trim().includes(' ')).toBe(true);
    }),
  );
});

test('what is no terminal gets lines whole', () => {
  const line = 'The ferry ran aground near Ostholm on Tuesday evening.';
  expect(wrapFor({ columns: 20 })(line)).toBe(line);
  expect(wrapFor({ isTTY: true, columns: 40 })(line).split('\n')).toHaveLength(2);
});

test('a line of a million words takes no time to speak of', () => {
  expect(wrap('a '.repeat(1_000_000), 80).split('\n').length).toBeGreaterThan(20_000);
});
