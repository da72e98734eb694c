import { expect, test } from 'vitest';
import { coloured, harmless, plain, styleFor } from '../../../src/surfaces/terminal/style.ts';

test('colours only on a terminal that wants them', () => {
  expect(styleFor({ isTTY: true }, {})).toBe(coloured);
  expect(styleFor({ isTTY: true }, { NO_COLOR: '1' })).toBe(plain);
  expect(styleFor({ isTTY: true }, { NO_COLOR: '' }), 'an empty NO_COLOR is none').toBe(coloured);
  expect(styleFor({ isTTY: true }, { TERM: 'dumb' })).toBe(plain);
  expect(styleFor({ isTTY: false }, {})).toBe(plain);
  expect(styleFor({}, {})).toBe(plain);
});

test('nothing that a terminal obeys is left in a text', () => {
  expect(harmless('a\u001b[31mb\u009b2Jc\u0007d\u202ee\ud83df')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
  expect(harmless('one\r\n\ttwo')).toMatch(/^one\s+two$/u);
  expect(harmless('“Ünïcode” 船 👩‍👧')).toBe('“Ünïcode” 船 👩‍👧');
});
