import { describe, expect, test } from 'vitest';
import { answer } from '../../src/commands/index.ts';
import { openUnderstood } from '../../src/host/open-story.ts';
import { storyOf } from '../retrieval/story.ts';
import { articlesOf, askSeeds } from '../seeds.ts';

const outlets = async (line: string) => (await articlesOf(line)).map(({ outlet }) => outlet);

describe('/sources', () => {
  test('lists every article with its day, how that is known, and its address', async () => {
    const articles = await articlesOf('/sources');
    expect(articles.map(({ outlet, published, publishedBasis }) => [outlet, published, publishedBasis])).toEqual([
      ['AM1 News', '2023-09-15', 'inferred'],
      ['Fox News', '2023-09-15', 'inferred'],
      ['Goss.ie', '2023-09-16', 'inferred'],
      ['ComicBook.com', '2023-09-16', 'stated'],
      ['ClutchPoints', '2023-09-16', 'stated'],
    ]);
    expect(articles.every(({ url, provenance }) => url?.startsWith('https://') && provenance !== '')).toBe(true);
  });

  test.each(['003_e017d09ac918e840', 'comicbook.com', 'ComicBok'])('details one article, by %s', async (article) => {
    expect(await outlets(`/sources article: ${article}`)).toEqual(['ComicBook.com']);
  });

  test('names only the articles that speak of something, each with the place', async () => {
    const articles = await articlesOf('/sources about: Tony Ortega');
    expect(articles.map(({ outlet }) => outlet)).toEqual(['ComicBook.com']);
    expect(articles[0]?.mentions?.[0]?.text).toContain('Tony Ortega');
    expect(await outlets('/sources about: demi moore')).not.toContain('AM1 News');
  });

  test('is silent about a relation that no article states', async () => {
    const answer = await askSeeds("/sources about: Mila Kunis's brother");
    expect(answer.status).toBe('not_found');
  });

  test('knows no article of another outlet', async () => {
    const answer = await askSeeds('/sources outlet: The Tidewater Gazette');
    expect(answer.status).toBe('invalid');
    expect(answer.message).toContain('Fox News');
  });
});

describe('/sources about somebody', () => {
  test('finds an article that calls them by title and surname alone', async () => {
    const context = await openUnderstood(
      storyOf({
        Herald: 'Harbour director Lena Orde closed the pier on Monday. Lena Orde said that the piles were rotten.',
        Courier: 'The pier will stay closed, as Ms Orde told the council on Tuesday evening.',
        Mirror: 'The pier was popular with anglers, who will miss it, a shopkeeper said.',
      }),
    );
    const found = await answer(context, 'sources', { about: 'Lena Orde' });
    expect('articles' in found ? found.articles.map(({ outlet }) => outlet) : []).toEqual(['Herald', 'Courier']);
  });
});
