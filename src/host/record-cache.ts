import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { inTurns } from '../retrieval/query/in-turns.ts';
import type { Article } from '../story/article.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { type ArticleReading, type ReadArticle, readArticle, withWords } from '../story/read-article.ts';
import { readingFromJson, readingToJson } from '../story/reading-json.ts';
import { type StoryRecord, storyRecord } from '../story/records.ts';
import { recordsOf } from '../story/to-records.ts';
import { joinStory, type RawStory } from '../story/understand.ts';
import { abridge, Completion } from './abridged-records.ts';
import { cachedValues, damaged, jsonLines, type StoryCache, writeCached } from './cache-file.ts';
import { FileFault } from './json-lines-file.ts';

/** The folder beside a story in which its records are cached. */
const CACHE_FOLDER = '.receipts';
const RECORDS = 'records.jsonl';
const READINGS = 'readings.jsonl';
/** Less text, in UTF-16 units, is read again sooner than a person notices; nothing of it is cached. */
const WORTH_KEEPING = 250_000;

/** An article's key: another text or another entry in the manifest is another article. */
function articleKey({ text, ...entry }: Article): string {
  return hash('sha256', `${JSON.stringify(entry)}\n${text}`, 'base64url');
}

const readingSchema = z.strictObject({ article: z.string(), reading: z.looseObject({}) });

/** The cached records. @throws FileFault where they are none, or none of these articles. */
async function recordsFrom(values: Iterable<unknown>, articles: readonly Article[]): Promise<StoryRecord[]> {
  const completion = new Completion();
  completion.take(articles);
  const records: StoryRecord[] = [];
  try {
    await inTurns(values, (value) => void records.push(completion.complete(value)));
    return records;
  } catch (error) {
    // A stack that is too small is a record's that is nested without end.
    if (error instanceof z.ZodError || error instanceof RangeError) throw new FileFault('is damaged');
    throw error;
  }
}

/** The cached readings of those articles that are still the same, by their keys. */
function readingsFrom(values: Iterable<unknown>, articles: ReadonlyMap<string, Article>): Map<string, ArticleReading> {
  const readings = new Map<string, ArticleReading>();
  for (const value of values) {
    const parsed = readingSchema.safeParse(value);
    if (!parsed.success) throw new FileFault('is damaged');
    const article = articles.get(parsed.data.article);
    if (!article) continue;
    try {
      readings.set(parsed.data.article, readingFromJson(article, parsed.data.reading));
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError) throw new FileFault('is damaged');
      throw error;
    }
  }
  return readings;
}

/** Reads the articles of a story, but those whose reading is known by their key. */
function readAll(
  articles: readonly Article[],
  keys: readonly string[],
  known: ReadonlyMap<string, ArticleReading>,
  { progress }: OpeningReport,
): ReadArticle[] {
  return articles.map((article, place) => {
    progress('articles read', place + 1, articles.length);
    const reading = known.get(keys[place] ?? '');
    return reading ? withWords(reading) : readArticle(article);
  });
}

/** Reads a story with the cached readings of its articles; without them where they are damaged. */
async function readAgain(
  raw: RawStory,
  keys: readonly string[],
  { folder }: StoryCache,
  report: OpeningReport,
): Promise<StoryRecord[]> {
  const { articles } = raw;
  // An article's reading is the same in whatever story.
  const cache = { folder, articles: '' };
  const byKey = new Map(keys.map((key, place) => [key, articles[place] as Article]));
  let known = await cachedValues(cache, READINGS, report, (values) => readingsFrom(values, byKey));
  const readWith = (readings: ReadonlyMap<string, ArticleReading>) => {
    const read = readAll(articles, keys, readings, report);
    const records = recordsOf(joinStory(raw, read));
    // What comes of a forged reading may be no record.
    if (readings.size > 0) for (const record of records) storyRecord.parse(record);
    return { read, records };
  };
  let made: ReturnType<typeof readWith>;
  try {
    made = readWith(known ?? new Map());
  } catch (error) {
    if (!known || known.size === 0) throw error;
    // Spans of these articles, but no reading of them: the file was forged.
    known = undefined;
    report.notice(damaged(cache, READINGS, 'is damaged'));
    made = readWith(new Map());
  }
  if ((known?.size ?? 0) < articles.length) {
    const lines = function* () {
      for (const [place, reading] of made.read.entries())
        yield `{"article":${JSON.stringify(keys[place])},"reading":${readingToJson(reading)}}`;
    };
    await writeCached(cache, READINGS, report, lines());
  }
  return made.records;
}

/** Where, and of which stories, records are cached. */
export interface Keeping {
  /** The folder; `.receipts` beside the story where absent. */
  readonly in?: string | undefined;
  /** Less text than this is not cached, in UTF-16 units. */
  readonly from?: number | undefined;
}

/** A story's records, and where more of it may be cached. */
export interface KeptRecords {
  readonly records: readonly StoryRecord[];
  readonly cache?: StoryCache;
}

/**
 * All that a story says, cached in `.receipts/` beside a large one as JSON lines: a story that has not changed is not read at all,
 * and an article that has not changed is not read again. A file that can't be trusted is told in one line and made anew; where
 * none can be written, the story is read all the same.
 */
export async function keptRecords(
  raw: RawStory,
  folder: string,
  report: OpeningReport,
  { in: cacheFolder = join(folder, CACHE_FOLDER), from = WORTH_KEEPING }: Keeping = {},
): Promise<KeptRecords> {
  const { articles } = raw;
  if (articles.reduce((sum, { text }) => sum + text.length, 0) < from)
    return { records: recordsOf(joinStory(raw, articles.map(readArticle))) };
  const keys = articles.map(articleKey);
  const cache = { folder: cacheFolder, articles: hash('sha256', keys.join('\n'), 'base64url') };
  const kept = await cachedValues(cache, RECORDS, report, (values) => recordsFrom(values, articles));
  if (kept) return { records: kept, cache };
  const records = await readAgain(raw, keys, cache, report);
  await writeCached(cache, RECORDS, report, jsonLines(abridge(records)));
  return { records, cache };
}
