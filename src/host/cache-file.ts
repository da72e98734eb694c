import { join } from 'node:path';
import type { OpeningReport } from '../story/opening-report.ts';
import { codeVersion } from './code-version.ts';
import { FileFault, readLines, writeLines } from './json-lines-file.ts';

/** Where a story's files are cached, and of which articles they are, as a hash. */
export interface StoryCache {
  readonly folder: string;
  readonly articles: string;
}

/** Each value as a line of JSON. */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}

/** What the host is told of a file that cannot be used. */
export const damaged = ({ folder }: StoryCache, name: string, why: string): string =>
  `${join(folder, name)} ${why}; it is made anew`;

/** Folders that can't be written: said once each. */
const unwritable = new Set<string>();

/** What a file holds of these very articles by this very code; undefined where it holds none, which is said where it is no file of ours. */
export async function cachedValues<Value>(
  cache: StoryCache,
  name: string,
  { notice }: OpeningReport,
  read: (values: Generator<unknown>) => Value | Promise<Value>,
): Promise<Value | undefined> {
  try {
    const file = await readLines(join(cache.folder, name));
    if (!file) return undefined;
    if (file.head.format !== name) throw new FileFault('is damaged');
    if (file.head.program !== codeVersion()) throw new FileFault('is of another version of the program');
    return file.head.of === cache.articles ? await read(file.values()) : undefined;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    notice(damaged(cache, name, error.message));
    return undefined;
  }
}

/** Writes a file that `cachedValues` reads; that it cannot be written is said once for each folder. */
export async function writeCached(
  { folder, articles }: StoryCache,
  name: string,
  { notice }: OpeningReport,
  lines: Iterable<string>,
): Promise<void> {
  try {
    await writeLines(join(folder, name), { format: name, program: codeVersion(), of: articles }, lines);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (unwritable.has(folder)) return;
    unwritable.add(folder);
    notice(`${folder} cannot be written (${code}); the articles will be read again next time`);
  }
}
