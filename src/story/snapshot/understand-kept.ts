import { join as joinPath } from 'node:path';
import { type OpeningReport, UNREPORTED } from '../opening-report.ts';
import type { Story } from '../story.ts';
import { joinReadings, type RawStory, understand, withSpeakers } from '../understand.ts';
import { DamagedRecord } from './bytes.ts';
import { type JoinedRecords, readEntities, readSpeakers, toJoinedRecords } from './joined-record.ts';
import { readRecords } from './read-records.ts';
import { fromRecord, type ReadingRecord, wordsOf } from './reading-record.ts';
import { RecordList } from './record-list.ts';
import { SNAPSHOT_FOLDER, SnapshotFault, SnapshotFile, writeSnapshot } from './snapshot-file.ts';
import { StoredReading } from './stored-reading.ts';
import { articleKey, storyKey, understandingVersion } from './versions.ts';

/** Less text, in UTF-16 units, is read again sooner than a person notices; no snapshot is kept of it. */
const WORTH_KEEPING = 250_000;
const FILE = 'articles.snapshot';

const NONE = new Uint8Array();
const NO_RECORD: ReadingRecord = { values: NONE, words: NONE };

/** What an earlier understanding left: each article's record by its key, and what joining told where it is of this very story. */
interface Kept {
  readonly values: ReadonlyMap<string, Uint8Array>;
  readonly joined?: JoinedRecords;
  /** The words of each article, by its key; only asked for where the story is joined anew. */
  readonly words: () => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly close: () => Promise<void>;
}

const NOTHING: Kept = { values: new Map(), words: async () => new Map(), close: async () => undefined };

async function readKept(path: string, { program, story }: { program: string; story: string }): Promise<Kept> {
  const file = await SnapshotFile.open(path);
  if (!file) return NOTHING;
  try {
    if (file.holdsFor.program !== program) throw new SnapshotFault('is of another version of the program');
    const keys = Buffer.from(await file.section('keys'))
      .toString('latin1')
      .split('\n');
    const byKey = (records: RecordList) => new Map(keys.map((key, at) => [key, records.at(at)]));
    const values = byKey(new RecordList(await file.section('values')));
    const joined = file.holdsFor.story === story && {
      entities: new RecordList(await file.section('entities')),
      speakers: new RecordList(await file.section('speakers')),
    };
    return {
      values,
      ...(joined && { joined }),
      words: async () => byKey(new RecordList(await file.section('words'))),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The story that records tell; each article is decoded when it is first asked for. */
function storyOf(
  { title, contentNote, articles }: RawStory,
  values: (at: number) => Uint8Array,
  joined: JoinedRecords,
): Story {
  const entities = readEntities(joined, articles);
  const readings = articles.map(
    (article, at) =>
      new StoredReading(article, () =>
        withSpeakers(
          fromRecord(article, { values: values(at), words: NONE }),
          readSpeakers(joined, at, articles, entities),
        ),
      ),
  );
  return { title, contentNote, readings, entities };
}

/** Joins articles that are there as bytes; none is decoded for longer than it is needed. */
function join({ articles }: RawStory, records: readonly ReadingRecord[], { progress }: OpeningReport): JoinedRecords {
  const step = 'articles joined';
  progress(step, 0, articles.length);
  const worded = articles.map((article, at) => ({ article, sentences: wordsOf(article, records[at]?.words ?? NONE) }));
  function* decoded() {
    for (const [at, article] of articles.entries()) {
      yield fromRecord(article, records[at] ?? NO_RECORD);
      progress(step, at + 1, articles.length);
    }
  }
  return toJoinedRecords(joinReadings(worded, decoded()), articles);
}

/** Folders that nothing can be kept in: said once each. */
const unkept = new Set<string>();

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
  if (articles.reduce((sum, { text }) => sum + text.length, 0) < from) return understand(story);
  const path = joinPath(folder, SNAPSHOT_FOLDER, FILE);
  const keys = articles.map(articleKey);
  const holdsFor = { program: understandingVersion(), story: storyKey(keys) };
  const trusting = async (use: (kept: Kept) => Promise<Story>): Promise<Story> => {
    let kept = NOTHING;
    try {
      kept = await readKept(path, holdsFor);
      return await use(kept);
    } catch (error) {
      if (!(error instanceof SnapshotFault || error instanceof DamagedRecord)) throw error;
      report.notice(`${path} ${error.message}; the articles are read anew`);
      return await use(NOTHING);
    } finally {
      await kept.close();
    }
  };
  return trusting(async ({ values, words, joined }) => {
    if (joined) return storyOf(story, (at) => values.get(keys[at] ?? '') ?? NONE, joined);
    const missing = articles.filter((_, at) => !values.has(keys[at] ?? ''));
    const knownWords = missing.length < articles.length ? await words() : new Map<string, Uint8Array>();
    const fresh = (await readRecords(missing, report)).values();
    const records = keys.map((key): ReadingRecord => {
      const [known, knownWord] = [values.get(key), knownWords.get(key)];
      return known && knownWord ? { values: known, words: knownWord } : (fresh.next().value ?? NO_RECORD);
    });
    const told = join(story, records, report);
    const lists = {
      values: RecordList.of(records.map((record) => record.values)),
      words: RecordList.of(records.map((record) => record.words)),
    };
    try {
      await writeSnapshot(path, holdsFor, {
        keys: Buffer.from(keys.join('\n'), 'latin1'),
        values: lists.values.bytes,
        words: lists.words.bytes,
        entities: told.entities.bytes,
        speakers: told.speakers.bytes,
      });
    } catch (error) {
      if (!unkept.has(folder))
        report.notice(
          `${path} cannot be written (${(error as NodeJS.ErrnoException).code}); the articles will be read again at the next start`,
        );
      unkept.add(folder);
    }
    return storyOf(story, (at) => lists.values.at(at), told);
  });
}
