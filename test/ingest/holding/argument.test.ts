import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Extractor } from '../../../src/ingest/extracting/extractor.ts';
import { gather } from '../../../src/ingest/gather.ts';
import { AGROUND, articlePage } from '../page.ts';
import { docxOf, pdfOf } from './documents.ts';

const ADDRESS = 'https://harbour.example/2024/03/05/ferry';
const PAGE = articlePage(AGROUND);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipts-held-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** What is gathered of a file; a link that it holds is not fetched, but counted as there already. */
async function held(path: string) {
  const { found, refused, there } = await gather([path], {
    fetcher: { fetch: () => Promise.reject(new Error('nothing is fetched here')) },
    extractor: new Extractor(),
    progress: () => undefined,
    isThere: () => true,
  });
  return { article: found[0]?.article, why: refused[0]?.why, links: there };
}

const encoded = (html: string) => Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n');

const mhtml = (headers: string, partHeaders: string, more = '') =>
  `${headers}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----edge"\r\n\r\n------edge\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n${partHeaders}\r\n${encoded(PAGE)}\r\n${more}------edge--\r\n`;

const FRAME = `------edge\r\nContent-Type: text/html\r\nContent-Location: https://adverts.example/frame\r\n\r\n<!doctype html><html><body><p>Buy a boat today, for half of what your neighbours paid for theirs last summer.</p></body></html>\r\n`;

describe('a saved page', () => {
  test.each<[string, string, string | Uint8Array]>([
    [
      'with the comment of a browser',
      'browser.html',
      PAGE.replace('<html', `<!-- saved from url=(0040)${ADDRESS} -->\n<html`),
    ],
    [
      'with the comment of SingleFile',
      'single.html',
      PAGE.replace(
        '<head>',
        `<head><!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Tue Mar 05 2024\n-->`,
      ),
    ],
    ['packed', 'packed.html.gz', gzipSync(PAGE.replace('<html', `<!-- saved from url=(0040)${ADDRESS} -->\n<html`))],
    [
      'as MHTML by Chrome',
      'chrome.mhtml',
      mhtml(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${ADDRESS}\r\nSubject: Ferry\r\n`,
        `Content-Location: ${ADDRESS}\r\n`,
        FRAME,
      ),
    ],
    [
      'as MHTML whose part has the address',
      'part.mht',
      mhtml('From: <Saved by a browser>\r\nSubject: Ferry\r\n', `Content-Location: ${ADDRESS}\r\n`),
    ],
  ])('%s gives its article and address', async (_, name, content) => {
    const { article } = await held(await file(name, content));
    expect(article).toMatchObject({
      outlet: 'Harbour Post',
      title: AGROUND.title,
      url: ADDRESS,
      published: '2024-03-05',
    });
    expect(article?.text.split('\n')).toEqual(AGROUND.paragraphs);
  });

  test('is read without the pictures that it holds', async () => {
    const picture = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(800_000)}">`;
    const { article } = await held(await file('pictures.html', PAGE.replace('<p>', `${picture}<p>`)));
    expect(article?.text.split('\n')).toEqual(AGROUND.paragraphs);
  });
});

describe('a document', () => {
  const lines = [
    'Ferry runs aground off Ostholm',
    '5 March 2024',
    ...AGROUND.paragraphs.map((text) => text.replace(/[“”]/gu, '"')),
  ];

  test('.pdf gives its lines, its title and its day', async () => {
    const { article } = await held(await file('ferry.pdf', pdfOf(lines)));
    expect(article).toMatchObject({ title: lines[0], published: '2024-03-05', publishedBasis: 'inferred' });
    expect(article?.text.split('\n')).toEqual(lines);
  });

  test.each([
    ['scanned', pdfOf([]), /is a scanned PDF/u],
    ['broken', Buffer.from('%PDF-1.4 and nothing'), /is no PDF that can be read/u],
  ])('.pdf, %s, is refused', async (_, bytes, line) => {
    expect((await held(await file('other.pdf', bytes))).why).toMatch(line);
  });

  const isInstalled = (name: string) => {
    try {
      return createRequire(import.meta.url).resolve(name) !== '';
    } catch {
      return false;
    }
  };

  test('.docx gives its paragraphs where mammoth is installed, and else says how to install it', async () => {
    const { article, why } = await held(await file('ferry.docx', docxOf(lines)));
    if (isInstalled('mammoth')) expect(article?.text.split('\n')).toEqual(lines);
    else expect(why).toBe('needs a package more; run npm install mammoth, and then this once more');
  });
});

describe('a text', () => {
  test('pasted gives its title, its address and its day, and its own words', async () => {
    const body = `Ferry runs aground\nLena Brandt | March 5, 2024\n\n${AGROUND.paragraphs.join('\n\n')}`;
    const { article } = await held(await file('pasted.txt', `${ADDRESS}\n\n${body}\n`));
    expect(article).toMatchObject({
      title: 'Ferry runs aground',
      url: ADDRESS,
      published: '2024-03-05',
      publishedBasis: 'inferred',
    });
    expect(article?.text).toBe(body);
  });

  test('without a title or a day has none', async () => {
    const { article } = await held(await file('bare.txt', AGROUND.paragraphs.join('\n')));
    expect(article).not.toHaveProperty('title');
    expect(article).not.toHaveProperty('published');
  });

  test('of links alone is a list of them', async () => {
    expect((await held(await file('links.txt', `# our story\n${ADDRESS}\n`))).links).toEqual([ADDRESS]);
  });
});

describe('an export', () => {
  test.each([
    ['bookmarks.html', `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${ADDRESS}">Ferry</A></DL>`],
    [
      'pocket.html',
      `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="${ADDRESS}" time_added="1">Ferry</a></li></ul></body></html>`,
    ],
    ['zotero.json', JSON.stringify([{ type: 'article-newspaper', URL: ADDRESS }])],
    ['list.csv', `title,url\nFerry,${ADDRESS}\n`],
  ])('%s gives its links', async (name, content) => {
    expect((await held(await file(name, content))).links).toEqual([ADDRESS]);
  });
});

describe('what is refused', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /is empty/u],
    ['none.csv', 'a,b', /holds no link/u],
    [
      'feed.xml',
      `<rss><channel><item><link>${ADDRESS}</link></item></channel></rss>`,
      /is a feed; choose from it with --feed/u,
    ],
    ['half.html.gz', gzipSync(PAGE).subarray(0, 100), /no whole gzip file/u],
    ['bomb.html.gz', gzipSync(Buffer.alloc(60_000_000)), /larger than 50 MB when unpacked/u],
    ['frameless.mhtml', 'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nnothing', /./u],
    ['photo.jpg', 'x', /no file that is read here/u],
  ])('%s', async (name, content, line) => {
    const { article, why } = await held(await file(name, content));
    expect(article).toBeUndefined();
    expect(why).toMatch(line);
  });

  test('a folder, and what is not there', async () => {
    await mkdir(join(folder, 'sub'), { recursive: true });
    expect((await held(join(folder, 'sub'))).why).toMatch(/is a folder; name the files in it/u);
    expect((await held(join(folder, 'no.html'))).why).toMatch(/neither a link nor a file that is there/u);
    expect((await held('ftp://harbour.example/a')).why).toMatch(/only http and https/u);
  });
});
