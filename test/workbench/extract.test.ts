import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtractedFile, extractFiles } from '../../src/workbench/extract.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PARAGRAPH =
  'The ferry left Ostholm at dawn with forty people aboard, the harbour master said, and the sea was calm. ';
const PAGE = `<html><body><article><p>${PARAGRAPH.repeat(4)}</p><p>${PARAGRAPH.repeat(3)}</p></article></body></html>`;

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const listed: T[] = [];
  for await (const value of values) listed.push(value);
  return listed;
}

async function extract(files: Record<string, string | Uint8Array>): Promise<ExtractedFile[]> {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  return all(extractFiles(paths));
}

test('a saved page, packed or not, is extracted under its name', async () => {
  const mhtml = `Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b--\r\n`;
  const extracted = await extract({ 'ferry.html': PAGE, 'ferry-2.html.gz': gzipSync(PAGE), 'ferry-3.mhtml': mhtml });
  expect(extracted.map(({ page }) => page)).toEqual(['ferry', 'ferry-2', 'ferry-3']);
  for (const one of extracted)
    expect(one).toMatchObject({ text: `${PARAGRAPH.repeat(4).trim()}\n${PARAGRAPH.repeat(3).trim()}` });
});

test('a file that cannot be read, or holds no page, is refused in one line', async () => {
  const [broken, binary] = await extract({
    'a.html.gz': Uint8Array.of(0x1f, 0x8b, 1),
    'b.html': Uint8Array.of(0x89, 0, 0, 1),
  });
  expect(broken).toEqual({ page: 'a', refused: expect.stringMatching(/^is no whole gzip file/u) });
  expect(binary).toEqual({ page: 'b', refused: expect.stringMatching(/^this is no web page/u) });
  const [missing] = await all(extractFiles([join(folder, 'nowhere.html')]));
  expect(missing).toEqual({ page: 'nowhere', refused: 'cannot be read (ENOENT)' });
});
