import type { Figures, Latency } from './figures.ts';

type Cell = string | number | undefined;

const count = (number: number) => Math.round(number).toLocaleString('en');
const seconds = (ms: number) => (ms / 1000).toFixed(ms < 9950 ? 2 : 0);
const short = (ms: number) => ms.toFixed(ms < 0.1 ? 3 : ms < 10 ? 2 : ms < 100 ? 1 : 0);
const latency = ({ median, p99, worst }: Latency) => `${short(median)} / ${short(p99)} / ${short(worst)}`;
const share = (part: number) => `${(100 * part).toFixed(0)} %`;
/** A figure that was not measured is left out of its table, not guessed. */
const told = <Value>(value: Value | undefined, tell: (value: Value) => string) =>
  value === undefined ? undefined : tell(value);

/** A column: its head, and a size's figure in it. */
type Column = readonly [head: string, of: (figures: Figures) => Cell];

function table(heading: string, columns: readonly Column[], all: readonly Figures[]): string {
  const head = columns.map(([name]) => name);
  const rows = all.map((figures) => columns.map(([, of]) => of(figures) ?? '–'));
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `### ${heading}\n\n${lines.join('\n')}`;
}

const ARTICLES: Column = ['articles', ({ story }) => count(story.articles)];

/** How many of the questions that both were asked Receipts answered no later than a bare engine. */
function notLater({ asked, rivals }: Figures, name: string): Cell {
  const rival = rivals[name];
  if (!rival || !asked) return undefined;
  return share(
    rival.answers.filter((time, place) => (asked.answers[place] ?? 0) <= time).length / rival.answers.length,
  );
}

const names = (records: readonly (object | undefined)[]) => [
  ...new Set(records.flatMap((record) => Object.keys(record ?? {}))),
];

/** The tables of docs/scale.md, in Markdown. */
export function tables(all: readonly Figures[]): string {
  const rivals = names(all.map((figures) => figures.rivals));
  const coldSteps = names(all.map(({ cold }) => cold?.split));
  const kinds = names(all.map(({ asked }) => asked?.kinds)).sort();
  return [
    table(
      'Start and memory',
      [
        ARTICLES,
        ['passages', ({ asked }) => told(asked?.passages, count)],
        ['people and organisations', ({ asked }) => told(asked?.entities, count)],
        ['start cold, s', ({ cold }) => told(cold?.started, seconds)],
        ['from its records, s', ({ asked }) => told(asked?.opened.started, seconds)],
        [
          'cold, ms an article',
          ({ cold, story }) => told(cold, ({ started, imported }) => short((started - imported) / story.articles)),
        ],
        ['resident after 1,000 questions, MB', ({ asked }) => told(asked?.resident, count)],
        ['after a cold start, MB', ({ cold }) => told(cold?.resident, count)],
        ['peak of a cold start, MB', ({ cold }) => told(cold?.peak, count)],
        ['load average', ({ cold }) => told(cold?.load, (load) => load.toFixed(1))],
      ],
      all,
    ),
    table(
      'A cold start step by step, seconds',
      [
        ARTICLES,
        ['program', ({ cold }) => told(cold?.imported, seconds)],
        ...coldSteps.map((step): Column => [step, ({ cold }) => told(cold?.split[step], seconds)]),
      ],
      all,
    ),
    table(
      'What an article costs in one thread, ms, over a sample of the story',
      [
        ARTICLES,
        ['measured over', ({ steps }) => told(steps?.articles, count)],
        ['layout and passages', ({ steps }) => told(steps?.costs.passages, short)],
        ['quotations, dates, words', ({ steps }) => told(steps?.costs.reading, short)],
        ['people and speakers', ({ steps }) => told(steps?.costs.joining, short)],
        ['index', ({ steps }) => told(steps?.costs.indexing, short)],
      ],
      all,
    ),
    table(
      'One answer, ms: median / 99th percentile / worst',
      [
        ARTICLES,
        ['Receipts', ({ asked }) => told(asked?.answer, latency)],
        ...rivals.map((name): Column => [name, (figures) => told(figures.rivals[name]?.answer, latency)]),
        ...rivals.map((name): Column => [`no later than ${name}`, (figures) => notLater(figures, name)]),
        ['silent', ({ asked }) => told(asked?.silent, share)],
        ['autocomplete', ({ asked }) => told(asked?.autocomplete, latency)],
        ['first keystroke', ({ asked }) => told(asked?.firstKeystroke, short)],
      ],
      all,
    ),
    table(
      'One answer by kind, ms: median / 99th percentile / worst',
      [ARTICLES, ...kinds.map((kind): Column => [kind, ({ asked }) => told(asked?.kinds[kind], latency)])],
      all,
    ),
    table(
      'The engines beside it: index, s · resident, MB · questions asked',
      [
        ARTICLES,
        ...rivals.map(
          (name): Column => [
            name,
            (figures) =>
              told(
                figures.rivals[name],
                ({ index, resident, answers }) => `${seconds(index)} · ${count(resident)} · ${count(answers.length)}`,
              ),
          ],
        ),
      ],
      all,
    ),
    table(
      'Vocabulary: Heaps’ law, different words = factor × words ^ exponent',
      [
        ARTICLES,
        ['words', ({ story }) => count(story.words)],
        ['different words', ({ story }) => count(story.different)],
        ['exponent, made text', ({ story }) => story.made.exponent.toFixed(3)],
        ['exponent, real text', ({ story }) => story.real.exponent.toFixed(3)],
        ['the real law foretells', ({ story: { real, words } }) => count(real.factor * words ** real.exponent)],
      ],
      all,
    ),
  ].join('\n\n');
}
