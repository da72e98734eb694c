import { describe, expect, test } from 'vitest';
import { articleOf, BODY, page } from '../pages.ts';

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
const PUBLISHED = (day: string) => ld(`{"@type":"NewsArticle","datePublished":"${day}"}`);
const META = (day: string) => `<meta property="article:published_time" content="${day}">`;
const ADDRESS = (path: string) => `<link rel="canonical" href="https://harbour.example/${path}">`;
const H1 = '<h1>Ferry aground near Ostholm</h1>';

const dayOf = (head: string, above = H1) => {
  const { published, publishedBasis, otherDay, why } = articleOf(page(head, `${above}${BODY}`));
  return { published, publishedBasis, otherDay, why: why.find((line) => line.startsWith('day:')) };
};

describe('each source of a day', () => {
  test.each<[string, string, string?]>([
    ['JSON-LD', PUBLISHED('2024-03-05T18:12:00+01:00')],
    [
      'JSON-LD in a graph, beside other things',
      ld(
        '{"@graph":[{"@type":"Organization","datePublished":"2001-01-01"},{"@type":["Article"],"datePublished":"2024-03-05"}]}',
      ),
    ],
    ['JSON-LD with a comma too many', ld('{"@type":"NewsArticle","datePublished":"2024-03-05",}')],
    [
      'JSON-LD with a line break in a string',
      ld('{"@type":"NewsArticle","headline":"Ferry\naground","datePublished":"2024-03-05"}'),
    ],
    ['JSON-LD that is none', ld('{"@type":"NewsArticle","headline":"The "ferry"", "datePublished":"2024-03-05"}')],
    ['microdata', '<meta itemprop="datePublished" content="2024-03-05">'],
    ['a meta tag', META('2024-03-05T18:12:00+01:00')],
    ['a meta tag of another name', '<meta name="parsely-pub-date" content="2024-03-05">'],
    ['the address', ADDRESS('2024/03/05/ferry')],
    ['the address with dashes', ADDRESS('news/2024-3-5-ferry')],
    ['the address in digits alone', ADDRESS('20240305/ferry')],
    ['a <time>', '', `${H1}<p><time datetime="2024-03-05T18:12">Tuesday</time></p>`],
    ['a line that says so', '', `${H1}<p>Published: March 5th, 2024 at 6 p.m.; updated March 9, 2024</p>`],
    ['a line that is a day, below the headline', '', `${H1}<p>Tuesday, March 5, 2024</p>`],
    ['the same in German', '', `${H1}<p>5. März 2024</p>`],
  ])('%s', (_, head, above) => {
    expect(dayOf(head, above)).toMatchObject({
      published: '2024-03-05',
      publishedBasis: 'inferred',
      why: expect.stringMatching(/ alone gives it$/u),
    });
  });

  test.each<[string, string, string?]>([
    ['the day of a change in JSON-LD', ld('{"@type":"NewsArticle","dateModified":"2024-03-05"}')],
    ['the day of a change in a meta tag', '<meta property="article:modified_time" content="2024-03-05">'],
    ['the day of a change in <time>', '', `${H1}<p><time class="updated" datetime="2024-03-05">x</time></p>`],
    ['a <time> behind the word for a change', '', `${H1}<p>Updated <time datetime="2024-03-05">x</time></p>`],
    ['a <time> of another article', '', `${H1}<aside><time datetime="2024-03-05">x</time></aside>`],
    ["today's day above the headline", '', `<p>Tuesday, March 5, 2024</p>${H1}`],
    ['an update line', '', `${H1}<p>Updated March 5, 2024</p>`],
    ['a day that could be read in two ways', META('05/03/2024')],
    ['a day that no calendar has', META('2024-02-30')],
    ['a number in the address', ADDRESS('ferry-120240305991')],
  ])('none: %s', (_, head, above) => {
    expect(dayOf(head, above).published).toBeUndefined();
  });
});

