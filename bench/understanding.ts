import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { annotate } from '../src/workbench/annotate.ts';
import {
  chronoDates,
  compromise,
  type GoldDocument,
  type Prediction,
  plainDates,
  plainPeople,
  plainQuotes,
  type System,
} from './rivals.ts';
import { type GoldMention, type GoldQuotation, judgeMentions, judgeQuotations, printRules } from './rules.ts';

type Task = 'quotes' | 'dates' | 'people';
interface Gold {
  readonly source?: string;
  readonly docs: readonly (GoldDocument & {
    readonly dates?: readonly { readonly end: number }[];
    readonly quotes?: readonly GoldQuotation[];
    readonly mentions?: readonly GoldMention[];
  })[];
}

const folder = resolve(process.env.BENCH_DATA ?? join(import.meta.dirname, '../../shared/bench'));
const SOURCES = `No gold data in ${folder}. Name its folder in BENCH_DATA. It needs score.mjs and, converted to JSON, the public sets
  quotes.json  PolNeAR, github.com/networkdynamics/PolNeAR
  dates.json   MEANTIME English, the NewsReader project, CC BY 4.0
  people.json  NewsWCL50, github.com/fhamborg/NewsWCL50, annotation CC BY-SA 4.0`;

const read = (task: Task): Gold => JSON.parse(readFileSync(join(folder, `${task}.json`), 'utf8')) as Gold;

/** Every other document; documents of one story stay together. */
function half({ docs }: Gold, parity: 0 | 1): Gold {
  const groups = [...new Set(docs.map(({ doc, story }) => story ?? doc))];
  const within = new Set(groups.filter((_, index) => index % 2 === parity));
  return { docs: docs.filter(({ doc, story }) => within.has(story ?? doc)) };
}

/** The scorer's figures, nested ones as "value.f1". */
function score(task: Task, gold: Gold, predictions: readonly Prediction[], scratch: string): Record<string, number> {
  const goldFile = join(scratch, 'gold.json');
  const predictedFile = join(scratch, 'predicted.jsonl');
  writeFileSync(goldFile, JSON.stringify(gold));
  writeFileSync(predictedFile, predictions.map((prediction) => JSON.stringify(prediction)).join('\n'));
  const printed = execFileSync(process.execPath, [join(folder, 'score.mjs'), task, goldFile, predictedFile], {
    encoding: 'utf8',
  });
  const figures = JSON.parse(printed) as Record<string, number | Record<string, number>>;
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) =>
      typeof figure === 'object' && figure !== null
        ? Object.entries(figure).map(([part, number]) => [`${name}.${part}`, number])
        : [[name, figure as number]],
    ),
  );
}

const SHOWN: Readonly<Record<Task, readonly string[]>> = {
  quotes: ['found', 'speakerSpan', 'speaker', 'wrongNamed'],
  dates: ['relaxed.f1', 'value.f1'],
  people: ['precision', 'recall', 'f1', 'namedRecall'],
};

interface Row {
  readonly task: string;
  readonly system: string;
  readonly figures: string;
  readonly whole: string;
  readonly even: string;
  readonly odd: string;
}

function rowOf(label: string, task: Task, system: string, gold: Gold, predictions: Prediction[], scratch: string): Row {
  const show = (part: Gold): string => {
    const figures = score(task, part, predictions, scratch);
    return SHOWN[task].map((name) => figures[name]?.toFixed(1) ?? '–').join(' / ');
  };
  return {
    task: label,
    system,
    figures: SHOWN[task].join(' / '),
    whole: show(gold),
    even: show(half(gold, 0)),
    odd: show(half(gold, 1)),
  };
}

/**
 * MEANTIME labels the first sentences of each document alone, so that whatever is found further on counts as wrong. This keeps
 * what lies before the end of the line with a document's last label.
 */
