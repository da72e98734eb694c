import type { Figures, Latency } from './figures.ts';

type Row = readonly (string | number)[];

const count = (number: number) => number.toLocaleString('en');
const seconds = (ms: number) => (ms / 1000).toFixed(ms < 9950 ? 2 : 0);
const megabytes = (number: number) => count(Math.round(number));
const short = (ms: number) => ms.toFixed(ms < 0.1 ? 3 : ms < 10 ? 2 : ms < 100 ? 1 : 0);
const latency = ({ median, p99, worst }: Latency) => `${short(median)} / ${short(p99)} / ${short(worst)}`;

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** How many of the questions Receipts answered no later than a bare engine, in percent. */
function notSlower({ receipts, rivals }: Figures, name: string): string {
  const rival = rivals[name];
  if (!rival) return '–';
  const held = receipts.answers.filter((time, place) => time <= (rival.answers[place] ?? 0)).length;
  return `${((100 * held) / receipts.answers.length).toFixed(0)} %`;
}

function perArticle({ story, receipts: { cold, split } }: Figures): string {
  return ((cold - split.imported) / story.articles).toFixed(2);
}

/** The tables of docs/scale.md, in Markdown. */
export function tables(all: readonly Figures[]): string {
  const rivals = [...new Set(all.flatMap(({ rivals }) => Object.keys(rivals)))];
  return [
    '### Start and memory',
    table(
      [
        'articles',
        'passages',
        'people and organisations',
        'start cold, s',
        'from a snapshot, s',
        'ms an article',
        'resident, MB',
        'from a snapshot, MB',
        'peak, MB',
        'load average',
      ],
      all.map((figures) => {
        const { story, receipts, cold, snapshot } = figures;
        return [
          count(story.articles),
          count(receipts.passages),
          count(receipts.entities),
          seconds(cold.started),
          seconds(snapshot.started),
          perArticle(figures),
          megabytes(receipts.resident),
          megabytes(snapshot.resident),
          megabytes(receipts.peak),
          receipts.load.toFixed(1),
        ];
      }),
    ),
    '### Where the time goes when nothing is known yet, seconds in one thread',
    table(
      ['articles', 'program', 'read', 'layout, quotations’ marks, passages', 'people, speakers, dates', 'index'],
      all.map(({ story, receipts: { split } }) => [
        count(story.articles),
        ...[split.imported, split.read, split.passages, split.understanding, split.index].map(seconds),
      ]),
    ),
    '### One answer, ms: median / 99th percentile / worst',
    table(
      [
        'articles',
        'Receipts',
        ...rivals,
        ...rivals.map((name) => `no later than ${name}`),
        'silent',
        'autocomplete',
        'first keystroke',
      ],
      all.map((figures) => [
        count(figures.story.articles),
        latency(figures.receipts.answer),
        ...rivals.map((name) => (figures.rivals[name] ? latency(figures.rivals[name].answer) : '–')),
        ...rivals.map((name) => notSlower(figures, name)),
        `${(100 * figures.receipts.silent).toFixed(0)} %`,
        latency(figures.receipts.autocomplete),
        short(figures.receipts.firstKeystroke),
      ]),
    ),
    '### One answer by kind, ms: median / 99th percentile / worst',
    table(
      ['articles', ...Object.keys(all[0]?.receipts.kinds ?? {}).sort()],
      all.map(({ story, receipts: { kinds } }) => [
        count(story.articles),
        ...Object.keys(all[0]?.receipts.kinds ?? {})
          .sort()
          .map((kind) => (kinds[kind] ? latency(kinds[kind]) : '–')),
      ]),
    ),
    '### The engines beside it: index, s · resident, MB',
    table(
      ['articles', ...rivals],
      all.map((figures) => [
        count(figures.story.articles),
        ...rivals.map((name) => {
          const rival = figures.rivals[name];
          return rival ? `${seconds(rival.index)} · ${megabytes(rival.resident)}` : '–';
        }),
      ]),
    ),
    '### Vocabulary: Heaps’ law, different words = factor × words ^ exponent',
    table(
      ['articles', 'words', 'different words', 'exponent, made text', 'exponent, real text', 'the real law foretells'],
      all.map(({ story: { articles, words, different, real, made } }) => [
        count(articles),
        count(words),
        count(different),
        made.exponent.toFixed(3),
        real.exponent.toFixed(3),
        count(Math.round(real.factor * words ** real.exponent)),
      ]),
    ),
  ].join('\n\n');
}
