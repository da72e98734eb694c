import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../story/article.ts';
import { StoryError } from '../story/load.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { type AbridgedRecord, abridge } from './abridged-records.ts';
import { type RecordedStory, readStory } from './read-story.ts';
import type { Keeping } from './record-cache.ts';

/** What the thread is to read. */
export interface Reading {
  readonly folder: string;
  readonly keeping: Keeping | undefined;
}

/** What the thread tells whoever started it. */
export type Told =
  | { readonly progress: Parameters<OpeningReport['progress']> }
  | { readonly notice: string }
  | { readonly articles: readonly Article[] }
  | { readonly records: readonly AbridgedRecord[] }
  | { readonly story: Omit<RecordedStory, 'records'> }
  | { readonly refused: string };

/** So many records, or articles, are handed over at once: a few milliseconds' work. */
const PART = 500;
const ARTICLES = 50;
/** How often progress is told, in ms. */
const TOLD_EVERY = 100;

const { folder, keeping } = workerData as Reading;
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

/** Parts that wait together would be taken in together, however long that takes. */
async function handOver(part: Told): Promise<void> {
  tell(part);
  if (parentPort) await once(parentPort, 'message');
}

try {
  const { records, articles, ...story } = await readStory(folder, report, keeping);
  for (let from = 0; from < articles.length; from += ARTICLES)
    await handOver({ articles: articles.slice(from, from + ARTICLES) });
  let part: AbridgedRecord[] = [];
  for (const record of abridge(records)) {
    part.push(record);
    if (part.length < PART) continue;
    await handOver({ records: part });
    part = [];
  }
  await handOver({ records: part });
  tell({ story });
} catch (error) {
  if (!(error instanceof StoryError)) throw error;
  tell({ refused: error.message });
}
