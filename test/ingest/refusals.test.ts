import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/ingest/extract-article.ts';
import { articleOf, BODY, PARAGRAPHS, page, refusalOf } from './pages.ts';

const [FIRST] = PARAGRAPHS;
const PAYWALL = /^only the beginning is here, the rest is for subscribers; /u;

describe('a page without an article is refused in one line that says what to do', () => {
  test.each<[string, string, RegExp]>([
    ['an empty file', '', /^no text is on this page .*; open it in a browser/u],
    [
      'a page that a script puts together',
      '<html><body><div id="app"></div><script>go()</script></body></html>',
      /^no text is on this page/u,
    ],
    [
      'a check of the browser',
      page('<title>Just a moment...</title>', '<p>Checking if the site connection is secure, please wait.</p>'),
      /^the site only let a browser check through/u,
    ],
    [
      'an error page',
      page('<title>404 Not Found</title>', '<p>We looked for this page everywhere and it is gone.</p>'),
      /^the site says that this page is not there; check the link$/u,
    ],
    [
      'a consent wall',
      page(
        '<title>Harbour Post</title>',
        '<p>We and our 212 partners use cookies to store and access your data.</p><button>Accept all</button>',
      ),
      /^this is the site's question about cookies/u,
    ],
    [
      'a login',
      page(
        '<title>Log in - Harbour Post</title>',
        '<p>Welcome back to the Harbour Post, reader of ours for so long.</p><form><input type="password"></form>',
      ),
      /^this is a login/u,
    ],
    [
      'a stub by its data',
      page('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>', BODY),
      PAYWALL,
    ],
    [
      'a stub by its words',
      page('<title>Ferry</title>', `<h1>Ferry aground</h1>${BODY}<p>Subscribe to continue reading.</p>`),
      PAYWALL,
    ],
    [
      'a front page',
      page(
        '<title>Harbour Post</title>',
        '<ul><li><a href="/a">Ferry aground</a></li><li><a href="/b">Tide</a></li></ul><p>Coast</p>',
      ),
      /^no article is on this page/u,
    ],
  ])('%s', (_, html, why) => {
    expect(refusalOf(html)).toMatch(why);
    expect(refusalOf(html)).not.toContain('\n');
  });

  test('with what is there all the same', () => {
    const html = page(
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      BODY,
    );
    expect(extractArticle({ html, source: 'a page' })).toMatchObject({ instead: { text: PARAGRAPHS.join('\n') } });
  });
});

describe('an article is taken, although its page', () => {
  test.each<[string, string]>([
    [
      'asks about cookies',
      page('', `${BODY}<div class="cookie-box"><p>We value your privacy and use cookies.</p></div>`),
    ],
    [
      'offers a subscription above the headline',
      page('', `<p>Subscribe to continue reading the Harbour Post</p><h1>Ferry aground</h1>${BODY}`),
    ],
    ['has a field to log in', page('', `<form><input type="password"></form>${BODY}`)],
    [
      'is of a subscription and whole',
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
        BODY.repeat(3),
      ),
    ],
    ['is called after an error', page('<title>404 days at sea</title>', BODY.repeat(2))],
  ])('%s', (_, html) => {
    expect(articleOf(html).text).toContain(FIRST);
  });

  test('is short', () => {
    expect(articleOf(page('', `<p>${FIRST}</p>`)).text).toBe(FIRST);
  });
});

describe('a hostile page costs no more than its length and throws nothing', () => {
  const many = /^this page is built of too many parts/u;
  test.each<[string, string]>([
    ['100,000 nested elements', '<div>'.repeat(100_000) + BODY],
    ['300,000 nested elements, of three kinds', '<p><b><i>'.repeat(100_000) + BODY],
    ['50,000 elements side by side', '<p>x y</p>'.repeat(50_000) + BODY],
    ['three million angle brackets', '<'.repeat(3_000_000) + BODY],
  ])('%s: refused', (_, html) => {
    expect(refusalOf(html)).toMatch(many);
  });

  test('more than six million characters: refused', () => {
    expect(refusalOf(`<p>${'sea '.repeat(1_600_000)}</p>`)).toMatch(/^this page is too large to be an article; paste/u);
  });

  test.each<[string, string]>([
    ['5 MB of paragraphs', page('', `<p>${FIRST} ${'The sea was calm. '.repeat(200)}</p>`.repeat(1300))],
    ['a class of 4 MB', `<div class="${'sea-'.repeat(1_000_000)}">${BODY}</div>`],
    ['500,000 attributes', `<div ${'a="b" '.repeat(500_000)}>${BODY}</div>`],
    [
      'entities of entities',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><article>${BODY}<p>${'&b;'.repeat(50_000)}</p></article>`,
    ],
    ['JSON-LD that nests 100,000 deep', page(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`)],
    [
      'JSON-LD that never ends',
      page(`<script type="application/ld+json">{"publisher":{${'"a":"b",'.repeat(200_000)}</script>`),
    ],
    ['a title of 2 MB', page(`<title>${'sea - '.repeat(300_000)}</title>`)],
    ['a name of 2 MB', page(`<meta property="og:site_name" content="${'ab '.repeat(600_000)}">`)],
    ['4 MB of spaces', page('', `<p>${' '.repeat(4_000_000)}</p>${BODY}`)],
    [
      'handlers and addresses that run',
      page('', `<img src=x onerror="run()">${BODY}<p><a href="javascript:run()">Run</a></p>`),
    ],
  ])('%s: the article is found', (_, html) => {
    expect(articleOf(html).text).toContain(FIRST);
  });
});
