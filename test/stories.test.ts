import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goldOf, readStories, STORIES, wordingsOf } from '../bench/answers/cases.ts';
import { readClaims } from '../bench/answers/claims.ts';
import { openStory } from '../src/host/open-story.ts';

/** The articles' IDs and texts, read without the program. */
function articlesIn(folder: string): { readonly id: string; readonly text: string }[] {
  const { articles } = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as { articles: { id: string }[] };
  return articles.map(({ id }) => ({ id, text: readFileSync(join(folder, `${id}.txt`), 'utf8') }));
}

describe.each(readStories(STORIES))('$name', ({ folder, half, cases, days }) => {
  const articles = articlesIn(folder);

  test('opens as a story', async () => {
    await expect(openStory(folder)).resolves.toBeDefined();
  });

  test('belongs to one half', () => {
    expect(['development', 'held']).toContain(half);
  });

  test('asks each question once, and knows what answers it', () => {
    const asks = cases.map(({ ask }) => ask);
    expect(new Set(asks).size).toBe(asks.length);
    for (const one of cases)
      expect([one.none, one.articles, goldOf(one).length > 0].filter(Boolean), one.ask).toHaveLength(1);
    for (const ask of days.keys()) expect(asks).toContain(ask);
  });

  test('prints every wording that is asked for', () => {
    const missing = cases
      .flatMap((one) => [...goldOf(one), ...(one.both ?? [])])
      .flatMap(wordingsOf)
      .filter((wording) => !articles.some(({ text }) => text.includes(wording)));
    expect(missing).toEqual([]);
  });

  test('tells its articles apart by three letters', () => {
    const beginnings = articles.map(({ id }) => id.slice(0, 3));
    expect(new Set(beginnings).size).toBe(beginnings.length);
    for (const named of cases.flatMap((one) => one.articles ?? [])) expect(beginnings).toContain(named);
  });
});

test('claims are about stories that there are, each once', () => {
  const groups = readClaims();
  const stories = readStories(STORIES).map(({ name }) => name);
  for (const { story, half } of groups) {
    expect(stories).toContain(story);
    expect(['development', 'held']).toContain(half);
  }
  const claims = groups.flatMap(({ story, claims }) => claims.map(({ claim }) => `${story} ${claim}`));
  expect(new Set(claims).size).toBe(claims.length);
});
