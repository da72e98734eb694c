import type { Article } from '../../src/story/article.ts';
import type { Story } from '../../src/story/story.ts';
import { understand } from '../../src/story/understand.ts';

/** A story of invented articles, one outlet each, named by its key. */
export function storyOf(texts: Readonly<Record<string, string>>): Story {
  const articles = Object.entries(texts).map(
    ([outlet, text], index): Article => ({
      id: `article-${index}`,
      outlet,
      title: '',
      url: null,
      published: '2021-04-09',
      publishedBasis: 'stated',
      provenance: '',
      text,
      overrules: { skip: [], keep: [] },
    }),
  );
  return understand({ title: 'The ferry', contentNote: '', articles });
}
