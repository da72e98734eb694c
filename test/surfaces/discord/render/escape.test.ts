import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeMarkdown, linkTarget } from '../../../../src/surfaces/discord/render/escape.ts';
import { visible } from '../../../../src/surfaces/visible.ts';

/** Reads escaped text as Discord does: a backslash before a mark stands for the mark. */
const read = (escaped: string) => escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');

/** The escaped text with every escaped mark taken out: what Discord still reads as formatting must be in here. */
const unescaped = (escaped: string) => escaped.replace(/\\[^0-9A-Za-z\s]/g, '');

/** Text rich in what Discord reads as more than text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '#',
          '##',
          '-',
          '-#',
          '- ',
          '+',
          '1.',
          '23)',
          '>',
          '>>>',
          '*',
          '**',
          '_',
          '__',
          '~~',
          '`',
          '```',
          '|',
          '||',
        ],
        ...[
          '[',
          ']',
          '(',
          ')',
          '<',
          '@',
          '@everyone',
          '<@1>',
          '<@&2>',
          '<#3>',
          '<t:1:R>',
          '<:a:4>',
          '</who:5>',
          ':smile:',
        ],
        ...['https://a.example/b', '[x](https://a.example)', '<https://a.example>', '\\', '\n', '\r\n', ' ', '\t'],
        ...['\u200b', '\u202e', '\u2066', '\u00ad', '\ufeff', '\u{e0041}', '\ud800', '\u2028', '\0', '👩‍🚒', 'e\u0301'],
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it('leaves nothing that formats, mentions or links', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescaped(escapeMarkdown(text))).not.toMatch(/[\\*_~`|[\]<>@:#]/);
        for (const line of escapeMarkdown(text).split('\n')) expect(line).not.toMatch(/^\s*([-+]|\d+[.)])/);
      }),
    );
  });

  it('shows the text itself', () => {
    fc.assert(fc.property(hostile, (text) => void expect(read(escapeMarkdown(text))).toBe(visible(text))));
  });

  it('leaves no control, zero-width or bidirectional mark and no half of a pair', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = escapeMarkdown(text);
        expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('keeps the joiners of emoji', () => expect(escapeMarkdown('a 👩‍🚒 b')).toBe('a 👩‍🚒 b'));

  it.each([
    ['# News', '\\# News'],
    ['-# small', '\\-\\# small'],
    ['  - item', '  \\- item'],
    ['12. item', '12\\. item'],
    ['in 2012. Then', 'in 2012. Then'],
    ['a - b', 'a - b'],
    ['> so', '\\> so'],
    ['<@1> @everyone', '\\<\\@1\\> \\@everyone'],
    ['[x](https://a.example)', '\\[x\\](https\\://a.example)'],
  ])('%s', (text, shown) => expect(escapeMarkdown(text)).toBe(shown));

  // Work that grew with the square of a text's length would take minutes here.
  it.each(['*', '\n-', ' ', '1', '\u200d', '[', '\\'])('reads 200,000 times %j', (unit) => {
    expect(escapeMarkdown(unit.repeat(200_000)).length).toBeGreaterThan(199_000);
  });
});

describe('escapeLine', () => {
  it('stays on one line', () => {
    fc.assert(fc.property(hostile, (text) => void expect(escapeLine(text)).not.toMatch(/\n/)));
  });
});

describe('linkTarget', () => {
  it('never ends its masked link early', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const target = linkTarget(`https://a.example/${text}`);
        if (target !== null) expect(target).not.toMatch(/[()<>[\]\\\s\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'no address', ''])('takes no %s', (address) =>
    expect(linkTarget(address)).toBeNull(),
  );
});
