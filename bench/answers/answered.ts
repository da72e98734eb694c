import { indexStory, type StoryIndex } from '../../src/retrieval/index-story.ts';
import { terms } from '../../src/retrieval/terms.ts';
import { words } from '../../src/retrieval/words.ts';
import type { Article } from '../../src/story/article.ts';
import { readArticles, storyOf } from './stories.ts';

/** How long a fragment of an article's opening sentences is, in words, and how many are taken from each article. */
const FRAGMENT = 8;
const FRAGMENTS = 3;
/** A fragment of fewer different terms asks for nothing in particular. */
const FEWEST_TERMS = 4;

interface Asked {
  readonly kind: string;
  readonly question: string;
  readonly index: StoryIndex;
  readonly answerable: boolean;
}

/** Runs of words that two outlets print, as long as `FRAGMENT`, spread over the first; as a member would type them. */
function sharedFragments(of: Article, others: readonly Article[]): string[] {
  const printed = others.map(
    ({ text }) =>
      ` ${words(text)
        .map(({ word }) => word)
        .join(' ')} `,
  );
  const own = words(of.text).map(({ word }) => word);
  const found: string[] = [];
  for (let from = 0; from + FRAGMENT <= own.length && found.length < FRAGMENTS; from++) {
    const fragment = own.slice(from, from + FRAGMENT).join(' ');
    if (new Set(terms(fragment).map(({ term }) => term)).size < FEWEST_TERMS) continue;
    if (!printed.some((text) => text.includes(` ${fragment} `))) continue;
    found.push(fragment);
    from += 5 * FRAGMENT;
  }
  return found;
}

/**
 * Whether answering is told from silence. Each outlet's title, and fragments that another outlet of its story prints too,
 * are asked of the story's other outlets (answerable) and of the next two stories (not answerable).
 */
export async function measureAnswered() {
  const articles = readArticles();
  const stories = [...new Set(articles.map(({ story }) => story))].map((story) =>
    articles.filter((article) => article.story === story),
  );
  const whole = stories.map((articles) => indexStory(storyOf(articles)));
  const asked = stories.flatMap((articles, number) =>
    articles.flatMap((article): Asked[] => {
      const others = articles.filter((other) => other !== article);
      const index = indexStory(storyOf(others));
      const questions = [
        { kind: 'title', question: article.title },
        ...sharedFragments(article, others).map((question) => ({ kind: 'fragment', question })),
      ];
      const elsewhere = [1, 2].flatMap((step) => whole[(number + step) % whole.length] ?? []);
      return questions.flatMap((one) => [
        { ...one, index, answerable: true },
        ...elsewhere.map((index) => ({ ...one, index, answerable: false })),
      ]);
    }),
  );
  const examples: string[] = [];
  const rows: Record<string, { right: number; wrong: number; missed: number; silent: number }> = {};
  for (const { kind, question, index, answerable } of asked) {
    const counts = rows[kind] ?? { right: 0, wrong: 0, missed: 0, silent: 0 };
    rows[kind] = counts;
    const answered = (await index.passages(question)).length > 0;
    if (answered) counts[answerable ? 'right' : 'wrong']++;
    else counts[answerable ? 'missed' : 'silent']++;
    if (answered !== answerable) examples.push(`${answerable ? 'missed' : 'wrong'}: ${question}`);
  }
  const table = Object.entries(rows).map(([kind, { right, wrong, missed, silent }]) => ({
    kind,
    right,
    wrong,
    missed,
    silent,
    precision: Number(((100 * right) / (right + wrong)).toFixed(1)),
    recall: Number(((100 * right) / (right + missed)).toFixed(1)),
  }));
  return { table, examples };
}
