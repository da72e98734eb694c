import { extname } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import type { Article } from '../article.ts';
import type { OpeningReport } from '../opening-report.ts';

/** From so much text on, in UTF-16 units, a thread is worth its start: until then this thread stands still too shortly. */
const THREAD_FROM = 1_500_000;
/** Articles handed over in one message; in larger ones, each takes a third longer. */
const HANDED_OVER = 500;
/**
 * A thread's own limits on its heap, in MB: joining a hundred thousand articles needs more than V8 allows by itself, and what is
 * read for a moment is collected the cheaper the more of it comes together.
 */
const LIMITS = { maxOldGenerationSizeMb: 8_192, maxYoungGenerationSizeMb: 96 };

/** Only compiled code: a thread's first module passes by whatever else loads TypeScript. */
export const worthThread = (articles: readonly Article[]): boolean =>
  extname(import.meta.url) === '.js' && articles.reduce((sum, { text }) => sum + text.length, 0) >= THREAD_FROM;

/** What a thread is told: a story's articles in parts, then its job. */
type ToThread<Job> =
  | { readonly kind: 'articles'; readonly articles: readonly Article[] }
  | { readonly kind: 'job'; readonly job: Job };

/** What a thread tells: how it goes, and at the end its result. */
type FromThread<Result> =
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly all: number }
  | { readonly kind: 'notice'; readonly line: string }
  | { readonly kind: 'result'; readonly result: Result };

/**
 * Does a job about a story in a thread of its own: this one goes on with what it has to do, and is left without what the job
 * needed. `script` is a module that calls `doInThread`.
 * @throws what the job throws.
 */
export async function inThread<Job, Result>(
  script: URL,
  articles: readonly Article[],
  job: Job,
  { progress, notice }: OpeningReport,
): Promise<Result> {
  const thread = new Worker(script, { resourceLimits: LIMITS });
  const post = (message: ToThread<Job>) => thread.postMessage(message);
  try {
    const ended = new Promise<Result>((resolve, reject) => {
      thread.on('message', (message: FromThread<Result>) => {
        if (message.kind === 'progress') progress(message.step, message.done, message.all);
        else if (message.kind === 'notice') notice(message.line);
        else resolve(message.result);
      });
      thread.once('error', reject).once('exit', () => reject(new Error('the thread ended too soon')));
    });
    for (let from = 0; from < articles.length; from += HANDED_OVER)
      post({ kind: 'articles', articles: articles.slice(from, from + HANDED_OVER) });
    post({ kind: 'job', job });
    return await ended;
  } finally {
    await thread.terminate();
  }
}

/** Enough for a person to see it move, in ms. */
const TOLD_EVERY = 50;

/** Whether bytes lie in memory of their own. What Node shares between many short ones can't be handed over, only copied. */
const canMove = ({ buffer, byteLength }: Uint8Array): boolean =>
  byteLength === buffer.byteLength || buffer.byteLength > Buffer.poolSize;

/** A thread's side: does the job that `inThread` gave. The bytes in `moved` are handed over with the result, not copied. */
export function doInThread<Job, Result>(
  run: (
    articles: readonly Article[],
    job: Job,
    report: OpeningReport,
  ) => Promise<{ readonly result: Result; readonly moved: readonly Uint8Array[] }>,
): void {
  const tell = (message: FromThread<Result>, moved: readonly Uint8Array[] = []) => {
    const buffers = new Set(moved.filter(canMove).map(({ buffer }) => buffer as ArrayBuffer));
    parentPort?.postMessage(message, [...buffers]);
  };
  const articles: Article[] = [];
  let told = 0;
  const report: OpeningReport = {
    progress: (step, done, all) => {
      const now = performance.now();
      if (done > 0 && done < all && now - told < TOLD_EVERY) return;
      told = now;
      tell({ kind: 'progress', step, done, all });
    },
    notice: (line) => tell({ kind: 'notice', line }),
  };
  parentPort?.on('message', async (message: ToThread<Job>) => {
    if (message.kind === 'articles') {
      for (const article of message.articles) articles.push(article);
      return;
    }
    const { result, moved } = await run(articles, message.job, report);
    tell({ kind: 'result', result }, moved);
  });
}