describe('stated or inferred', () => {
  test('stated where two kinds of source agree', () => {
    expect(dayOf(PUBLISHED('2024-03-05') + ADDRESS('2024/03/05/ferry'))).toEqual({
      published: '2024-03-05',
      publishedBasis: 'stated',
      otherDay: undefined,
      why: 'day: the address and JSON-LD agree',
    });
  });

  test('inferred where JSON-LD and meta tags agree, which are filled from one field', () => {
    expect(dayOf(PUBLISHED('2024-03-05') + META('2024-03-05'))).toMatchObject({
      published: '2024-03-05',
      publishedBasis: 'inferred',
    });
  });

  test('inferred where a <time> and its own line agree, which are one', () => {
    expect(dayOf('', `${H1}<p><time>5 March 2024</time></p>`)).toEqual({
      published: '2024-03-05',
      publishedBasis: 'inferred',
      otherDay: undefined,
      why: 'day: only the time shown and the text give it, from one field',
    });
  });

  test.each([
    ['2024-03-05T03:10:00Z', 'inferred'],
    ['2024-03-05T23:10:00Z', 'inferred'],
    ['2024-03-05T12:10:00Z', 'stated'],
    ['2024-03-05T03:10:00+01:00', 'stated'],
  ])('where all sources give %s: %s, for it may be another day there', (time, basis) => {
    const { published, publishedBasis } = dayOf(PUBLISHED(time), `${H1}<p><time datetime="${time}">today</time></p>`);
    expect([published, publishedBasis]).toEqual(['2024-03-05', basis]);
  });

  test('inferred where one differs; more kinds of source win, and the other day is said', () => {
    const head = PUBLISHED('2024-03-05') + META('2024-03-05') + ADDRESS('2024/03/01/ferry');
    expect(dayOf(head)).toEqual({
      published: '2024-03-05',
      publishedBasis: 'inferred',
      otherDay: '2024-03-01',
      why: 'day: meta tags and JSON-LD say 2024-03-05, the address 2024-03-01',
    });
  });

  test('of two that differ the more trusted one is taken', () => {
    expect(dayOf(PUBLISHED('2024-03-05') + ADDRESS('2024/03/01/ferry'))).toMatchObject({
      published: '2024-03-01',
      otherDay: '2024-03-05',
    });
  });
});

describe('a time in UTC gives way by a day', () => {
  test.each<[string, string, string, string, string]>([
    ['before ten, to the day before in the address', '2024-03-06T03:10:00Z', '2024/03/05', '2024-03-05', 'stated'],
    [
      'late in the evening, to the day after in the address',
      '2024-03-04T23:10:00Z',
      '2024/03/05',
      '2024-03-05',
      'stated',
    ],
    ['not at noon', '2024-03-06T12:10:00Z', '2024/03/05', '2024-03-05', 'inferred'],
    ['not where it has a zone', '2024-03-06T03:10:00+01:00', '2024/03/05', '2024-03-05', 'inferred'],
    ['not by two days', '2024-03-07T03:10:00Z', '2024/03/05', '2024-03-05', 'inferred'],
  ])('%s', (_, time, path, day, basis) => {
    expect(dayOf(PUBLISHED(time) + ADDRESS(`${path}/ferry`))).toMatchObject({ published: day, publishedBasis: basis });
  });

  test.each<[string, string, string]>([
    ['the day that the same <time> shows', '', '<time datetime="2024-03-06T01:19:00Z">March 5, 8:19 PM</time>'],
    [
      'a day in local time in the same kind of source',
      `${META('2024-03-06T01:19:00Z')}<meta name="date" content="Tuesday, March 5, 2024">`,
      '',
    ],
  ])('to %s', (_, head, time) => {
    expect(dayOf(head, `${H1}<p>${time}</p>`).published).toBe('2024-03-05');
  });

  test('a <time> that shows another day altogether says what it says to machines', () => {
    expect(dayOf('', `${H1}<p><time datetime="2024-03-06T01:19:00Z">March 1</time></p>`).published).toBe('2024-03-06');
  });

  test('the <time> of a change is passed over, by its class or its own words', () => {
    const times =
      '<time class="dateline dateline-updated" datetime="2024-03-09">x</time> <time datetime="2024-03-08">Updated at 9;</time> <time datetime="2024-03-05">Posted at 6</time>';
    expect(dayOf('', `${H1}<p>${times}</p>`).published).toBe('2024-03-05');
  });

  test('but not to another time in UTC', () => {
    expect(
      dayOf(`${PUBLISHED('2024-03-06T03:10:00Z')}<meta itemprop="datePublished" content="2024-03-05T20:00:00Z">`),
    ).toMatchObject({
      publishedBasis: 'inferred',
    });
  });
});

test.each<[string, string]>([
  ['2024/3/5', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['Tue, 05 Mar 2024 08:12:00 GMT', '2024-03-05'],
  ['Mar. 5, 2024, 8:12 a.m.', '2024-03-05'],
  ['5th of March 2024', '2024-03-05'],
  ['05.03.2024', '2024-03-05'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['04/04/2024', '2024-04-04'],
  ['1709626320', '2024-03-05'],
  ['1709626320000', '2024-03-05'],
  ['5 de marzo de 2024', '2024-03-05'],
])('a day printed as %s is %s', (printed, day) => {
  expect(dayOf(META(printed)).published).toBe(day);
});
