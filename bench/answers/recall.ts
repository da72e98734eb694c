import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { type Case, goldOf, readStories, STORIES, type StoryCases, wordingsOf } from './cases.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/index.js');

const citation = z.object({ article: z.string(), text: z.string() });
const passageSchema = citation.extend({
  also: z.array(citation).default([]),
  date: z.object({ value: z.string() }).optional(),
  quote: z.object({ variants: z.array(citation).default([]) }).optional(),
});
const answerSchema = z.object({
  status: z.enum(['answered', 'near', 'not_found', 'invalid']),
  passages: z.array(passageSchema).default([]),
  articles: z.array(z.object({ article: z.string() })).default([]),
});
type Answer = z.infer<typeof answerSchema>;

/** `right` to `silent` of what the story tells; `falsely` and `refused` of what it doesn't. */
type Outcome = 'right' | 'near' | 'wrong' | 'silent' | 'falsely' | 'refused';

/** What the built program answers to each line, asked of the story in `folder`. */
function answersOf(folder: string, lines: readonly string[]): Answer[] {
  const run = spawnSync(process.execPath, [PROGRAM, 'ask', '--json', '-'], {
    input: `${lines.join('\n')}\n`,
    env: { ...process.env, STORY_DIR: folder },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const answers = run.stdout.split('\n').filter(Boolean);
  if (answers.length !== lines.length) throw new Error(`${folder}: ${lines.length} asked, ${answers.length} answered`);
  return answers.map((line) => answerSchema.parse(JSON.parse(line)));
}

const holds = (texts: readonly string[], gold: string) =>
  wordingsOf(gold).some((part) => texts.some((text) => text.includes(part)));

function judge(asked: Case, { k, days }: StoryCases, answer: Answer): Outcome {
  const answered = answer.status === 'answered';
  if (asked.none) return answered ? 'falsely' : 'refused';
  const passages = answer.passages.slice(0, k);
  const texts = passages.flatMap(({ text, also, quote }) => [
    text,
    ...[...also, ...(quote?.variants ?? [])].map((other) => other.text),
  ]);
  const told = asked.articles
    ? answer.articles
        .map(({ article }) => article.slice(0, 3))
        .sort()
        .join() === asked.articles.join()
    : goldOf(asked).every((gold) => holds(texts, gold));
  const day = days.get(asked.ask);
  const dated = day === undefined || passages.some(({ date }) => date?.value === day);
  if (answered) return told && dated ? 'right' : 'wrong';
  return answer.status === 'near' && told ? 'near' : 'silent';
}

const commandOf = (ask: string) => ask.slice(1, ask.indexOf(' '));
const wordsOf = (ask: string) => ask.replace(/^\/\w+/, '').replace(/\b(?:name|event|about|by|question):/g, '');

/** Of which cases plain BM25 has the gold within the first `k` paragraphs; it knows no silence and no article. */
function ranked({ folder, cases, k }: StoryCases): Set<Case> {
  const paragraphs = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((text, id) => ({ id, text }));
  const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], storeFields: ['text'] });
  engine.addAll(paragraphs);
  return new Set(
    cases.filter((asked) => {
      if (asked.none || asked.articles) return false;
      const texts = engine
        .search(wordsOf(asked.ask))
        .slice(0, k)
        .map(({ text }) => String(text));
      return goldOf(asked).every((gold) => holds(texts, gold));
    }),
  );
}

const noCounts = () => ({ right: 0, near: 0, wrong: 0, silent: 0, falsely: 0, refused: 0, bm25: 0 });

export interface Recall {
  /** By half and command, then by half and story. */
  readonly table: Record<string, ReturnType<typeof noCounts> & { rightPercent: number }>;
  /** Each story's commands asked of every other story, save those that one may answer. */
  readonly elsewhere: { readonly asked: number; readonly answered: number; readonly percent: number };
  /** What wasn't right, of the halves that may be looked at. */
  readonly examples: readonly string[];
}

const percent = (part: number, whole: number) => Number(((100 * part) / Math.max(whole, 1)).toFixed(1));

/**
 * Asks the built program the questions that stand beside each story in `folder`, in everyday words, written before any
 * answer was seen. `shown` says of which halves examples are returned: what is tuned on must not include the held half.
 */
export function measureRecall(folder = STORIES, shown: readonly string[] = ['development', '-']): Recall {
  const stories = readStories(folder);
  const rows = new Map<string, ReturnType<typeof noCounts>>();
  const row = (name: string) => {
    const counts = rows.get(name) ?? noCounts();
    rows.set(name, counts);
    return counts;
  };
  const examples: string[] = [];
  const elsewhere = { asked: 0, answered: 0 };
  for (const story of stories) {
    const foreign = stories
      .filter((other) => other !== story)
      .flatMap((other) => other.cases.filter(({ general }) => !general).map(({ ask }) => ({ ask, half: other.half })));
    const own = story.cases.map(({ ask }) => ask);
    const answers = answersOf(story.folder, [...own, ...foreign.map(({ ask }) => ask)]);
    const byBm25 = ranked(story);
    story.cases.forEach((asked, index) => {
      const answer = answers[index];
      if (!answer) return;
      const outcome = judge(asked, story, answer);
      for (const name of [
        `${story.half} /${commandOf(asked.ask)}`,
        `${story.half} all`,
        `${story.half} ${story.name}`,
      ]) {
        row(name)[outcome]++;
        if (byBm25.has(asked)) row(name).bm25++;
      }
      if (outcome !== 'right' && outcome !== 'refused' && shown.includes(story.half))
        examples.push(`${outcome}, ${story.name}: ${asked.ask} → ${answer.passages[0]?.text ?? answer.status}`);
    });
    foreign.forEach(({ ask, half }, index) => {
      const answer = answers[own.length + index];
      elsewhere.asked++;
      if (answer?.status !== 'answered') return;
      elsewhere.answered++;
      if (shown.includes(story.half) && shown.includes(half))
        examples.push(`elsewhere, ${story.name}: ${ask} → ${answer.passages[0]?.text ?? 'articles'}`);
    });
  }
  const order = (name: string) =>
    `${name.split(' ')[0]} ${name.includes('/') ? 0 : name.endsWith(' all') ? 1 : 2}${name}`;
  const table = Object.fromEntries(
    [...rows]
      .sort(([one], [other]) => order(one).localeCompare(order(other)))
      .map(([name, counts]) => {
        const { right, near, wrong, silent } = counts;
        return [name, { ...counts, rightPercent: percent(right, right + near + wrong + silent) }];
      }),
  );
  return { table, elsewhere: { ...elsewhere, percent: percent(elsewhere.answered, elsewhere.asked) }, examples };
}
