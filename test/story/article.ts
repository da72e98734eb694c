import type { Article } from '../../src/story/article.ts';

/** An invented article; whatever a test does not care about is filled in. */
export const articleOf = (text: string, given: Partial<Article> = {}): Article => ({
  id: 'harbour_1',
  outlet: 'Harbour Post',
  title: 'Ferry runs aground',
  url: 'https://harbour-post.example/ferry',
  published: '2021-04-09',
  publishedBasis: 'stated',
  provenance: 'Invented for this test.',
  text,
  overrules: { skip: [], keep: [] },
  ...given,
});
