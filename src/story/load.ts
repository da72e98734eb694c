import fs from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import type * as z from 'zod';
import type { Article } from './article.ts';
import { contradictingDay } from './dates/printed-day.ts';
import { jsonFault } from './json-fault.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { type OpeningReport, UNREPORTED } from './opening-report.ts';
import type { RawStory } from './understand.ts';

/** Control characters, those that turn the reading direction or can't be seen, and halves of characters. */
const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A story that cannot be read. The message is one line for a person: which file, which field, what to do. */
export class StoryError extends Error {
  override readonly name = 'StoryError';

  /** What the message quotes of the story's files is shown without what a terminal would obey. */
  constructor(message: string) {
    super(message.replace(NOT_SHOWN, '\ufffd'));
  }
}

const MANIFEST = 'story.json';
/** No article is longer; a manifest of a hundred thousand articles is. In bytes. */
const LARGEST = 5_000_000;
const LARGEST_MANIFEST = 200_000_000;

// Half the time of their namesakes in node:fs/promises, which for a small file go through a handle of its own.
const [lstat, realpath] = [promisify(fs.lstat), promisify(fs.realpath.native)];
const [open, readFile, close] = [promisify(fs.open), promisify(fs.readFile), promisify(fs.close)];
/** What was a file a moment ago may be a pipe by now: opening it waits for nobody, and follows no link. */
const READ = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0) | (fs.constants.O_NOFOLLOW ?? 0);

const code = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown error';

function kindOf(found: fs.Stats): string {
  if (found.isDirectory()) return 'a directory';
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  return found.isSymbolicLink() ? 'a link' : 'a device';
}

/**
 * Where a story's file lies and how large it is, in bytes; a link may lead to another file of the folder.
 * @throws StoryError where it is no regular file, or lies outside.
 */
async function regularFile(folder: string, file: string): Promise<{ readonly real: string; readonly size: number }> {
  const path = join(folder, file);
  let [real, found] = [path, await lstat(path)];
  if (found.isSymbolicLink()) {
    const inside = `${(await realpath(folder)).replace(/[\\/]$/u, '')}${sep}`;
    real = await realpath(path);
    if (!real.startsWith(inside))
      throw new StoryError(`${path} is a link that leads out of the story's folder; put the file itself there`);
    found = await lstat(real);
  }
  if (!found.isFile()) throw new StoryError(`${path} is ${kindOf(found)}, no regular file; put a text file there`);
  return { real, size: found.size };
}

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path, READ);
  try {
    return await readFile(file);
  } finally {
    await close(file);
  }
}

async function readText(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  let bytes: Buffer;
  try {
    const { real, size } = await regularFile(folder, file);
    if (file === MANIFEST && size > LARGEST_MANIFEST) throw new StoryError(`${path} is over 200 MB; split the story`);
    if (file !== MANIFEST && size > LARGEST)
      throw new StoryError(`${path} is over 5 MB; split it or leave the article out of ${MANIFEST}`);
    bytes = await readBytes(real);
  } catch (error) {
    if (error instanceof StoryError) throw error;
    if (code(error) === 'ENOENT')
      throw new StoryError(
        file === MANIFEST
          ? `${path} is missing; STORY_DIR must name a folder with a ${MANIFEST}`
          : `${path} is missing; add the file or take its article out of ${MANIFEST}`,
      );
    if (file === MANIFEST && code(error) === 'ENOTDIR')
      throw new StoryError(`${folder} is a file; STORY_DIR must name the folder with the ${MANIFEST}`);
    throw new StoryError(`${path} cannot be read (${code(error)}); check the file and its permissions`);
  }
  let text: string;
  try {
    // A byte order mark is part of the file's text, so that offsets count it.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StoryError(`${path} is not UTF-8; save it as UTF-8`);
  }
  if (!READABLE.test(text)) throw new StoryError(`${path} is empty; paste the article's text into it`);
  return text;
}

/** A character that isn't white space or invisible. */
const READABLE = /[^\s\p{Cc}\p{Cf}]/u;

const field = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key}]` : so === '' ? String(key) : `${so}.${String(key)}`),
    '',
  );

function complaint(issue: z.core.$ZodIssue): string {
  const at = field(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${at === '' ? '' : `${at}: `}unknown key ${keys}; remove it or mend its spelling`;
  }
  if (issue.code === 'invalid_type') return `${at === '' ? 'the file' : at} must be given, as ${issue.expected}`;
  return `${at} ${issue.message}`;
}

const complaintOf = ({ issues }: z.ZodError): string => complaint(issues[0] as z.core.$ZodIssue);

function readManifest(path: string, text: string): Manifest {
  const json = text.replace(/^\uFEFF/, '');
  const fault = jsonFault(json);
  if (fault !== undefined) throw new StoryError(`${path} is no JSON: ${fault}`);
  const parsed = manifestSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new StoryError(`${path}: ${complaintOf(parsed.error)}`);
}

/** In one line without the file's name, why a value is no manifest; undefined where it is one. */
export function manifestFault(value: unknown): string | undefined {
  const { error } = manifestSchema.safeParse(value);
  return error && complaintOf(error);
}

/** In one line without the file's name, why a text can't be an article's; undefined where it can. */
export function textFault(text: string): string | undefined {
  if (Buffer.byteLength(text) > LARGEST) return 'is over 5 MB';
  return READABLE.test(text) ? undefined : 'is empty';
}

/** One line on the first article whose page prints another day than the manifest, and how many more there are. */
function contradictionOf(articles: readonly Article[]): string | undefined {
  const told = articles.flatMap((article) => {
    const printed = contradictingDay(article);
    return printed === undefined ? [] : [`${article.id} was published ${article.published}, its text “${printed}”`];
  });
  const more = told.length > 1 ? ` (and ${told.length - 1} more)` : '';
  return told.length === 0 ? undefined : `${MANIFEST} says that ${told[0]}${more}; dates are reckoned from the former`;
}

/** What `story.json` of a folder says. @throws StoryError as `loadStory` does. */
export const loadManifest = async (folder: string): Promise<Manifest> =>
  readManifest(join(folder, MANIFEST), await readText(folder, MANIFEST));

/** Files read side by side: enough to keep a disk busy, far below any limit on open files. */
const AT_ONCE = 32;

/** Some of a story's articles, by their places in the manifest; `to` exclusive. */
export interface ArticleRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a story's folder: `story.json` and one `ID.txt` an article, untouched. A day that an article prints under its title and
 * the manifest contradicts is a notice. With a range, of these articles alone.
 * @throws StoryError with one line that names the file and the field when anything in it can't be trusted.
 */
export async function loadStory(
  folder: string,
  { progress, notice }: OpeningReport = UNREPORTED,
  range?: ArticleRange,
): Promise<RawStory> {
  const manifest = await loadManifest(folder);
  const listed = range ? manifest.articles.slice(range.from, range.to) : manifest.articles;
  const articles: Article[] = [];
  for (let from = 0; from < listed.length; from += AT_ONCE) {
    const batch = listed.slice(from, from + AT_ONCE).map(async ({ skip = [], keep = [], written: _, ...entry }) => {
      const text = await readText(folder, `${entry.id}.txt`);
      return { ...entry, text, overrules: { skip, keep } };
    });
    articles.push(...(await Promise.all(batch)));
    progress('articles loaded', articles.length, listed.length);
  }
  const contradiction = contradictionOf(articles);
  if (contradiction !== undefined) notice(contradiction);
  return { title: manifest.title, contentNote: manifest.contentNote ?? '', articles };
}
