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

test.each([
  [{ TERM_PROGRAM: 'WezTerm' }, 'woven'],
  [{ TERM: 'xterm-kitty' }, 'woven'],
  [{ VTE_VERSION: '7202' }, 'woven'],
  [{ VTE_VERSION: '4999' }, 'short'],
  [{ KONSOLE_VERSION: '220401' }, 'woven'],
  [{ WT_SESSION: 'f00d' }, 'woven'],
  [{ TERM: 'xterm-256color' }, 'short'],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, 'short'],
  [{ TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/tmux' }, 'short'],
  [{ TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, 'whole'],
])('a terminal of %j shows addresses %s', (env, addresses) =>
  expect(styleFor({ isTTY: true }, env).addresses).toBe(addresses),
);

test('nothing that a terminal obeys is left in a text', () => {
  expect(harmless('a\u001b[31mb\u009b2Jc\u0007d\u202ee\ud83df')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
  expect(harmless('one\r\n\ttwo')).toMatch(/^one\s+two$/u);
  expect(harmless('“Ünïcode” 船 👩‍👧')).toBe('“Ünïcode” 船 👩‍👧');
});
