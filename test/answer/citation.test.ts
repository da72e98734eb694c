import { expect, test } from 'vitest';
import { cite, textSpan } from '../../src/answer/citation.ts';
import { Span } from '../../src/story/span.ts';
import { citableAt } from '../../src/story/to-records.ts';
import { articleOf } from '../story/article.ts';

const text = 'The ferry 🚢 ran aground. Nobody was hurt.';
const article = articleOf(text, { publishedBasis: 'inferred' });

test('a citation carries its words, place, outlet, article, day and link', () => {
  const span = new Span(article, text.indexOf('Nobody'), text.length);
  expect(cite(citableAt(span))).toEqual({
    start: 26,
    end: 42,
    text: 'Nobody was hurt.',
    article: 'harbour_1',
    outlet: 'Harbour Post',
    published: '2021-04-09',
    publishedBasis: 'inferred',
    url: 'https://harbour-post.example/ferry',
    link: 'https://harbour-post.example/ferry#:~:text=Nobody%20was%20hurt.',
    title: 'Ferry runs aground',
  });
  expect(textSpan(span)).toEqual({ start: 26, end: 42, text: 'Nobody was hurt.' });
});

test('an article without an address is cited without a link', () => {
  const { url, link } = cite(citableAt(new Span(articleOf(text, { url: null }), 0, 9)));
  expect([url, link]).toEqual([null, null]);
});
