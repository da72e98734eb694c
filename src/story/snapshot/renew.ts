import type { Article } from '../article.ts';
import type { OpeningReport } from '../opening-report.ts';
import { joinReadings } from '../understand.ts';
import { DamagedRecord, sharedRoom } from './bytes.ts';
import { type JoinedRecords, toJoinedRecords } from './joined-record.ts';
import { readRecords } from './read-records.ts';
import { KeptReading, type ReadingRecord, wordsOf } from './reading-record.ts';
import { RecordList } from './record-list.ts';
import { SnapshotFault, SnapshotFile, writeSnapshot } from './snapshot-file.ts';
import type { Understood } from './stored-story.ts';

/** What a snapshot must be of in order to be used. */
export interface HoldsFor extends Readonly<Record<string, string>> {
  /** The version of the code. */
  readonly program: string;
  /** The key of the story that the articles were joined to. */
  readonly story: string;
}

/** What is to be renewed. */
export interface Renewal {
  readonly path: string;
  readonly holdsFor: HoldsFor;
  /** The articles' keys, in their order. */
  readonly keys: readonly string[];
}

const NOTHING: ReadonlyMap<string, ReadingRecord> = new Map();

/** What is wrong with a snapshot, to stand behind its path; undefined for errors of another kind. */
export const faultOf = (error: unknown): string | undefined =>
  error instanceof SnapshotFault ? error.message : error instanceof DamagedRecord ? 'is damaged' : undefined;

/** @throws SnapshotFault for a snapshot that another version wrote. */
export function checkVersion({ holdsFor }: SnapshotFile, program: string): void {
  if (holdsFor.program !== program) throw new SnapshotFault('is of another version of the program');
}

/** The records of each article that an earlier snapshot holds, by its key; none where there is no snapshot to be trusted. */
async function recordsKept({ path, holdsFor }: Renewal, notice: OpeningReport['notice']) {
  let file: SnapshotFile | undefined;
  try {
    file = await SnapshotFile.open(path);
    if (!file) return NOTHING;
    checkVersion(file, holdsFor.program);
    const keys = Buffer.from(await file.section('keys'))
      .toString('latin1')
      .split('\n');
    const values = new RecordList(await file.section('values'));
    const words = new RecordList(await file.section('words'));
    return new Map(
      keys.map((key, at): [string, ReadingRecord] => [key, { values: values.at(at), words: words.at(at) }]),
    );
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    notice(`${path} ${fault}; the articles are read anew`);
    return NOTHING;
  } finally {
    await file?.close();
  }
}

/** Joining goes over each article so often: for how it prints its words, what it tells of names, the names, whom they mean, and who speaks. */
const PASSES = 5;

/** Joins articles that are there as bytes; none is decoded for longer than it is needed. */
function joined(
  articles: readonly Article[],
  records: readonly ReadingRecord[],
  { progress }: OpeningReport,
): JoinedRecords {
  const step = 'articles joined';
  let passes = 0;
  const passed = () => progress(step, Math.floor(++passes / PASSES), articles.length);
  progress(step, 0, articles.length);
  const told = <Item>(items: Iterable<Item>): Iterable<Item> => ({
    [Symbol.iterator]: () => {
      passed();
      return items[Symbol.iterator]();
    },
  });
  const places = articles.map((article, at) => ({ article, record: records[at] as ReadingRecord }));
  const worded = places.map(({ article, record }) => {
    const { sentences, caseCounts } = wordsOf(article, record.words);
    return { article, sentences: told(sentences), caseCounts: told(caseCounts) };
  });
  function* decoded() {
    for (const { article, record } of places) {
      yield new KeptReading(article, record);
      passed();
    }
  }
  return toJoinedRecords(joinReadings(worded, decoded()), articles);
}

/** What renewing gives: what was understood, in memory that threads share. */
export interface Renewed {
  readonly understood: Understood;
  /** The system's code for why the snapshot could not be written, where it could not. */
  readonly unwritten?: string;
}

/** Reads the articles that no snapshot holds, joins them with the others, and writes the snapshot of all of them where it can. */
export async function renew(
  articles: readonly Article[],
  renewal: Renewal,
  report: OpeningReport,
  trusting = true,
): Promise<Renewed> {
  const { keys, path, holdsFor } = renewal;
  const kept = trusting ? await recordsKept(renewal, report.notice) : NOTHING;
  const missing = articles.filter((_, at) => !kept.has(keys[at] ?? ''));
  const fresh = (await readRecords(missing, report)).values();
  const records = keys.map((key) => kept.get(key) ?? (fresh.next().value as ReadingRecord));
  const told = joined(articles, records, report);
  const understood: Understood = {
    values: RecordList.of(
      records.map(({ values }) => values),
      sharedRoom,
    ).bytes,
    entities: told.entities.bytes,
    speakers: told.speakers.bytes,
  };
  try {
    await writeSnapshot(path, holdsFor, {
      keys: Uint8Array.from(Buffer.from(keys.join('\n'), 'latin1')),
      words: RecordList.of(records.map(({ words }) => words)).bytes,
      ...understood,
    });
    return { understood };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { understood, unwritten: code };
  }
}
