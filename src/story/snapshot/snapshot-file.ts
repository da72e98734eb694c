import { createHash, hash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** The folder beside a story in which snapshots are kept. */
export const SNAPSHOT_FOLDER = '.receipts';

/** A snapshot that can't be used. The message tells what is wrong with it, to stand behind its path. */
export class SnapshotFault extends Error {
  override readonly name = 'SnapshotFault';
}

const MAGIC = 'RCPTSNAP';
const HASH = 'sha256';
/** Magic, the header's length as a 32-bit number, the header's hash in hexadecimal digits. */
const PREFIX = MAGIC.length + 4 + 64;
/** No story's header is near as long: more is damage. */
const LONGEST_HEADER = 1_000_000;
/** One call reads no more than this: the system's limit is 2 GB. */
const MOST_AT_ONCE = 2 ** 30;
/** A file that another process left half written is removed after so long, in ms. */
const ABANDONED_AFTER = 3_600_000;

const header = z.object({
  /** What must be as it was for the contents to hold, by name. */
  holdsFor: z.record(z.string(), z.string()),
  sections: z.array(z.object({ name: z.string(), length: z.int().min(0), checksum: z.string() })),
});

async function readFully(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  if (position + length > size) throw new SnapshotFault('is cut off');
  // A buffer of its own, so that no pool is kept alive by it.
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(MOST_AT_ONCE, length - at), position + at);
    if (bytesRead === 0) throw new SnapshotFault('is cut off');
    at += bytesRead;
  }
  return bytes;
}

/** A file of named sections, each with a checksum. It stays open, so that another process may replace it meanwhile. */
export class SnapshotFile {
  readonly #file: FileHandle;
  readonly #sections: ReadonlyMap<string, { from: number; length: number; checksum: string }>;
  /** What the contents hold for, by name. */
  readonly holdsFor: Readonly<Record<string, string>>;

  private constructor(file: FileHandle, from: number, { holdsFor, sections }: z.infer<typeof header>) {
    this.#file = file;
    this.holdsFor = holdsFor;
    let at = from;
    this.#sections = new Map(
      sections.map(({ name, length, checksum }) => {
        const section = { from: at, length, checksum };
        at += length;
        return [name, section];
      }),
    );
  }

  /**
   * Opens a snapshot; undefined where there is none.
   * @throws SnapshotFault where it is damaged.
   */
  static async open(path: string): Promise<SnapshotFile | undefined> {
    let file: FileHandle;
    try {
      file = await open(path, 'r');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new SnapshotFault(`cannot be read (${code})`);
    }
    try {
      const prefix = Buffer.from(await readFully(file, 0, PREFIX));
      if (prefix.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new SnapshotFault('is no snapshot');
      const length = prefix.readUInt32LE(MAGIC.length);
      if (length > LONGEST_HEADER) throw new SnapshotFault('is damaged');
      const bytes = await readFully(file, PREFIX, length);
      if (hash(HASH, bytes) !== prefix.toString('latin1', MAGIC.length + 4)) throw new SnapshotFault('is damaged');
      return new SnapshotFile(file, PREFIX + length, header.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
    } catch (error) {
      await file.close();
      if (error instanceof SnapshotFault) throw error;
      throw new SnapshotFault('is damaged');
    }
  }

  /**
   * A section's bytes.
   * @throws SnapshotFault where it is missing, cut off or damaged.
   */
  async section(name: string): Promise<Uint8Array> {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotFault('is damaged');
    const bytes = await readFully(this.#file, section.from, section.length);
    if (hash(HASH, bytes) !== section.checksum) throw new SnapshotFault('is damaged');
    return bytes;
  }

  /**
   * All sections, by name.
   * @throws SnapshotFault where one is cut off or damaged.
   */
  async all(): Promise<Record<string, Uint8Array>> {
    const all: Record<string, Uint8Array> = {};
    for (const name of this.#sections.keys()) all[name] = await this.section(name);
    return all;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** Removes what processes that ended while writing left behind. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > ABANDONED_AFTER) await rm(path, { force: true });
  }
}

/**
 * Writes a snapshot at once or not at all: a reader sees the old file or the whole new one, whoever else writes.
 * @throws the system's error where the folder cannot be written to.
 */
export async function writeSnapshot(
  path: string,
  holdsFor: Readonly<Record<string, string>>,
  sections: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const contents = Object.entries(sections);
  const head = Buffer.from(
    JSON.stringify({
      holdsFor,
      sections: contents.map(([name, bytes]) => ({ name, length: bytes.length, checksum: hash(HASH, bytes) })),
    } satisfies z.infer<typeof header>),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const prefix = Buffer.concat([
    Buffer.from(MAGIC, 'latin1'),
    length,
    Buffer.from(createHash(HASH).update(head).digest('hex'), 'latin1'),
  ]);
  const unfinished = join(folder, `${basename(path)}.${process.pid}.${randomUUID()}.tmp`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      for (const bytes of [prefix, head, ...contents.map(([, section]) => section)])
        for (let at = 0; at < bytes.length; at += MOST_AT_ONCE)
          await file.writeFile(bytes.subarray(at, at + MOST_AT_ONCE));
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
