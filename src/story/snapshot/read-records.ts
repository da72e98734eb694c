import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../article.ts';
import type { OpeningReport } from '../opening-report.ts';
import { readArticle } from '../read-article.ts';
import { type ReadingRecord, toRecord } from './reading-record.ts';
import type { ReadBatch } from './reading-worker.ts';
import { RecordList } from './record-list.ts';

/** From so much text on, in UTF-16 units, threads save more time than they take to start. */
const THREADS_FROM = 1_500_000;
/** Text handed to a thread at once: little enough that all end together, enough that handing over costs nothing. */
const BATCH = 200_000;
/** How long this thread reads before it lets others do something, in ms. */
const TURN = 50;

const STEP = 'articles read';

async function readHere(articles: readonly Article[], report: OpeningReport): Promise<ReadingRecord[]> {
  const records: ReadingRecord[] = [];
  let turn = performance.now();
  for (const article of articles) {
    records.push(toRecord(readArticle(article)));
    if (performance.now() - turn < TURN) continue;
    report.progress(STEP, records.length, articles.length);
    await othersFirst();
    turn = performance.now();
  }
  report.progress(STEP, records.length, articles.length);
  return records;
}

interface Batch {
  readonly from: number;
  readonly articles: readonly Article[];
}

function* batches(articles: readonly Article[]): Generator<Batch> {
  let from = 0;
  let length = 0;
  for (let at = 0; at < articles.length; at++) {
    length += articles[at]?.text.length ?? 0;
    if (length < BATCH && at + 1 < articles.length) continue;
    yield { from, articles: articles.slice(from, at + 1) };
    from = at + 1;
    length = 0;
  }
}

/** What a thread runs. Only compiled code: a thread's first module passes by whatever else loads TypeScript. */
const THREAD = new URL('./reading-worker.js', import.meta.url);
/** In MB: what is read for a moment is collected the cheaper the more of it comes together. */
const LIMITS = { maxYoungGenerationSizeMb: 96 };
const canThread = extname(import.meta.url) === '.js' && availableParallelism() > 1;

async function readInThreads(articles: readonly Article[], report: OpeningReport): Promise<ReadingRecord[]> {
  const records: ReadingRecord[] = new Array(articles.length);
  const waiting = batches(articles);
  let done = 0;
  const work = async () => {
    const thread = new Worker(THREAD, { resourceLimits: LIMITS });
    const failed = new Promise<never>((_, reject) => {
      thread.once('error', reject).once('exit', () => reject(new Error('a reading thread ended')));
    });
    // Ending the thread rejects it too, when nobody waits for it any more.
    failed.catch(() => undefined);
    try {
      for (const { from, articles: batch } of waiting) {
        thread.postMessage(batch);
        const read = once(thread, 'message') as Promise<[ReadBatch]>;
        const [{ values, words }] = await Promise.race([read, failed]);
        const lists = { values: new RecordList(values), words: new RecordList(words) };
        batch.forEach((_, at) => {
          records[from + at] = { values: lists.values.at(at), words: lists.words.at(at) };
        });
        done += batch.length;
        report.progress(STEP, done, articles.length);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return records;
}

/** Reads articles by themselves, in as many threads as the machine has cores where that is worth their start. In order. */
export function readRecords(articles: readonly Article[], report: OpeningReport): Promise<ReadingRecord[]> {
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  report.progress(STEP, 0, articles.length);
  return canThread && length >= THREADS_FROM ? readInThreads(articles, report) : readHere(articles, report);
}
