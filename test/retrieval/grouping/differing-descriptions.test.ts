import { describe, expect, it } from 'vitest';
import { differingDescriptions } from '../../../src/retrieval/grouping/differing-descriptions.ts';
import type { DescriptionRecord } from '../../../src/story/records.ts';

/** What an outlet states somebody to be, on a day: one article an outlet. */
function said(of: DescriptionRecord['of'], text: string, outlet: string, published = '2021-04-09'): DescriptionRecord {
  const words = { start: 0, end: text.length, text, link: null };
  const source = { article: outlet, outlet, title: '', published, publishedBasis: 'stated', url: null } as const;
  const place = { kind: 'description', id: `${outlet}:0`, passage: `${outlet}:0`, entity: 'Ann Hale' } as const;
  return { ...place, ...words, ...source, of, words, mention: words, ...(of === 'relation' && { to: 'Nora Pell' }) };
}
const values = (...descriptions: DescriptionRecord[]) =>
  differingDescriptions(descriptions).map(({ of, readings }) => [of, readings.map(({ value }) => value)]);

describe('what outlets differ in about somebody', () => {
  it('tells ages of one day that differ', () => {
    expect(values(said('age', '47', 'Herald'), said('age', '49-year-old', 'Courier'))).toEqual([['age', ['47', '49']]]);
  });

  it('allows a birthday between two days', () => {
    expect(values(said('age', '47', 'Herald'), said('age', '48', 'Echo', '2021-04-12'))).toEqual([]);
    expect(values(said('age', '47', 'Herald'), said('age', '52', 'Echo', '2023-06-01'))).toEqual([
      ['age', ['47', '52']],
    ]);
  });

  it('tells kin that nobody is at once', () => {
    expect(values(said('relation', 'sister', 'Herald'), said('relation', 'daughter', 'Courier'))).toEqual([
      ['relation', ['sister', 'daughter']],
    ]);
  });

  it('tells an office from a lower one', () => {
    const [one, other] = ['director of the Coastal Agency', 'deputy director of Coastal Agency'] as const;
    expect(values(said('role', one, 'Herald'), said('role', other, 'Courier'))).toEqual([['role', [one, other]]]);
  });

  it.each([
    ['roles that one person can have', ['actor', 'chairman of the board']],
    ['a role and what it was before', ['judge', 'former prosecutor']],
    ['a shorter name of an office', ['director', 'deputy director of the Coastal Agency']],
  ])('is silent about %s', (_, [one = '', other = '']) => {
    expect(values(said('role', one, 'Herald'), said('role', other, 'Courier'))).toEqual([]);
  });

  it('is silent where an article itself tells of several times', () => {
    expect(values(said('age', '19', 'Herald'), said('age', '47', 'Herald'), said('age', '47', 'Courier'))).toEqual([]);
  });
});
