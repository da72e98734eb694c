import { basename, resolve } from 'node:path';
import type { Context } from '../commands/context.ts';
import { MiniSearchEngine } from '../retrieval/engine/minisearch.ts';
import { fillEngine, openIndex } from '../retrieval/index-story.ts';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import type { Story } from '../story/story.ts';
import { recordsOf } from '../story/to-records.ts';
import { cachedIndex, cacheIndex } from './index-cache.ts';
import { readAside } from './read-aside.ts';
import { type RecordedStory, readStory } from './read-story.ts';
import type { Keeping } from './record-cache.ts';

/** What a folder's story is called where there are several: the folder's name. */
export const storyName = (folder: string): string => basename(resolve(folder));

/** A story of these records, ready to answer. */
export async function openRecords(
  { title, contentNote, records, cache }: RecordedStory,
  report: OpeningReport = UNREPORTED,
): Promise<Context> {
  const cached = cache && (await cachedIndex(cache, report));
  const engine = cached ?? new MiniSearchEngine();
  await fillEngine(engine, records, (done, all) => report.progress('records indexed', done, all));
  if (cache && !cached) await cacheIndex(cache, engine, report);
  const index = await openIndex(engine);
  const [articles, entities] = await Promise.all([index.all('article'), index.all('entity')]);
  return { story: { title, contentNote, articles, entities }, index };
}

/** A story that was read already, ready to answer. */
export const openUnderstood = (story: Story): Promise<Context> => openRecords({ ...story, records: recordsOf(story) });

/**
 * Loads, understands and indexes the story in a folder.
 * @throws StoryError with one line that names the file and the field.
 */
export async function openStory(
  folder: string,
  report: OpeningReport = UNREPORTED,
  keeping?: Keeping,
): Promise<Context> {
  return openRecords(await readStory(folder, report, keeping), report);
}

/** As `openStory`, read in a thread of its own, so that whoever asks meanwhile is answered; `signal` ends it. */
export async function openStoryAside(
  folder: string,
  report: OpeningReport = UNREPORTED,
  { keeping, signal }: { readonly keeping?: Keeping; readonly signal?: AbortSignal } = {},
): Promise<Context> {
  return openRecords(await readAside(folder, report, { keeping, signal }), report);
}