function withinLabelled({ docs }: Gold, predictions: readonly Prediction[]): Prediction[] {
  const ends = new Map(
    docs.map(({ doc, text, dates = [] }) => {
      const last = Math.max(0, ...dates.map(({ end }) => end));
      const line = text.indexOf('\n', last);
      return [doc, line < 0 ? text.length : line];
    }),
  );
  return predictions.map((prediction) => ({
    ...prediction,
    dates: (prediction.dates ?? []).filter(({ start }) => start < (ends.get(prediction.doc) ?? 0)),
  }));
}

/** Receipts itself. A day of publication that is no ISO date is left out, as the command line does. */
const given = (documents: readonly GoldDocument[]) =>
  documents.map(({ doc, text, published, story }) => ({
    doc,
    text,
    ...(published !== undefined && /^\d{4}-\d\d-\d\d$/u.test(published) && { published }),
    ...(story !== undefined && { story }),
  }));
const receipts: System = (documents) => annotate(given(documents));

/** How right each row is that names a speaker, on the whole gold. */
function printRows(): void {
  const { docs } = read('quotes');
  printRules('row that names a speaker', judgeQuotations(docs, annotate(given(docs), { why: true })));
  const { docs: people } = read('people');
  const { joins, persons } = judgeMentions(people, annotate(given(people), { why: true }));
  printRules('row that knows whom a mention names', joins);
  printRules('row that makes a person or an organisation', persons);
}

function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function printTable(rows: readonly Row[]): void {
  const columns = ['task', 'system', 'figures', 'whole', 'even', 'odd'] as const;
  const lines = [Object.fromEntries(columns.map((column) => [column, column])) as unknown as Row, ...rows];
  const widths = columns.map((column) => Math.max(...lines.map((row) => row[column].length)));
  for (const row of lines)
    console.log(columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join('  '));
}

function printSpeed(): void {
  const { docs } = read('quotes');
  const size = docs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const { ms } = timed(() => receipts(docs));
  console.log(`\nspeed: ${(size / 1000).toFixed(0)} KB in ${(ms / 1000).toFixed(1)} s, ${(size / ms).toFixed(0)} KB/s`);
  const all = docs.map(({ text }) => text).join('\n');
  const article = (length: number) => [{ doc: 'one', text: all.slice(0, length), published: '2016-01-01' }];
  receipts(article(100_000));
  // Other work on the machine only ever adds time: the fastest of three is the nearest to what the reading takes. The small
  // article is read ten times in a row, since a single reading may end before its garbage is collected.
  const fastest = (length: number, times: number): number => {
    const read = article(length);
    const readings = Array.from(
      { length: 3 },
      () => timed(() => Array.from({ length: times }, () => receipts(read))).ms,
    );
    return Math.min(...readings) / times;
  };
  const small = fastest(100_000, 10);
  const large = fastest(1_000_000, 1);
  console.log(
    `one article of 1 MB against 100 KB: ${large.toFixed(0)} ms / ${small.toFixed(0)} ms = ${(large / small).toFixed(1)}`,
  );
}

async function main(): Promise<void> {
  if (!existsSync(join(folder, 'score.mjs'))) {
    console.log(SOURCES);
    return;
  }
  const nlp = await compromise();
  const systems: Readonly<Record<Task, Readonly<Record<string, System>>>> = {
    quotes: { receipts, compromise: nlp.quotes, 'plain regular expressions': plainQuotes },
    dates: {
      receipts,
      'chrono-node': await chronoDates(),
      'compromise-dates': nlp.dates,
      'plain regular expressions': plainDates,
    },
    people: { receipts, compromise: nlp.people, 'plain surname grouping': plainPeople },
  };
  const scratch = mkdtempSync(join(tmpdir(), 'understanding-'));
  try {
    const rows: Row[] = [];
    for (const task of ['quotes', 'dates', 'people'] as const) {
      const gold = read(task);
      for (const [name, system] of Object.entries(systems[task])) {
        const predictions = system(gold.docs);
        rows.push(rowOf(task, task, name, gold, predictions, scratch));
        if (task === 'dates')
          rows.push(rowOf('dates, labelled part', task, name, gold, withinLabelled(gold, predictions), scratch));
      }
    }
    printTable(rows);
    printRows();
    printSpeed();
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

await main();
