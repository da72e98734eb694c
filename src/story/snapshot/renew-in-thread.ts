import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../article.ts';
import type { OpeningReport } from '../opening-report.ts';
import type { Renewal, Renewed } from './renew.ts';
import type { FromThread, ToThread } from './renewing-worker.ts';

/** From so much text on, in UTF-16 units, a thread is worth its start: until then this thread stands still too shortly. */
const THREAD_FROM = 1_500_000;
/** Articles handed over in one message. */
const HANDED_OVER = 5_000;
/** The thread's own limit on its heap, in MB: joining a hundred thousand articles needs more than V8 allows by itself. */
const HEAP = 8_192;

/** Only compiled code: a thread's first module passes by whatever else loads TypeScript. */
export const worthThread = (length: number): boolean => extname(import.meta.url) === '.js' && length >= THREAD_FROM;

/** As `renew`, in a thread of its own: this one goes on with what it has to do, and is left without what renewing needed. */
export async function renewInThread(
  articles: readonly Article[],
  renewal: Renewal,
  { progress, notice }: OpeningReport,
  trusting: boolean,
): Promise<Renewed> {
  const thread = new Worker(new URL('./renewing-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  const post = (message: ToThread) => thread.postMessage(message);
  try {
    const renewed = new Promise<Renewed>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'progress') progress(message.step, message.done, message.all);
        else if (message.kind === 'notice') notice(message.line);
        else resolve(message.renewed);
      });
      thread.once('error', reject).once('exit', () => reject(new Error('the reading thread ended')));
    });
    for (let from = 0; from < articles.length; from += HANDED_OVER)
      post({ kind: 'articles', articles: articles.slice(from, from + HANDED_OVER) });
    post({ kind: 'renew', renewal, trusting });
    return await renewed;
  } finally {
    await thread.terminate();
  }
}
