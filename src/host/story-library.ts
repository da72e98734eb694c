import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { fingerprint } from '../answer/citation.ts';
import type { Context } from '../commands/context.ts';
import { loadManifest, StoryError } from '../story/load.ts';
import { folderSignature } from './folder-signature.ts';
import { SegmentedCache } from './segmented-cache.ts';

/** A story of the library, open or not. */
export interface ListedStory {
  /** Its folder's name. */
  readonly id: string;
  /** Some characters by which a button knows it again. */
  readonly key: string;
  readonly title: string;
  readonly articles: number;
  /** Why it cannot be asked, in one line for the host. */
  readonly fault?: string;
}

/** Opens the story in a folder. @throws StoryError */
type Opening = (folder: string, id: string) => Promise<Context>;

export interface LibraryOptions {
  readonly folder: string;
  /** Stories that are open together take so many bytes at most, by estimate. */
  readonly memory: number;
  readonly open: Opening;
  readonly log: Logger;
  /** What tells whether a story that is open has changed; its folder's files where absent. */
  readonly signature?: (folder: string, id: string) => Promise<string>;
  /** What an open story takes, in bytes; by its passages where absent. */
  readonly size?: (context: Context) => Promise<number>;
  /** How often the folders are looked at, in ms. */
  readonly every?: number;
}

/** A folder's name that can be typed, and stand in a path on every system. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,79}$/u;
/** So many are opened side by side; more only wait for the same processors. */
const OPENED_AT_ONCE = 2;
const EVERY = 4000;
const ORDER = new Intl.Collator('en', { numeric: true });

/** What an open story takes, in bytes: measured over stories of ten articles, with their choices and remembered answers. */
const BYTES_EACH = 500_000;
const BYTES_A_CHARACTER = 105;

async function sizeOf({ index }: Context): Promise<number> {
  const passages = await index.all('passage');
  return BYTES_EACH + BYTES_A_CHARACTER * passages.reduce((sum, { text }) => sum + text.length, 0);
}

interface Open {
  readonly context: Context;
  readonly size: number;
  /** The folder as it was read. */
  readonly signature: string;
}

/** A folder of stories. Each opens when it is first asked for; those that are asked least close when memory is full. */
export class StoryLibrary {
  readonly #options: LibraryOptions;
  #listed: ReadonlyMap<string, ListedStory & { readonly listing: string }> = new Map();
  #byTitle: readonly ListedStory[] = [];
  readonly #open: SegmentedCache<Open>;
  readonly #opening = new Map<string, Promise<Open>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #looking: Promise<void> = Promise.resolve();

  private constructor(options: LibraryOptions) {
    this.#options = options;
    this.#open = new SegmentedCache(options.memory);
  }

  /** Lists the stories of a folder, which is made where there is none; a broken one is a line in the log. */
  static async open(options: LibraryOptions): Promise<StoryLibrary> {
    await mkdir(options.folder, { recursive: true });
    const library = new StoryLibrary(options);
    await library.look();
    return library;
  }

  /** All of them, by title. */
  list(): readonly ListedStory[] {
    return this.#byTitle;
  }

  /** The story of an ID or a key, or else of a title in whatever case. */
  find(named: string): ListedStory | undefined {
    const title = named.trim().toLowerCase();
    return (
      this.#listed.get(named) ??
      this.#byTitle.find(({ key }) => key === named) ??
      this.#byTitle.find((story) => story.title.toLowerCase() === title)
    );
  }

  /** How many are open. */
  get open(): number {
    return this.#open.size;
  }

  folderOf(id: string): string {
    return join(this.#options.folder, id);
  }

  /** The story to answer from, opened where it is not. @throws StoryError where it cannot be opened. */
  async context(id: string): Promise<Context> {
    return (this.#open.get(id) ?? (await this.#opened(id))).context;
  }

  /** Looks at the folders again and again until `close`. */
  watch(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(async () => {
      await this.look().catch((error: unknown) =>
        this.#options.log.error({ err: error }, 'the stories cannot be listed'),
      );
      this.watch();
    }, this.#options.every ?? EVERY);
    this.#timer.unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Takes in what has changed: new stories, other titles, articles of stories that are open. One look after the other. */
  look(): Promise<void> {
    const looked = this.#looking.then(() => this.#look());
    this.#looking = looked.catch(() => undefined);
    return looked;
  }

  async #look(): Promise<void> {
    const { folder, log } = this.#options;
    const listed = new Map<string, ListedStory & { readonly listing: string }>();
    for (const id of await readdir(folder)) {
      if (!ID.test(id)) continue;
      const listing = await stat(join(folder, id, 'story.json'), { bigint: true }).then(
        ({ ino, size, mtimeNs }) => [ino, size, mtimeNs].join(' '),
        (error: NodeJS.ErrnoException) => error.code ?? 'unknown error',
      );
      const known = this.#listed.get(id);
      if (known?.listing === listing) listed.set(id, known);
      // What has no list is no story: a folder that somebody is still writing to, or none of ours.
      else if (listing !== 'ENOENT' && listing !== 'ENOTDIR') listed.set(id, { ...(await this.#entry(id)), listing });
    }
    for (const { id, fault } of listed.values())
      if (fault !== undefined && this.#listed.get(id)?.fault !== fault)
        log.error({ story: id }, `a story is broken: ${fault}`);
    this.#listed = listed;
    this.#byTitle = [...listed.values()].sort((a, b) => ORDER.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
    for (const [id, { signature }] of this.#open.entries()) {
      if (!listed.has(id)) this.#open.delete(id);
      else {
        const now = await this.#signature(id);
        if (now !== signature) await this.#reopen(id, now);
      }
    }
  }

  async #entry(id: string): Promise<ListedStory> {
    const key = fingerprint(id);
    try {
      const { title, articles } = await loadManifest(this.folderOf(id));
      return { id, key, title, articles: articles.length };
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      return { id, key, title: id, articles: 0, fault: error.message };
    }
  }

  #signature(id: string): Promise<string> {
    return (this.#options.signature ?? folderSignature)(this.folderOf(id), id);
  }

  /** A changed story takes the place of the old one; a broken one does not. */
  async #reopen(id: string, signature: string): Promise<void> {
    try {
      await this.#opened(id);
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      this.#options.log.error({ story: id }, `the changed story is refused, the old one stays: ${error.message}`);
      const old = this.#open.get(id);
      // As it was before it was read: what was mended since is tried again.
      if (old) this.#open.set(id, { ...old, signature });
    }
  }

  /** Opens a story, once for all who wait for it. */
  #opened(id: string): Promise<Open> {
    const known = this.#opening.get(id);
    if (known) return known;
    const opening = this.#openNow(id).finally(() => this.#opening.delete(id));
    this.#opening.set(id, opening);
    return opening;
  }

  async #openNow(id: string): Promise<Open> {
    if (this.#busy >= OPENED_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy++;
    try {
      const folder = this.folderOf(id);
      const signature = await this.#signature(id);
      const context = await this.#options.open(folder, id);
      const open = { context, size: await (this.#options.size ?? sizeOf)(context), signature };
      this.#open.set(id, open);
      return open;
    } finally {
      this.#busy--;
      this.#waiting.shift()?.();
    }
  }
}
