import { Worker } from 'node:worker_threads';
import { StoryError } from '../story/load.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import type { StoryRecord } from '../story/records.ts';
import type { RecordedStory } from './open-story.ts';
import type { Told } from './reading-thread.ts';

const THREAD = new URL('./reading-thread.js', import.meta.url);

/**
 * Reads the story in a folder in a thread of its own. Its records come in parts, between which this thread goes on with what else
 * it has to do.
 * @throws StoryError as `readStory` does.
 */
export async function readAside(folder: string, report: OpeningReport): Promise<RecordedStory> {
  // Only the built program has a file that a thread can run.
  if (!import.meta.url.endsWith('.js')) return (await import('./open-story.ts')).readStory(folder, report);
  return new Promise((resolve, reject) => {
    const records: StoryRecord[] = [];
    const thread = new Worker(THREAD, { workerData: folder });
    thread.on('message', (told: Told) => {
      if ('progress' in told) report.progress(...told.progress);
      else if ('notice' in told) report.notice(told.notice);
      else if ('records' in told) for (const record of told.records) records.push(record);
      else if ('refused' in told) reject(new StoryError(told.refused));
      else resolve({ ...told.story, records });
    });
    thread.on('error', reject);
    // After an answer, this changes nothing.
    thread.on('exit', (code) => reject(new Error(`the reading thread ended by itself (${code})`)));
  });
}
