import { openUnderstood } from '../../src/host/open-story.ts';
import type { StoryIndex } from '../../src/retrieval/index-story.ts';
import type { Article } from '../../src/story/article.ts';
import { mayTell, questionsOf, writtenQuestions } from './questions.ts';
import { readArticles, storyOf } from './stories.ts';

interface Asked {
  readonly kind: string;
  /** Which story the question was made for, from 0. */
  readonly story: number;
  readonly question: string;
  readonly index: StoryIndex;
  readonly answerable: boolean;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
  silent: number;
}

/** Of which other stories a question is asked in vain: the next ones. */
const ELSEWHERE = [1, 2];

/** A question asked of other stories, where no paragraph may answer it. */
function askedElsewhere(
  one: Pick<Asked, 'kind' | 'story' | 'question'>,
  whole: readonly { readonly index: StoryIndex; readonly mayTell: (question: string) => boolean }[],
): Asked[] {
  return ELSEWHERE.flatMap((step) => {
    const other = whole[(one.story + step) % whole.length];
    return other && !other.mayTell(one.question) ? [{ ...one, index: other.index, answerable: false }] : [];
  });
}

async function madeQuestions(
  stories: readonly (readonly Article[])[],
  whole: Parameters<typeof askedElsewhere>[1],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [story, articles] of stories.entries())
    for (const article of articles) {
      const others = articles.filter((other) => other !== article);
      const understood = storyOf(others);
      const { index } = await openUnderstood(understood);
      for (const one of questionsOf(article, others, understood))
        asked.push({ ...one, story, index, answerable: true }, ...askedElsewhere({ ...one, story }, whole));
    }
  return asked;
}

function askedOfWhole(whole: Parameters<typeof askedElsewhere>[1]): Asked[] {
  return writtenQuestions.flatMap(({ story, question, told }): Asked[] => {
    const index = whole[story]?.index;
    if (!index) return [];
    if (!told) return [{ kind: 'written, not told', story, question, index, answerable: false }];
    const one = { kind: 'written', story, question };
    return [{ ...one, index, answerable: true }, ...askedElsewhere(one, whole)];
  });
}

const percent = (part: number, whole: number) => (whole === 0 ? Number.NaN : Number(((100 * part) / whole).toFixed(1)));

/**
 * Whether answering is told from silence. Questions made of each outlet's article are asked of its story's other outlets; those
 * that a person wrote, of the whole story. All are asked of the next two stories too, where no paragraph holds all their words.
 */
export async function measureAnswered() {
  const articles = readArticles();
  const stories = [...new Set(articles.map(({ story }) => story))].map((story) =>
    articles.filter((article) => article.story === story),
  );
  const whole: { readonly index: StoryIndex; readonly mayTell: (question: string) => boolean }[] = [];
  for (const articles of stories)
    whole.push({ index: (await openUnderstood(storyOf(articles))).index, mayTell: mayTell(articles) });
  const rows = new Map<string, Counts>();
  const count = (row: string, outcome: keyof Counts) => {
    const counts = rows.get(row) ?? { right: 0, wrong: 0, missed: 0, silent: 0 };
    counts[outcome]++;
    rows.set(row, counts);
  };
  const examples: string[] = [];
  for (const { kind, story, question, index, answerable } of [
    ...(await madeQuestions(stories, whole)),
    ...askedOfWhole(whole),
  ]) {
    const { verdict, hits } = await index.passages(question);
    const first = verdict === 'answered' ? hits[0] : undefined;
    const outcome = first ? (answerable ? 'right' : 'wrong') : answerable ? 'missed' : 'silent';
    for (const row of [kind, story % 2 === 0 ? 'all, even stories' : 'all, odd stories', 'all']) count(row, outcome);
    if (outcome === 'wrong' || outcome === 'missed')
      examples.push(`${outcome}, ${kind}, story ${story}: ${question}${first ? ` → ${first.passage.text}` : ''}`);
  }
  const table = Array.from(rows, ([kind, { right, wrong, missed, silent }]) => ({
    kind,
    right,
    wrong,
    missed,
    silent,
    precision: percent(right, right + wrong),
    recall: percent(right, right + missed),
  }));
  return { table, examples };
}
