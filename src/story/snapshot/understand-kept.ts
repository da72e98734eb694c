import { join } from 'node:path';
import { type OpeningReport, UNREPORTED } from '../opening-report.ts';
import type { Story } from '../story.ts';
import { type RawStory, understand } from '../understand.ts';
import { checkVersion, faultOf, type Renewal, type Renewed, renew } from './renew.ts';
import type { RenewingJob } from './renewing-worker.ts';
import { SNAPSHOT_FOLDER, SnapshotFile } from './snapshot-file.ts';
import { storedStory, type Understood } from './stored-story.ts';
import { inThread, worthThread } from './story-thread.ts';
import { articleKey, codeVersion, storyKey } from './versions.ts';

/** Less text, in UTF-16 units, is read again sooner than a person notices; no snapshot is kept of it. */
const WORTH_KEEPING = 250_000;
const FILE = 'articles.snapshot';
const RENEWING = new URL('./renewing-worker.js', import.meta.url);

/** A story, and what was understood of it as bytes where it is kept as such. */
export interface KeptStory {
  readonly story: Story;
  readonly understood?: Understood;
  /** Where it is known: as `storyKey`. */
  readonly key?: string;
}

/** What a snapshot tells of this very story; undefined where the snapshot is of other articles or there is none. */
async function kept(story: RawStory, { path, holdsFor }: Renewal): Promise<KeptStory | undefined> {
  const file = await SnapshotFile.open(path);
  if (!file) return undefined;
  try {
    checkVersion(file, holdsFor.program);
    if (file.holdsFor.story !== holdsFor.story) return undefined;
    const understood = {
      values: await file.section('values'),
      entities: await file.section('entities'),
      speakers: await file.section('speakers'),
    };
    return { story: storedStory(story, understood), understood, key: holdsFor.story };
  } finally {
    await file.close();
  }
}

/** Snapshots that can't be written: said once each. */
const unwritable = new Set<string>();

/** What `understandKept` can be told. */
export interface Keeping {
  readonly report?: OpeningReport;
  /** No snapshot is kept of less text than this, in UTF-16 units. */
  readonly from?: number;
}

/**
 * As `understand`, with what was understood kept in `.receipts/` beside the story: an article that has not changed is not read
 * again, and a story that has not changed is not joined again. A snapshot that can't be trusted is told in one line and made
 * anew; where none can be written, the story is understood all the same.
 */
export async function understandKept(
  story: RawStory,
  folder: string,
  { report = UNREPORTED, from = WORTH_KEEPING }: Keeping = {},
): Promise<KeptStory> {
  const { articles } = story;
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  if (length < from) return { story: understand(story) };
  const keys = articles.map(articleKey);
  const renewal: Renewal = {
    path: join(folder, SNAPSHOT_FOLDER, FILE),
    holdsFor: { program: codeVersion('understanding'), story: storyKey(keys) },
    keys,
  };
  let trusting = true;
  try {
    const same = await kept(story, renewal);
    if (same) return same;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    report.notice(`${renewal.path} ${fault}; the articles are read anew`);
    trusting = false;
  }
  const { understood, unwritten } = worthThread(articles)
    ? await inThread<RenewingJob, Renewed>(RENEWING, articles, { renewal, trusting }, report)
    : await renew(articles, renewal, report, trusting);
  if (unwritten !== undefined && !unwritable.has(renewal.path)) {
    report.notice(`${renewal.path} cannot be written (${unwritten}); the articles will be read again next time`);
    unwritable.add(renewal.path);
  }
  return { story: storedStory(story, understood), understood, key: renewal.holdsFor.story };
}
