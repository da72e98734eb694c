import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Cluster } from '../retrieval/engine/opensearch/cluster.ts';
import {
  type Averages,
  averagesOfPart,
  finishBuild,
  loadPart,
  type PartSummary,
} from '../retrieval/engine/opensearch/load-build.ts';
import { currentBuild } from '../retrieval/engine/opensearch/opensearch.ts';
import { type Build, buildOf } from '../retrieval/engine/opensearch/schema.ts';
import { documentsOf } from '../retrieval/index-story.ts';
import { type ArticleRange, loadManifest, loadStory } from '../story/load.ts';
import { type OpeningReport, UNREPORTED } from '../story/opening-report.ts';
import { codeVersion } from './code-version.ts';
import { type Keeping, keptRecords } from './record-cache.ts';

/** So many articles are joined at a time: what a process that loads them holds is bounded by it. */
export const ARTICLES_A_PART = 1_000;

/** What is to be loaded of a story. */
export interface IndexPlan {
  readonly build: Build;
  readonly folder: string;
  readonly title: string;
  readonly contentNote: string;
  readonly articles: number;
  readonly parts: readonly ArticleRange[];
}

/** Reads what a story's folder holds, a part at a time, and says what is to be loaded of it. @throws StoryError */
export async function planIndex(
  { story, folder }: { readonly story: string; readonly folder: string },
  report: OpeningReport = UNREPORTED,
  size = ARTICLES_A_PART,
): Promise<IndexPlan> {
  const { title, contentNote = '', articles } = await loadManifest(folder);
  const parts: ArticleRange[] = [];
  for (let from = 0; from < articles.length; from += size)
    parts.push({ from, to: Math.min(articles.length, from + size) });
  // What tells these articles, read by this program in these parts, from any others.
  const sum = createHash('sha256').update(JSON.stringify([codeVersion(), size, title, contentNote]));
  for (const range of parts) {
    const { articles: loaded } = await loadStory(folder, { ...report, progress: () => undefined }, range);
    sum.update(JSON.stringify(loaded));
    report.progress('articles loaded', range.to, articles.length);
  }
  const build = buildOf(story, sum.digest('hex').slice(0, 24));
  return { build, folder, title, contentNote, articles: articles.length, parts };
}

/** Whether readers see a plan's build already. @throws SearchUnavailable */
export const isCurrent = async (cluster: Cluster, { build }: IndexPlan): Promise<boolean> =>
  (await currentBuild(cluster, build.story))?.id === build.id;

/** Reads one part of a story and loads it. @throws StoryError, LoadRefused, SearchUnavailable */
export async function indexPart(
  cluster: Cluster,
  plan: IndexPlan,
  number: number,
  {
    averages,
    keeping = {},
    report = UNREPORTED,
  }: {
    readonly averages?: Averages | undefined;
    readonly keeping?: Keeping;
    readonly report?: OpeningReport;
  } = {},
): Promise<PartSummary> {
  const { folder, parts, build } = plan;
  const raw = await loadStory(folder, report, parts[number]);
  const inFolder = keeping.in ?? join(folder, '.receipts');
  const { records } = await keptRecords(raw, folder, report, {
    ...keeping,
    in: parts.length === 1 ? inFolder : join(inFolder, `part-${number + 1}`),
  });
  const documents = documentsOf(records);
  return loadPart(cluster, build, { number, documents, averages }, (done) =>
    report.progress('records loaded', done, records.length),
  );
}

/** Reads a story's folder and loads it, unless the cluster has it so already. @throws StoryError, LoadRefused, SearchUnavailable */
export async function indexStory(
  cluster: Cluster,
  plan: IndexPlan,
  options: { readonly keeping?: Keeping; readonly report?: OpeningReport } = {},
): Promise<void> {
  if (await isCurrent(cluster, plan)) return;
  let averages: Averages | undefined;
  for (const number of plan.parts.keys()) {
    const known = await averagesOfPart(cluster, plan.build, number);
    const made = known ?? (await indexPart(cluster, plan, number, { ...options, averages })).averages;
    averages ??= made;
  }
  await finishBuild(cluster, plan.build, { ...plan, parts: plan.parts.length });
}
