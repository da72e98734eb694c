import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Article } from '../story/article.ts';
import type { OpeningReport } from '../story/opening-report.ts';
import { readWords } from '../story/people/worded-article.ts';
import { type ArticleReading, type ReadArticle, readArticle } from '../story/read-article.ts';
import { readingFromJson, readingToJson } from '../story/reading-json.ts';
import { type StoryRecord, storyRecord } from '../story/records.ts';
import { recordsOf } from '../story/to-records.ts';
import { joinStory, type RawStory } from '../story/understand.ts';
import { codeVersion } from './code-version.ts';
import { FileFault, readLines, writeLines } from './json-lines-file.ts';

/** The folder beside a story in which its records are kept. */
export const CACHE_FOLDER = '.receipts';
const RECORDS = 'records.jsonl';
const READINGS = 'readings.jsonl';
/** Less text, in UTF-16 units, is read again sooner than a person notices; nothing is kept of it. */
const WORTH_KEEPING = 250_000;

/** An article's key: another text or another entry in the manifest is another article. */
function articleKey({ text, ...entry }: Article): string {
  return hash('sha256', `${JSON.stringify(entry)}\n${text}`, 'base64url');
}

const readingSchema = z.strictObject({ article: z.string(), reading: z.looseObject({}) });

/** Where a story's records are kept, and what the host is told meanwhile. */
interface Cache {
  readonly folder: string;
  readonly report: OpeningReport;
}

/** Each record as a line of JSON. */
export function* jsonLines(records: Iterable<StoryRecord>): Generator<string> {
  for (const record of records) yield JSON.stringify(record);
}

/** Files that can't be written: said once each. */
const unwritable = new Set<string>();

/** What a file holds of these very articles by this very code; undefined where it holds none, which is said where it is no file of ours. */
async function valuesIn<Value>(
  { folder, report }: Cache,
  name: string,
  read: (values: Generator<unknown>, of: string) => Value | undefined,
): Promise<Value | undefined> {
  const path = join(folder, CACHE_FOLDER, name);
  try {
    const file = await readLines(path);
    if (!file) return undefined;
    if (file.head.format !== name) throw new FileFault('is damaged');
    if (file.head.program !== codeVersion()) throw new FileFault('is of another version of the program');
    return read(file.values(), file.head.of);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    report.notice(`${path} ${error.message}; the articles are read anew`);
    return undefined;
  }
}

async function keep({ folder, report }: Cache, name: string, of: string, lines: Iterable<string>): Promise<void> {
  const path = join(folder, CACHE_FOLDER, name);
  try {
    await writeLines(path, { format: name, program: codeVersion(), of }, lines);
  } catch (error) {
    if (unwritable.has(path)) return;
    unwritable.add(path);
    const { code } = error as NodeJS.ErrnoException;
    report.notice(`${path} cannot be written (${code}); the articles will be read again next time`);
  }
}

/** Whether everything that a record cites stands in its article word for word. */
function isVerbatim(record: StoryRecord, texts: ReadonlyMap<string, string>): boolean {
  if (record.kind === 'entity') return true;
  const text = texts.get(record.article);
  if (text === undefined || record.kind === 'article') return text !== undefined;
  const cited = record.kind === 'quotation' ? [record, record.quote, record.words] : [record];
  return cited.every((one) => text.slice(one.start, one.end) === one.text);
}

/** Records as they were kept. @throws FileFault where they are none, or cite what no article prints. */
function recordsFrom(values: Iterable<unknown>, articles: readonly Article[]): StoryRecord[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return Array.from(values, (value) => {
    const parsed = storyRecord.safeParse(value);
    if (!parsed.success || !isVerbatim(parsed.data, texts)) throw new FileFault('is damaged');
    return parsed.data;
  });
}

/** Readings as they were kept, of those articles that are still the same, by their keys. */
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

/** Reads the articles of a story, those that are kept aside. */
async function readAll(articles: readonly Article[], keys: readonly string[], cache: Cache): Promise<ReadArticle[]> {
  const byKey = new Map(keys.map((key, place) => [key, articles[place] as Article]));
  const kept = (await valuesIn(cache, READINGS, (values) => readingsFrom(values, byKey))) ?? new Map();
  const read = articles.map((article, place): ReadArticle => {
    const known = kept.get(keys[place] ?? '');
    cache.report.progress('articles read', place + 1, articles.length);
    return known ? { ...known, ...readWords(known.layout, known.quoted) } : readArticle(article);
  });
  if (kept.size < articles.length) {
    const lines = function* () {
      for (const [place, key] of keys.entries())
        yield `{"article":${JSON.stringify(key)},"reading":${readingToJson(read[place] as ReadArticle)}}`;
    };
    await keep(cache, READINGS, '', lines());
  }
  return read;
}

/**
 * All that a story says, kept in `.receipts/` beside a large one as JSON lines: a story that has not changed is not read at all,
 * and an article that has not changed is not read again. A file that can't be trusted is told in one line and made anew; where
 * none can be written, the story is read all the same. `from`: nothing is kept of less text than this, in UTF-16 units.
 */
export async function keptRecords(
  raw: RawStory,
  folder: string,
  report: OpeningReport,
  from = WORTH_KEEPING,
): Promise<StoryRecord[]> {
  const { articles } = raw;
  if (articles.reduce((sum, { text }) => sum + text.length, 0) < from)
    return recordsOf(joinStory(raw, articles.map(readArticle)));
  const cache: Cache = { folder, report };
  const keys = articles.map(articleKey);
  const story = hash('sha256', keys.join('\n'), 'base64url');
  const kept = await valuesIn(cache, RECORDS, (values, of) =>
    of === story ? recordsFrom(values, articles) : undefined,
  );
  if (kept) return kept;
  const records = recordsOf(joinStory(raw, await readAll(articles, keys, cache)));
  await keep(cache, RECORDS, story, jsonLines(records));
  return records;
}
