import { parentPort, workerData } from 'node:worker_threads';
import { StoryError } from '../story/load.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import type { StoryRecord } from '../story/records.ts';
import { type RecordedStory, readStory } from './open-story.ts';

/** What the thread tells whoever started it. */
export type Told =
  | { readonly progress: Parameters<OpeningReport['progress']> }
  | { readonly notice: string }
  | { readonly records: readonly StoryRecord[] }
  | { readonly story: Pick<RecordedStory, 'title' | 'contentNote'> }
  | { readonly refused: string };

/** So many records are handed over at once: a few milliseconds' work. */
const PART = 500;
/** How often progress is told, in ms. */
const TOLD_EVERY = 100;

const tell = (told: Told) => parentPort?.postMessage(told);
let told = 0;
const report: OpeningReport = {
  notice: (notice) => tell({ notice }),
  progress: (...progress) => {
    const [, done, all] = progress;
    if (done < all && performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    tell({ progress });
  },
};

try {
  const { records, ...story } = await readStory(String(workerData), report);
  for (let from = 0; from < records.length; from += PART) tell({ records: records.slice(from, from + PART) });
  tell({ story });
} catch (error) {
  if (!(error instanceof StoryError)) throw error;
  tell({ refused: error.message });
}
