import type { Context } from '../commands/context.ts';
import { indexRecords } from '../retrieval/index-story.ts';
import type { Article } from '../story/article.ts';
import { loadStory } from '../story/load.ts';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import type { StoryRecord } from '../story/records.ts';
import type { Story } from '../story/story.ts';
import { recordsOf } from '../story/to-records.ts';
import { readAside } from './read-aside.ts';
import { type Keeping, keptRecords } from './record-cache.ts';

/** A story as it is answered from. */
export interface RecordedStory extends Pick<Story, 'title' | 'contentNote'> {
  readonly records: readonly StoryRecord[];
}

/** A story as it was read, with the articles that its records cite. */
export interface ReadStory extends RecordedStory {
  readonly articles: readonly Article[];
}

/** From so many articles on, a story in this process costs more than a host may expect. */
const MANY_ARTICLES = 2_000;

/** What a story of so many articles costs here, in one line; measured at 1,000 articles of 720 words. */
function costOf(articles: number): string {
  const [seconds, megabytes] = [(articles * 8) / 1000, 100 + (articles * 300) / 1000];
  return (
    `${articles} articles are held in this process: some ${Math.round(megabytes)} MB, ${Math.round(seconds)} s when they are first read, ` +
    'and answers that take longer with each article; a search engine of its own (OpenSearch, in a later release) is for that'
  );
}

/** Loads the story in a folder and reads it, or takes its cached records. @throws StoryError */
export async function readStory(folder: string, report: OpeningReport, keeping?: Keeping): Promise<ReadStory> {
  const raw = await loadStory(folder, report);
  if (raw.articles.length > MANY_ARTICLES) report.notice(costOf(raw.articles.length));
  const { title, contentNote, articles } = raw;
  return { title, contentNote, articles, records: await keptRecords(raw, folder, report, keeping) };
}

/** A story of these records, ready to answer. */
export async function openRecords(
  { title, contentNote, records }: RecordedStory,
  { progress }: OpeningReport = UNREPORTED,
): Promise<Context> {
  const index = await indexRecords(records, (done, all) => progress('records indexed', done, all));
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
