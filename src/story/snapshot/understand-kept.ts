import { join } from 'node:path';
import { type OpeningReport, UNREPORTED } from '../opening-report.ts';
import type { Story } from '../story.ts';
import { type RawStory, understand, withSpeakers } from '../understand.ts';
import { type JoinedRecords, readEntities, readSpeakers } from './joined-record.ts';
import { fromRecord } from './reading-record.ts';
import { RecordList } from './record-list.ts';
import { type Contents, checkVersion, faultOf, type Renewal, renew } from './renew.ts';
import { renewInThread, worthThread } from './renew-in-thread.ts';
import { SNAPSHOT_FOLDER, SnapshotFile } from './snapshot-file.ts';
import { Decoded, StoredReading } from './stored-reading.ts';
import { articleKey, storyKey, understandingVersion } from './versions.ts';

/** Less text, in UTF-16 units, is read again sooner than a person notices; no snapshot is kept of it. */
const WORTH_KEEPING = 250_000;
const FILE = 'articles.snapshot';

/** The story that a snapshot's contents tell; each article is decoded when it is first asked for. */
function storyOf(
  { title, contentNote, articles }: RawStory,
  contents: Pick<Contents, 'values' | 'entities' | 'speakers'>,
): Story {
  const values = new RecordList(contents.values);
  const joined: JoinedRecords = {
    entities: new RecordList(contents.entities),
    speakers: new RecordList(contents.speakers),
  };
  const entities = readEntities(joined, articles);
  const decoded = new Decoded();
  const readings = articles.map((article, at) => {
    const decode = () =>
      withSpeakers(fromRecord(article, { values: values.at(at) }), readSpeakers(joined, at, articles, entities));
    return new StoredReading(article, decode, decoded);
  });
  return { title, contentNote, readings, entities };
}

/** The very story as its snapshot holds it; undefined where the snapshot is of other articles or there is none. */
async function kept(story: RawStory, { path, holdsFor }: Renewal): Promise<Story | undefined> {
  const file = await SnapshotFile.open(path);
  if (!file) return undefined;
  try {
    checkVersion(file, holdsFor.program);
    if (file.holdsFor.story !== holdsFor.story) return undefined;
    return storyOf(story, {
      values: await file.section('values'),
      entities: await file.section('entities'),
      speakers: await file.section('speakers'),
    });
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
): Promise<Story> {
  const { articles } = story;
  const length = articles.reduce((sum, { text }) => sum + text.length, 0);
  if (length < from) return understand(story);
  const keys = articles.map(articleKey);
  const renewal: Renewal = {
    path: join(folder, SNAPSHOT_FOLDER, FILE),
    holdsFor: { program: understandingVersion(), story: storyKey(keys) },
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
  const renewing = worthThread(length) ? renewInThread : renew;
  const { contents, unwritten } = await renewing(articles, renewal, report, trusting);
  if (unwritten !== undefined && !unwritable.has(renewal.path)) {
    report.notice(`${renewal.path} cannot be written (${unwritten}); the articles will be read again next time`);
    unwritable.add(renewal.path);
  }
  return storyOf(story, contents);
}
