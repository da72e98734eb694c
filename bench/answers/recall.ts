import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { answersOf } from './ask-program.ts';
import { type Case, goldOf, readStories, STORIES, type StoryCases, wordingsOf } from './cases.ts';

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
  disagreements: z.array(z.object({ readings: z.array(z.object({ citations: z.array(citation) })) })).default([]),
});
type Answer = z.infer<typeof answerSchema>;

/** `right` to `silent` of what the story tells; `falsely` and `refused` of what it doesn't. */
type Outcome = 'right' | 'near' | 'wrong' | 'silent' | 'falsely' | 'refused';

const holds = (texts: readonly string[], gold: string) =>
  wordingsOf(gold).some((part) => texts.some((text) => text.includes(part)));

const textsOf = (passages: Answer['passages']) =>
  passages.flatMap(({ text, also, quote }) => [text, ...[...also, ...(quote?.variants ?? [])].map((one) => one.text)]);

/** Whether an answer shows what each side says, among its first passages or as a disagreement. */
function showsBoth(both: readonly string[], k: number, { passages, disagreements }: Answer): boolean {
  const readings = disagreements.flatMap((one) => one.readings.flatMap(({ citations }) => citations));
  const texts = [...textsOf(passages.slice(0, k)), ...readings.map(({ text }) => text)];
  return both.every((side) => holds(texts, side));
}

function judge(asked: Case, { k, days }: StoryCases, answer: Answer): Outcome {
  const answered = answer.status === 'answered';
  if (asked.none) return answered ? 'falsely' : 'refused';
  const passages = answer.passages.slice(0, k);
  const texts = textsOf(passages);
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

const commandOf = (ask: string) => ask.slice(0, ask.indexOf(' '));
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
  /** Questions that the outlets answer differently, and of how many what each says is shown. */
  readonly differing: { readonly asked: number; readonly bothShown: number };
  /** Each story's commands asked of every other story, save those that one may answer. */
  readonly elsewhere: { readonly asked: number; readonly answered: number; readonly percent: number };
  /** What wasn't right, of the halves that may be looked at. */
  readonly examples: readonly string[];
}

const percent = (part: number, whole: number) => Number(((100 * part) / Math.max(whole, 1)).toFixed(1));

/** What a story answered to its own questions and to those of the other stories. */
interface Asked {
  readonly story: StoryCases;
  readonly own: readonly { readonly asked: Case; readonly answer: Answer; readonly outcome: Outcome }[];
  readonly foreign: readonly { readonly ask: string; readonly half: string; readonly answer: Answer }[];
}

function askStory(story: StoryCases, others: readonly StoryCases[]): Asked {
  const foreign = others.flatMap(({ cases, half }) =>
    cases.filter(({ general }) => !general).map(({ ask }) => ({ ask, half })),
  );
  const answers = answersOf(
    story.folder,
    [...story.cases, ...foreign].map(({ ask }) => ask),
    answerSchema,
  );
  const answerAt = (place: number): Answer => answers[place] ?? answerSchema.parse({ status: 'invalid' });
  return {
    story,
    own: story.cases.map((asked, place) => {
      const answer = answerAt(place);
      return { asked, answer, outcome: judge(asked, story, answer) };
    }),
    foreign: foreign.map((one, place) => ({ ...one, answer: answerAt(story.cases.length + place) })),
  };
}

function tableOf(all: readonly Asked[]): Recall['table'] {
  const rows = new Map<string, ReturnType<typeof noCounts>>();
  for (const { story, own } of all) {
    const byBm25 = ranked(story);
    for (const { asked, outcome } of own)
      for (const name of [commandOf(asked.ask), 'all', story.name].map((part) => `${story.half} ${part}`)) {
        const counts = rows.get(name) ?? noCounts();
        rows.set(name, counts);
        counts[outcome]++;
        if (byBm25.has(asked)) counts.bm25++;
      }
  }
  const rank = (name: string) => (name.includes('/') ? 0 : name.endsWith(' all') ? 1 : 2);
  const halfOf = (name: string) => name.split(' ', 1)[0] ?? '';
  return Object.fromEntries(
    [...rows]
      .sort(([one], [other]) => halfOf(one).localeCompare(halfOf(other)) || rank(one) - rank(other))
      .map(([name, counts]) => {
        const { right, near, wrong, silent } = counts;
        return [name, { ...counts, rightPercent: percent(right, right + near + wrong + silent) }];
      }),
  );
}

function examplesOf(all: readonly Asked[], shown: readonly string[]): string[] {
  const line = (kind: string, { name }: StoryCases, ask: string, { passages, status }: Answer) =>
    `${kind}, ${name}: ${ask} → ${passages[0]?.text ?? status}`;
  return all
    .filter(({ story }) => shown.includes(story.half))
    .flatMap(({ story, own, foreign }) => [
      ...own
        .filter(({ outcome }) => outcome !== 'right' && outcome !== 'refused')
        .map(({ asked, answer, outcome }) => line(outcome, story, asked.ask, answer)),
      ...foreign
        .filter(({ half, answer }) => shown.includes(half) && answer.status === 'answered')
        .map(({ ask, answer }) => line('elsewhere', story, ask, answer)),
    ]);
}

/**
 * Asks the built program the questions that stand beside each story in `folder`, in everyday words, written before any
 * answer was seen. `shown` says of which halves examples are returned: what is tuned on must not include the held half.
 */
export function measureRecall(folder = STORIES, shown: readonly string[] = ['development', '-']): Recall {
  const stories = readStories(folder);
  const all = stories.map((story) =>
    askStory(
      story,
      stories.filter((other) => other !== story),
    ),
  );
  const differing = all.flatMap(({ story, own }) =>
    own.flatMap(({ asked, answer }) => (asked.both ? [showsBoth(asked.both, story.k, answer)] : [])),
  );
  const foreign = all.flatMap((one) => one.foreign);
  const answered = foreign.filter(({ answer }) => answer.status === 'answered').length;
  return {
    table: tableOf(all),
    differing: { asked: differing.length, bothShown: differing.filter(Boolean).length },
    elsewhere: { asked: foreign.length, answered, percent: percent(answered, foreign.length) },
    examples: examplesOf(all, shown),
  };
}
