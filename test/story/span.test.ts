import { expect, test } from 'vitest';
import { Span } from '../../src/story/span.ts';
import { articleOf } from './article.ts';

const article = articleOf('0123456789');

test.each([
  [-1, 3],
  [3, 2],
  [0, 11],
  [0.5, 3],
  [Number.NaN, 3],
  [0, Number.POSITIVE_INFINITY],
])('no span runs from %d to %d', (start, end) => {
  expect(() => new Span(article, start, end)).toThrow(RangeError);
});

test('a span holds and meets spans of its own article only', () => {
  const span = new Span(article, 2, 5);
  expect(span.text).toBe('234');
  expect(span.contains(new Span(article, 2, 5))).toBe(true);
  expect(span.contains(new Span(article, 2, 6))).toBe(false);
  expect(span.overlaps(new Span(article, 4, 9))).toBe(true);
  expect(span.overlaps(new Span(article, 5, 9)), 'touching is not overlapping').toBe(false);
  expect(span.overlaps(new Span(articleOf('0123456789'), 2, 5))).toBe(false);
});
