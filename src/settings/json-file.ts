import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { whileLocked } from '../lock.ts';
import { writeWhole } from '../write-whole.ts';
import type { Fields, SettingsStore } from './settings-store.ts';

const contents = z.record(z.string(), z.record(z.string(), z.unknown()));

type Contents = Readonly<Record<string, Fields>>;

const under = (held: Contents, key: string): Fields => (Object.hasOwn(held, key) && held[key]) || {};

/**
 * Settings in one JSON file, which is written anew by rename: whoever reads it finds the old one or the new one. Several
 * processes may write it, one after another.
 */
export class JsonFile implements SettingsStore {
  readonly #path: string;
  #read: { readonly signature: string; readonly held: Contents } | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  async get(key: string): Promise<Fields> {
    const signature = await stat(this.#path, { bigint: true }).then(
      ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(' '),
      () => '',
    );
    if (signature === '' || this.#read?.signature !== signature)
      this.#read = { signature, held: await this.#contents() };
    return under(this.#read.held, key);
  }

  merge(key: string, changed: Fields): Promise<void> {
    const written = this.#writing.then(() => this.#merge(key, changed));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  close(): Promise<void> {
    return this.#writing;
  }

  async #merge(key: string, changed: Fields): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await whileLocked(`${this.#path}.lock`, async () => {
      const held = await this.#contents();
      const merged = { ...held, [key]: { ...under(held, key), ...changed } };
      await writeWhole(this.#path, `${JSON.stringify(merged, null, 1)}\n`);
    });
    this.#read = undefined;
  }

  async #contents(): Promise<Contents> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
    try {
      return contents.parse(JSON.parse(text));
    } catch (error) {
      throw new Error(`${this.#path} holds no settings; mend it or remove it`, { cause: error });
    }
  }
}
