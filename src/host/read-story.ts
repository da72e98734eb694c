import type { Article } from '../story/article.ts';
import { loadStory } from '../story/load.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import type { Story } from '../story/story.ts';
import { type Keeping, type KeptRecords, keptRecords } from './record-cache.ts';

/** A story as it is answered from. */
export interface RecordedStory extends Pick<Story, 'title' | 'contentNote'>, KeptRecords {}

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
    'and answers that take longer with each article; a search engine of its own (OpenSearch, by SEARCH_URL and npm run index) is for that'
  );
}

/** Loads the story in a folder and reads it, or takes its cached records. @throws StoryError */
export async function readStory(folder: string, report: OpeningReport, keeping?: Keeping): Promise<ReadStory> {
  const raw = await loadStory(folder, report);
  if (raw.articles.length > MANY_ARTICLES) report.notice(costOf(raw.articles.length));
  const { title, contentNote, articles } = raw;
  return { title, contentNote, articles, ...(await keptRecords(raw, folder, report, keeping)) };
}
