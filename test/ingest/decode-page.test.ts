import { describe, expect, test } from 'vitest';
import { decodePage } from '../../src/ingest/decode-page.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

const html = (data: Uint8Array, contentType?: string): string | undefined => {
  const decoded = decodePage(data, contentType);
  return 'html' in decoded ? decoded.html : undefined;
};
const refused = (data: Uint8Array, contentType?: string): string | undefined => {
  const decoded = decodePage(data, contentType);
  return 'refused' in decoded ? decoded.refused : undefined;
};

describe('the charset of a page', () => {
  test.each<[string, Uint8Array, string | undefined, string]>([
    ['none said, UTF-8', bytes(utf8('<p>Mære – 5 °C')), undefined, '<p>Mære – 5 °C'],
    ['none said, no UTF-8: windows-1252', bytes('<p>M', [0xe6], 're ', [0x96], ' 5'), undefined, '<p>Mære – 5'],
    ['a mark of UTF-8, which is not part of the text', bytes([0xef, 0xbb, 0xbf], utf8('é')), undefined, 'é'],
    ['a mark of UTF-16, little end first', bytes([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0xe9, 0]), undefined, '<pé'],
    ['a mark of UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x3c, 0, 0x70, 0, 0xe9]), undefined, '<pé'],
    ['a mark against the header', bytes([0xef, 0xbb, 0xbf], utf8('é')), 'text/html; charset=windows-1251', 'é'],
    ['the header', bytes('<p>', [0xcc, 0xee, 0xf0, 0xe5]), 'text/html; charset=windows-1251', '<p>Море'],
    ['the header, quoted', bytes([0x8a, 0x43]), 'text/html; charset="Shift_JIS"', '海'],
    [
      'the header before the page',
      bytes('<meta charset="koi8-r"><p>', [0xcc]),
      'text/html;charset=windows-1251',
      '<meta charset="koi8-r"><p>М',
    ],
    [
      'a meta tag',
      bytes('<meta charset=windows-1251><p>', [0xcc, 0xee]),
      'text/html',
      '<meta charset=windows-1251><p>Мо',
    ],
    [
      'an http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>', [0xb9, 0xd9]),
      undefined,
      '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><p>바',
    ],
    [
      'an XML declaration',
      bytes('<?xml version="1.0" encoding="iso-8859-2"?>', [0xb1]),
      undefined,
      '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    ],
    [
      'UTF-8 claimed of windows-1252',
      bytes('<meta charset="utf-8"><p>Caf', [0xe9], ' ', [0x93], 'sea', [0x94]),
      undefined,
      '<meta charset="utf-8"><p>Café “sea”',
    ],
    [
      'latin-1 claimed of UTF-8',
      bytes('<meta charset="iso-8859-1"><p>', utf8('Café')),
      undefined,
      '<meta charset="iso-8859-1"><p>Café',
    ],
    [
      'UTF-16 claimed in a page of single bytes',
      bytes('<meta charset="utf-16"><p>', utf8('é')),
      undefined,
      '<meta charset="utf-16"><p>é',
    ],
    [
      'UTF-8 with one character cut',
      bytes('<meta charset="utf-8">', utf8('ééé'), [0xc3]),
      undefined,
      '<meta charset="utf-8">ééé\uFFFD',
    ],
    [
      'an unknown charset of what is UTF-8',
      bytes('<meta charset="tide-9"><p>', utf8('é')),
      undefined,
      '<meta charset="tide-9"><p>é',
    ],
  ])('%s', (_, data, contentType, expected) => {
    expect(html(data, contentType)).toBe(expected);
  });

  test('an unknown charset is refused with its name', () => {
    expect(refused(bytes('<meta charset="tide-9"><p>Caf', [0xe9]))).toMatch(/^its charset "tide-9" is not known; /u);
    expect(refused(bytes('Caf', [0xe9]), 'text/html; charset=tide-9')).toMatch(/"tide-9"/u);
  });

  test('a file of bytes that are no text is refused', () => {
    expect(refused(bytes([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toMatch(/^this is no web page but a binary file/u);
  });
});
