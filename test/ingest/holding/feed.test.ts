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

test.each(['<!doctype html><p>Ferry', '{"items":[]}', '{', 'ferry', ''])('%j is no feed', (text) => {
  expect(entriesOf(text)).toBeUndefined();
  expect(() => chooseFrom(text, undefined)).toThrow(/is no RSS/u);
});

test('entities of its own are not unfolded', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss(`<title>&b;</title><link>${LINK}</link>`)}`;
  expect(entriesOf(bomb)?.[0]?.title.length).toBeLessThan(10);
});
