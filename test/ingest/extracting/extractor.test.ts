import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { Extractor } from '../../../src/ingest/extracting/extractor.ts';
import { AGROUND, articlePage } from '../page.ts';

/** The thread of the built program. */
const THREAD = pathToFileURL(join(inject('built'), 'extracting-thread.js'));

const extractor = new Extractor(undefined, THREAD);
afterAll(() => extractor.close());

const page = (html: string) => ({ kind: 'page', page: { html, source: 'test' } }) as const;
const whole = articlePage(AGROUND);

describe('in its thread', () => {
  test('a page gives the article that it gives here', async () => {
    const here = await new Extractor().extract(page(whole));
    expect(here.kind).toBe('article');
    expect(await extractor.extract(page(whole))).toEqual(here);
  });

  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['100,000 elements side by side', '<b>x</b>'.repeat(100_000)],
    ['5 MB of text', `<p>${'The ferry waits. '.repeat(300_000)}`],
    ['5 MB of attributes', `<p ${'a=b '.repeat(1_250_000)}>`],
    ['entities', `<p>${'&amp;'.repeat(500_000)}`],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><p>&b;</p>'],
    ['comments that never end', '<!--'.repeat(100_000)],
    ['broken JSON-LD', `<script type="application/ld+json">{"@type":"NewsArticle",${'['.repeat(50_000)}</script>`],
  ])('%s is an article or one line, and the next page is read', async (_, html) => {
    const extraction = await extractor.extract(page(html));
    if (extraction.kind === 'refused') expect(extraction.why).toMatch(/^[^\n]+$/u);
    expect((await extractor.extract(page(whole))).kind).toBe('article');
  });

  test('scripts and event handlers are no text and never run', async () => {
    const hostile = articlePage({
      ...AGROUND,
      among:
        '<script>globalThis.ran = 1; document.write("injected")</script><img src=x onerror="process.exit(3)"><p><a href="javascript:process.exit(4)">The boats</a> came from Vikby and from the islands beyond it.</p>',
    });
    const extraction = await extractor.extract(page(hostile));
    const text = extraction.kind === 'article' ? extraction.article.text : '';
    expect(text).toContain('The boats came from Vikby and from the islands beyond it.');
    expect(text).not.toMatch(/injected|javascript:|process\.exit/u);
  });

  test('what takes too long or too much memory ends the thread, and the next page gets another', async () => {
    const impatient = new Extractor({ milliseconds: 1, heap: 300, growth: 700 }, THREAD);
    expect(await impatient.extract(page(whole))).toEqual({
      kind: 'refused',
      why: 'takes longer than 0.001 s to read; paste its text into a .txt file',
    });
    await impatient.close();
    const small = new Extractor({ milliseconds: 60_000, heap: 12, growth: 700 }, THREAD);
    expect(await small.extract(page('<b>x</b>'.repeat(300_000)))).toEqual({
      kind: 'refused',
      why: 'needs too much memory to be read; paste its text into a .txt file',
    });
    await small.close();
    const narrow = new Extractor({ milliseconds: 60_000, heap: 300, growth: 0 }, THREAD);
    expect(await narrow.extract(page(`<p>${'The ferry waits. '.repeat(300_000)}`))).toEqual({
      kind: 'refused',
      why: 'needs too much memory to be read; paste its text into a .txt file',
    });
    await narrow.close();
  });

  test('pages that come together are read in turn', async () => {
    const titles = ['First ferry runs aground', 'Second ferry runs aground', 'Third ferry runs aground'];
    const read = await Promise.all(titles.map((title) => extractor.extract(page(articlePage({ ...AGROUND, title })))));
    expect(read.map((one) => (one.kind === 'article' ? one.article.title : one.why))).toEqual(titles);
  });
});
