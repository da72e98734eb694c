import { expect, test } from 'vitest';
import { readLink } from '../../../src/ingest/fetching/link.ts';

const fetched = (text: string) => readLink(text).url.href;

test.each([
  ['https://harbour.example/a?id=7&utm_medium=x&utm_source=y#:~:text=ferry', 'https://harbour.example/a?id=7'],
  ['https://harbour.example/a?gclid=1&at_campaign=2', 'https://harbour.example/a'],
  // What is no tracking stays as it is printed, escapes included.
  ['https://harbour.example/a?q=a%20b+c&page=2', 'https://harbour.example/a?q=a%20b+c&page=2'],
  [' https://harbour.example/a ', 'https://harbour.example/a'],
])('%s is fetched as %s', (text, url) => {
  expect(fetched(text)).toBe(url);
});

test.each([
  'https://web.archive.org/web/20240305101500/https://harbour.example/ferry?id=7',
  'https://web.archive.org/web/20240305101500if_/https://harbour.example/ferry?id=7',
  'https://web.archive.org/web/20240305101500/https:/harbour.example/ferry?id=7',
])('%s is a copy of a day, fetched as it was kept', (text) => {
  const { url, original, copied } = readLink(text);
  expect(url.href).toBe('https://web.archive.org/web/20240305101500id_/https://harbour.example/ferry?id=7');
  expect([original?.href, copied]).toEqual(['https://harbour.example/ferry?id=7', '2024-03-05']);
});

test.each([
  ['https://news.google.com/rss/articles/CBMiAAA', /Google News hides the publisher's address; open it/u],
  ['https://www.google.co.uk/url?q=https://harbour.example', /Google result hides/u],
  ['https://web.archive.org/web/*/harbour.example', /names no copy/u],
  ['ftp://harbour.example/a', /begins with ftp:/u],
  ['javascript:alert(1)', /begins with javascript:/u],
  ['https://me:secret@harbour.example/', /name or password/u],
  ['https://', /no address/u],
  [`https://harbour.example/${'a'.repeat(2000)}`, /longer than 2000/u],
])('%s is refused', (text, line) => {
  expect(() => readLink(text)).toThrow(line);
});
