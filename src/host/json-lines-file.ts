import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** A file of JSON lines that can't be used. The message tells what is wrong with it, to stand behind its path. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}

/** The first line: what the lines are, what code made them, and what of. */
const headSchema = z.strictObject({ format: z.string(), program: z.string(), of: z.string() });
export type FileHead = z.infer<typeof headSchema>;
/** The last line: how many lines stand between, and a hash of these and the first. */
const endSchema = z.strictObject({ lines: z.int(), sha256: z.string() });

/** A file that another process left half written is removed after so long, in ms. */
const ABANDONED_AFTER = 3_600_000;
const UNFINISHED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;
/** So many characters are written at once. */
const CHUNK = 1_000_000;
const LINE_BREAK = 10;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function json(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    throw new FileFault('is damaged');
  }
}

function parsed<Value>(schema: z.ZodType<Value>, line: Buffer): Value {
  const found = schema.safeParse(json(line));
  if (!found.success) throw new FileFault('is damaged');
  return found.data;
}

/** The lines of a file, without their breaks. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, from);
    if (end < 0) throw new FileFault('is cut off');
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

/**
 * Reads a file that `writeLines` wrote: its head, and what stands in each line; undefined where there is none.
 * @throws FileFault where it is no such file, or not as it was written.
 */
export async function readLines(
  path: string,
): Promise<{ head: FileHead; values: () => Generator<unknown> } | undefined> {
  let bytes: Buffer;
  try {
    // Anything but a regular file of our own is not opened: a pipe would never end, a link may lead anywhere.
    const isOurs = (await lstat(dirname(path))).isDirectory() && (await lstat(path)).isFile();
    if (!isOurs) throw new FileFault('is no regular file');
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new FileFault(`cannot be read (${codeOf(error)})`);
  }
  const lines = [...linesOf(bytes)];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || first === last) throw new FileFault('is cut off');
  const head = parsed(headSchema, first);
  const end = endSchema.safeParse(json(last));
  if (!end.success) throw new FileFault('is cut off');
  const hash = createHash('sha256').update(bytes.subarray(0, bytes.length - last.length - 1));
  if (end.data.lines !== lines.length - 2 || end.data.sha256 !== hash.digest('base64url'))
    throw new FileFault('is damaged');
  return {
    head,
    *values() {
      for (const line of lines.slice(1, -1)) yield json(line);
    },
  };
}

async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!(name.startsWith(`${basename(path)}.`) && UNFINISHED.test(name))) continue;
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > ABANDONED_AFTER) await rm(join(folder, name), { force: true });
  }
}

async function writeAll(file: FileHandle, head: FileHead, lines: Iterable<string>): Promise<void> {
  const hash = createHash('sha256');
  let chunk = `${JSON.stringify(head)}\n`;
  const flush = async () => {
    hash.update(chunk);
    await file.writeFile(chunk);
    chunk = '';
  };
  let count = 0;
  for (const line of lines) {
    chunk += `${line}\n`;
    count++;
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  await file.writeFile(`${JSON.stringify({ lines: count, sha256: hash.digest('base64url') })}\n`);
}

/**
 * Writes lines of JSON so that whoever reads the path meanwhile finds the old file or the new one, never half of one; two
 * processes that write at once don't disturb each other.
 * @throws the system's error where it can't be written.
 */
export async function writeLines(path: string, head: FileHead, lines: Iterable<string>): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  if (!(await lstat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  await removeAbandoned(path);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await writeAll(file, head, lines);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
