import { expect, test } from 'vitest';
import { chooseFrom, entriesOf } from '../../../src/ingest/holding/feed.ts';

const LINK = 'https://harbour.example/ferry';
const rss = (item: string) =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title><item>${item}</item></channel></rss>`;

test.each([
  [
    'RSS',
    rss(
      `<title><![CDATA[Ferry &amp; captain]]></title><link>${LINK}</link><pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate>`,
    ),
  ],
  [
    'RSS whose link goes through FeedBurner',
    rss(
      `<title>Ferry &amp;amp; captain</title><link>https://feeds.example/~r/1</link><feedburner:origLink>${LINK}</feedburner:origLink><pubDate>5 Mar 2024</pubDate>`,
    ),
  ],
  [
    'RSS with its address in guid',
    rss(`<title>Ferry &amp; captain</title><guid>${LINK}</guid><pubDate>2024-03-05</pubDate>`),
  ],
  [
    'RDF',
    `<rdf:RDF xmlns:rdf="r"><channel/><item><title>Ferry &amp; captain</title><link>${LINK}</link><dc:date>2024-03-05T10:00:00Z</dc:date></item></rdf:RDF>`,
  ],
  [
    'Atom, whose first links lead elsewhere',
    `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://harbour.example/feed"/><entry><title type="html">Ferry &amp;amp; captain</title><link rel="replies" type="text/html" href="https://harbour.example/comments"/><link rel="self" href="https://harbour.example/1.xml"/><link rel="alternate" type="text/html" href="${LINK}"/><published>2024-03-05T10:00:00Z</published><updated>2024-03-09T10:00:00Z</updated></entry></feed>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ title: 'Ferry & captain', url: LINK, date_published: '2024-03-05T10:00:00Z' }],
    }),
  ],
])('%s', (_, feed) => {
  expect(entriesOf(feed)).toEqual([{ title: 'Ferry & captain', link: LINK, day: '2024-03-05' }]);
});

test('an entry without a page is left out, one without a day has none', () => {
  expect(entriesOf(rss('<title>Ferry</title><guid isPermaLink="false">1234</guid>'))).toEqual([]);
  expect(entriesOf(rss(`<title>Ferry</title><link>${LINK}</link>`))).toEqual([{ title: 'Ferry', link: LINK }]);
});

const ADDRESS = 'https://harbour.example/feeds/news.xml';

test.each([
  ['RSS', rss('<title>Ferry</title><link>/ferry</link>')],
  ['RSS, beside the feed', rss('<title>Ferry</title><link>../ferry</link>')],
  ['RSS without a scheme', rss('<title>Ferry</title><link>//harbour.example/ferry</link>')],
  ['Atom', '<feed><entry><title>Ferry</title><link href="/ferry"/></entry></feed>'],
  [
    'Atom by its own base',
    '<feed xml:base="https://harbour.example/"><entry><title>Ferry</title><link href="ferry"/></entry></feed>',
  ],
  ['JSON Feed', '{"version":"https://jsonfeed.org/version/1","items":[{"title":"Ferry","url":"/ferry"}]}'],
])('a relative link leads from where the feed is: %s', (_, feed) => {
  expect(entriesOf(feed, ADDRESS)).toEqual([{ title: 'Ferry', link: LINK }]);
});

test('what is no link of the web is left out, however it is written', () => {
  for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://', '//'])
    expect(entriesOf(rss(`<title>Ferry</title><link>${link}</link>`), ADDRESS), link).toEqual([]);
});

test('a JSON Feed with things of another kind in its fields has its other entries', () => {
  const items = [
    { title: null, url: LINK },
    { title: 7, url: ['x'] },
    { content_text: 'Ferry', url: LINK },
  ];
  expect(entriesOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1', items }))).toEqual([
    { title: '', link: LINK },
    { title: 'Ferry', link: LINK },
  ]);
});

test('the title of an entry is its own, and not that of its picture', () => {
  const item = `<title>Ferry</title><media:content><media:title>Deck</media:title><title>Hull</title></media:content><title>Again</title><link>${LINK}</link>`;
  expect(entriesOf(rss(item))).toEqual([{ title: 'Ferry', link: LINK }]);
});

test.each([
  ['100,000 nested tags', `<title>${'<b>'.repeat(100_000)}Ferry${'</b>'.repeat(100_000)}</title>`],
  ['100,000 nested tags, escaped', `<title>${'&lt;b&gt;'.repeat(100_000)}</title>`],
  ['100,000 entries in one another', '<item>'.repeat(100_000)],
  ['a title of 1 MB', `<title>${'Ferry '.repeat(170_000)}</title>`],
  ['tags that never end', '<title'.repeat(100_000)],
])('%s cost no more than their length', (_, item) => {
  const began = performance.now();
  const entries = entriesOf(rss(`<link>${LINK}</link>${item}`), ADDRESS) ?? [];
  expect(performance.now() - began).toBeLessThan(3_000);
  for (const { title } of entries) expect(title.length).toBeLessThanOrEqual(300);
});

test('a feed of 5,000 entries and over 1 MB is listed whole', () => {
  const items = Array.from(
    { length: 5_000 },
    (_, at) => `<title>Ferry ${at}</title><link>/${at}</link><description>${'x'.repeat(200)}</description>`,
  );
  const entries = entriesOf(rss(items.join('</item><item>')), ADDRESS);
  expect(entries).toHaveLength(5_000);
  expect(entries?.at(-1)).toEqual({ title: 'Ferry 4999', link: 'https://harbour.example/4999' });
});

test('a page is refused with the feed that it names', () => {
  const page = '<!doctype html><link rel="alternate" type="application/rss+xml" title="News" href="/rss?a=1&amp;b=2">';
  expect(() => chooseFrom(page, undefined, 'https://harbour.example/news')).toThrow(
    'its page names the feed https://harbour.example/rss?a=1&b=2',
  );
});

test.each(['<!doctype html><p>Ferry', '{"items":[]}', '{', 'ferry', ''])('%j is no feed', (text) => {
  expect(entriesOf(text)).toBeUndefined();
  expect(() => chooseFrom(text, undefined)).toThrow(/is no RSS/u);
});

test('entities of its own are not unfolded', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss(`<title>&b;</title><link>${LINK}</link>`)}`;
  expect(entriesOf(bomb)?.[0]?.title.length).toBeLessThan(10);
});
