import { join } from 'node:path';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import { SNAPSHOT_FOLDER, SnapshotFault, SnapshotFile, writeSnapshot } from '../story/snapshot/snapshot-file.ts';
import type { Understood } from '../story/snapshot/stored-story.ts';
import { inThread, worthThread } from '../story/snapshot/story-thread.ts';
import type { KeptStory } from '../story/snapshot/understand-kept.ts';
import { articleKey, codeVersion, storyKey } from '../story/snapshot/versions.ts';
import type { Story } from '../story/story.ts';
import { hasManyPassages, indexStory, PARTS, type Part, type StoryIndex } from './index-story.ts';
import type { IndexingJob } from './indexing-worker.ts';
import { NotStored, type Stored } from './stored.ts';

const FILE = 'index.snapshot';

/** What an index holds for, by name: this very story, understood and indexed by this very code. */
function holdsFor({ story: { readings }, key }: KeptStory): Readonly<Record<string, string>> {
  return {
    program: codeVersion('index'),
    story: key ?? storyKey(readings.map(({ article }) => articleKey(article))),
  };
}

async function readStored(path: string, wanted: Readonly<Record<string, string>>): Promise<Stored | undefined> {
  const file = await SnapshotFile.open(path);
  if (!file) return undefined;
  try {
    const same = Object.entries(wanted).every(([name, value]) => file.holdsFor[name] === value);
    return same ? await file.all() : undefined;
  } finally {
    await file.close();
  }
}

const STEP = 'articles indexed';
const INDEXING = new URL('./indexing-worker.js', import.meta.url);

/** A large story's index as bytes, its parts made side by side in threads. */
async function indexInThreads({ title, contentNote, readings }: Story, understood: Understood, report: OpeningReport) {
  const articles = readings.map(({ article }) => article);
  const done = new Map<Part, number>();
  const made = PARTS.map((part) => {
    const progress: OpeningReport['progress'] = (_, articlesDone) => {
      done.set(part, articlesDone);
      const sum = [...done.values()].reduce((all, one) => all + one, 0);
      report.progress(STEP, Math.floor(sum / PARTS.length), articles.length);
    };
    const job: IndexingJob = { title, contentNote, understood, part };
    return inThread<IndexingJob, Stored>(INDEXING, articles, job, { ...report, progress });
  });
  return Object.assign({}, ...(await Promise.all(made))) as Stored;
}

/**
 * As `indexStory`, with the index of a large story kept in `.receipts/` beside it: an unchanged story is not indexed again. An
 * index that can't be trusted is told in one line and made anew; where none can be written, the story is indexed all the same.
 */
export async function indexKept(
  kept: KeptStory,
  folder: string,
  report: OpeningReport = UNREPORTED,
): Promise<StoryIndex> {
  const { story, understood } = kept;
  const progress = (done: number, all: number) => report.progress(STEP, done, all);
  if (!hasManyPassages(story)) return indexStory(story, { progress });
  const path = join(folder, SNAPSHOT_FOLDER, FILE);
  const wanted = holdsFor(kept);
  try {
    const stored = await readStored(path, wanted);
    if (stored) return indexStory(story, { stored });
  } catch (error) {
    if (!(error instanceof SnapshotFault || error instanceof NotStored)) throw error;
    report.notice(`${path} ${error.message}; the story is indexed anew`);
  }
  const threaded = understood && worthThread(story.readings.map(({ article }) => article));
  const made = threaded && (await indexInThreads(story, understood, report));
  const index = indexStory(story, made ? { stored: made } : { progress });
  const stored = made ?? index.store();
  if (!stored) return index;
  try {
    await writeSnapshot(path, wanted, stored);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    report.notice(`${path} cannot be written (${code}); the story will be indexed again at the next start`);
  }
  return index;
}
