import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { SettingsStore } from './settings-store.ts';

const contents = z.record(z.string(), z.unknown());

/**
 * Settings in one JSON file, which is written anew by rename: whoever reads it finds the old one or the new one. For one process
 * that writes; of two that write in the same moment, one is not seen.
 */
export class JsonFile implements SettingsStore {
  readonly #path: string;
  #read: { readonly signature: string; readonly values: Readonly<Record<string, unknown>> } | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  async get(key: string): Promise<unknown> {
    const values = await this.#values();
    return Object.hasOwn(values, key) ? values[key] : undefined;
  }

  set(key: string, value: unknown): Promise<void> {
    const written = this.#writing.then(async () => this.#write({ ...(await this.#values()), [key]: value }));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#writing;
  }

  async #values(): Promise<Readonly<Record<string, unknown>>> {
    const signature = await stat(this.#path, { bigint: true }).then(
      ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(' '),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      },
    );
    if (signature === '') return {};
    if (this.#read?.signature === signature) return this.#read.values;
    let values: unknown;
    try {
      values = contents.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch (error) {
      throw new Error(`${this.#path} holds no settings; mend it or remove it`, { cause: error });
    }
    this.#read = { signature, values: values as Readonly<Record<string, unknown>> };
    return this.#read.values;
  }

  async #write(values: Readonly<Record<string, unknown>>): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const unfinished = `${this.#path}.${randomUUID()}.tmp`;
    try {
      await writeFile(unfinished, `${JSON.stringify(values, null, 1)}\n`, { flush: true });
      await rename(unfinished, this.#path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}
