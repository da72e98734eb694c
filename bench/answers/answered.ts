import { indexStory, type StoryIndex } from '../../src/retrieval/index-story.ts';
import { words } from '../../src/retrieval/words.ts';
import type { Article } from '../../src/story/article.ts';
import { readArticles, storyOf } from './stories.ts';

/** How long a fragment of an article's opening sentences is, in words, and how many are taken from each article. */
const FRAGMENT = 6;
const FRAGMENTS = 3;

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
  const counts = { right: 0, wrong: 0, missed: 0, silent: 0 };
  const missedBy: Record<string, number> = {};
  const examples: string[] = [];
  for (const { kind, question, index, answerable } of asked) {
    const answered = (await index.passages(question)).length > 0;
    if (answered) counts[answerable ? 'right' : 'wrong']++;
    else counts[answerable ? 'missed' : 'silent']++;
    if (answered === answerable) continue;
    missedBy[`${kind} ${answerable ? 'missed' : 'wrongly answered'}`] =
      (missedBy[`${kind} ${answerable ? 'missed' : 'wrongly answered'}`] ?? 0) + 1;
    examples.push(`${answerable ? 'missed' : 'wrong'}: ${question}`);
  }
  const { right, wrong, missed } = counts;
  return {
    ...counts,
    precision: (100 * right) / (right + wrong),
    recall: (100 * right) / (right + missed),
    missedBy,
    examples,
  };
}
