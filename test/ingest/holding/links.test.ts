import { expect, test } from 'vitest';
import { isBookmarkFile, isLinkList, linksIn } from '../../../src/ingest/holding/links.ts';

const FERRY = 'https://harbour.example/ferry';
const PORT = 'https://harbour.example/port?id=1&x=2';

test.each([
  ['plain lines', `${FERRY}\n\n${PORT}\n${FERRY}\n`],
  ['sentences', `See ${FERRY}, and (${PORT}).`],
  ['CSV', `title,url,time\nFerry,${FERRY},1\nPort,"${PORT}",2`],
  ['JSON', JSON.stringify([{ URL: FERRY }, { URL: PORT.replaceAll('/', '\\/') }]).replaceAll('\\\\', '\\')],
  ['RIS', `TY  - NEWS\nUR  - ${FERRY}\nER  - \nUR  - ${PORT}`],
  ['BibTeX', `@misc{a, url = {${FERRY}}, note = {x}}\n@misc{b, url = {${PORT}}}`],
  [
    'bookmarks',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="${FERRY}" ADD_DATE="1">Ferry</A><DT><A HREF="${PORT.replace('&', '&amp;')}">Port</A><DT><A HREF="place:sort=8">x</A></DL>`,
  ],
])('links in %s', (_, text) => {
  expect(linksIn(text)).toEqual([FERRY, PORT]);
});

test('a bracket that belongs to a link stays', () => {
  expect(linksIn('(see https://wiki.example/Ferry_(ship))')).toEqual(['https://wiki.example/Ferry_(ship)']);
});

test('none, or more than a story has, is a refusal', () => {
  expect(() => linksIn('nothing here')).toThrow(/holds no link/u);
  const many = Array.from({ length: 201 }, (_, at) => `${FERRY}/${at}`).join('\n');
  expect(() => linksIn(many)).toThrow(/holds 201 links; give at most 200/u);
});

test.each([
  ['stops', `https://harbour.example/${'!'.repeat(1_000_000)}x`],
  ['brackets', `https://harbour.example/${')'.repeat(1_000_000)}x`],
  ['tags that never end', `<a href=${'<a '.repeat(1_000_000)}`],
  ['a million links', Array.from({ length: 1_000_000 }, (_, at) => `${FERRY}/${at}`).join('\n')],
])('%s cost no more than their length', (_, text) => {
  const began = performance.now();
  try {
    linksIn(text);
  } catch (error) {
    expect((error as Error).name).toBe('Refusal');
  }
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('a list of links is told from a text that holds some', () => {
  expect(isLinkList(`# ours\n${FERRY}\n- ${PORT}\n`)).toBe(true);
  expect(isLinkList(`${FERRY}\nThe ferry ran aground.`)).toBe(false);
  expect(isLinkList('')).toBe(false);
});

test('exported lists are told from pages', () => {
  expect(isBookmarkFile('<!DOCTYPE NETSCAPE-Bookmark-file-1>')).toBe(true);
  expect(isBookmarkFile('<!DOCTYPE html><html><head><title>Pocket Export</title>')).toBe(true);
  expect(isBookmarkFile('<!DOCTYPE html><title>Ferry</title>')).toBe(false);
});
