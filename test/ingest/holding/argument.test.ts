import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Extractor } from '../../../src/ingest/extracting/extractor.ts';
import { gather } from '../../../src/ingest/gather.ts';
import { AGROUND, articlePage } from '../page.ts';
import { docxOf, type Placed, pdfOf, pdfOfPages, zipOf } from './documents.ts';

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

  test('as MHTML with 200,000 ends of a page has its first', async () => {
    const many = `${PAGE}${'</html>'.repeat(200_000)}${' '.repeat(200_000)}`;
    const content = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${many}`;
    const began = performance.now();
    expect((await held(await file('ends.mhtml', content))).article?.title).toBe(AGROUND.title);
    expect(performance.now() - began).toBeLessThan(10_000);
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

  /** Lines at the left of a page, one under the other. */
  const down = (texts: readonly string[], from = 700): Placed[] =>
    texts.map((text, index) => ({ text, x: 50, y: from - 14 * index }));

  test('.pdf in lines gives its paragraphs', async () => {
    const framed = (page: number): Placed[] => [
      { text: '3/9/24, 10:30 AM Ferry aground - Harbour Post', x: 50, y: 770, size: 8 },
      { text: `${ADDRESS} ${page}/2`, x: 50, y: 20, size: 8 },
    ];
    const pages = [
      [
        { text: 'Ferry runs aground off Ostholm', x: 50, y: 740, size: 24 },
        ...down([
          'The ferry Nordlys ran aground off Ostholm on Tuesday morning with 212 passen-',
          'gers on board, the coast guard said, and nobody was badly hurt, said a well-',
          'known captain, Ingrid Solberg.',
          'Two of the passengers were treated for cold in the hospital at Vikby before',
          'noon.',
        ]),
        ...down(['Why it ran aground'], 600),
        // An indented first line, without a gap before it.
        { text: 'The Maritime Board opened an inquiry on Tuesday, in which the well-known', x: 62, y: 570 },
        { text: 'captain is to be heard, and it will look at the radar of the ferry first, as', x: 50, y: 556 },
        ...framed(1),
      ],
      [...down(['its head said. It lies half a mile from the harbour, on a bank of sand.']), ...framed(2)],
    ];
    const { article } = await held(await file('printed.pdf', pdfOfPages(pages)));
    expect(article?.text.split('\n')).toEqual([
      'Ferry runs aground off Ostholm',
      'The ferry Nordlys ran aground off Ostholm on Tuesday morning with 212 passengers on board, the coast guard said, and nobody was badly hurt, said a well-known captain, Ingrid Solberg.',
      'Two of the passengers were treated for cold in the hospital at Vikby before noon.',
      'Why it ran aground',
      'The Maritime Board opened an inquiry on Tuesday, in which the well-known captain is to be heard, and it will look at the radar of the ferry first, as its head said. It lies half a mile from the harbour, on a bank of sand.',
    ]);
    expect(article).toMatchObject({ title: 'Ferry runs aground off Ostholm', url: ADDRESS });
  });

  test('.pdf is read without what stands on every page', async () => {
    const days = [
      'The ferry was pulled by two tugs from Vikby on the first day, and did not move at all.',
      'Divers looked at its hull on the second, and found no hole that a hand could be put through.',
      'It came free on the third, at the height of a spring tide, and was towed to the harbour.',
    ];
    const page = (text: string, index: number): Placed[] => [
      { text: `Harbour Post, edition of the coast, sheet ${index + 1}`, x: 50, y: 760 },
      ...down([text]),
      { text: String(index + 1), x: 300, y: 20 },
    ];
    const { article } = await held(await file('sheets.pdf', pdfOfPages(days.map(page))));
    expect(article?.text.split('\n')).toEqual(days);
  });

  test('.docx that unpacks to more than an article needs is refused before it is unpacked', async () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(120_000_000) });
    expect((await held(await file('bomb.docx', bomb))).why).toMatch(/larger than 100 MB when unpacked/u);
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

const NESTED = Array.from(
  { length: 1_000 },
  (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
).join('');

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
    ['nested.mhtml', `MIME-Version: 1.0\r\n${NESTED}Content-Type: text/html\r\n\r\n${PAGE}`, /holds no page/u],
    ['long.mhtml', `MIME-Version: 1.0\r\n${'X-Tide: high\r\n'.repeat(200_000)}\r\n${PAGE}`, /holds no page/u],
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
