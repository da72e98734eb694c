import { Worker } from 'node:worker_threads';
import { StoryError } from '../story/load.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import type { StoryRecord } from '../story/records.ts';
import { Completion } from './abridged-records.ts';
import { type RecordedStory, readStory } from './read-story.ts';
import type { Reading, Told } from './reading-thread.ts';
import type { Keeping } from './record-cache.ts';

const THREAD = new URL('./reading-thread.js', import.meta.url);

/**
 * Reads the story in a folder in a thread of its own. Its records come in parts, between which this thread goes on with what else
 * it has to do. `signal` ends the thread, whatever it waits for; the promise rejects with its reason.
 * @throws StoryError as `readStory` does.
 */
export async function readAside(
  folder: string,
  report: OpeningReport,
  { keeping, signal }: { readonly keeping?: Keeping | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<RecordedStory> {
  // Only the built program has a file that a thread can run.
  if (!import.meta.url.endsWith('.js')) return readStory(folder, report, keeping);
  return new Promise((resolve, reject) => {
    const records: StoryRecord[] = [];
    const completion = new Completion();
    const thread = new Worker(THREAD, { workerData: { folder, keeping } satisfies Reading });
    const next = () => setImmediate(() => thread.postMessage('next'));
    const abort = () => {
      reject(signal?.reason);
      void thread.terminate();
    };
    const take = (told: Told): void => {
      if ('progress' in told) report.progress(...told.progress);
      else if ('notice' in told) report.notice(told.notice);
      else if ('articles' in told) {
        completion.take(told.articles);
        next();
      } else if ('records' in told) {
        for (const one of told.records) records.push(completion.complete(one));
        next();
      } else if ('refused' in told) reject(new StoryError(told.refused));
      else resolve({ ...told.story, records });
    };
    signal?.addEventListener('abort', abort, { once: true });
    thread.on('message', take);
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      // After an answer, this changes nothing.
      reject(new Error(`the reading thread ended by itself (${code})`));
    });
  });
}
