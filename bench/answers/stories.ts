import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/story/article.ts';
import type { Story } from '../../src/story/story.ts';
import { understand } from '../../src/story/understand.ts';

/** Where the collections are; `BENCH_DATA` names another place. */
export const DATA = process.env.BENCH_DATA ?? join(import.meta.dirname, '../../../shared/bench');

export function readCollection<Collection>(file: string): Collection {
  return JSON.parse(readFileSync(join(DATA, file), 'utf8')) as Collection;
}

interface StoryDocument {
  readonly story: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

/** The articles of stories.json, in its order. */
export function readArticles(): (Article & { readonly story: string })[] {
  return readCollection<{ docs: StoryDocument[] }>('stories.json').docs.map((document, index) => ({
    ...document,
    id: String(index),
    publishedBasis: 'stated',
    provenance: '',
    overrules: { skip: [], keep: [] },
  }));
}

export function storyOf(articles: readonly Article[]): Story {
  return understand({ title: '', contentNote: '', articles });
}
