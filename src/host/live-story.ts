import type { Logger } from 'pino';
import type { Context } from '../commands/context.ts';
import { StoryError } from '../story/load.ts';
import { folderSignature } from './folder-signature.ts';

/** How a folder is watched, in ms. */
interface Pace {
  /** How often it is looked at. It is read once it has been the same twice: an editor writes several files one after the other. */
  readonly every: number;
  /** A reading that takes longer is given up. */
  readonly limit: number;
}

const PACE: Pace = { every: 2_000, limit: 300_000 };

/** Opens a story's folder; gives up where the signal says so. */
type Opening = (folder: string, signal: AbortSignal) => Promise<Context>;

/** Why a reading was given up. */
class TookTooLong extends Error {}

/** Rejects when the signal aborts, though what runs may never end. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** The story that is answered from at the moment; a changed folder replaces it, a broken one does not. */
export class LiveStory {
  readonly #folder: string;
  readonly #open: Opening;
  readonly #log: Logger;
  readonly #pace: Pace;
  #current: Context;
  /** The folder as it was read last; undefined where it is to be read again. */
  #read: string | undefined;
  #looked: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #reloading: Promise<void> = Promise.resolve();

  private constructor(
    { folder, open, log, pace }: { folder: string; open: Opening; log: Logger; pace: Pace },
    first: Context,
    read: string,
  ) {
    this.#folder = folder;
    this.#open = open;
    this.#log = log;
    this.#pace = pace;
    this.#current = first;
    this.#read = read;
  }

  /**
   * Opens the story in a folder.
   * @throws StoryError when it can't be read; there is nothing to answer from then.
   */
  static async open(folder: string, open: Opening, log: Logger, pace: Partial<Pace> = {}): Promise<LiveStory> {
    const read = await folderSignature(folder);
    const first = await open(folder, new AbortController().signal);
    return new LiveStory({ folder, open, log, pace: { ...PACE, ...pace } }, first, read);
  }

  /** The story as it stands now. An answer that has begun keeps the one that it began with. */
  readonly context = (): Context => this.#current;

  /** Loads the folder beside the current story and takes its place at once; a broken one is refused in one line. */
  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() => this.#reload());
    return this.#reloading;
  }

  /** Reloads on SIGHUP and whenever the folder changes or is replaced, until `close`. */
  watch(): void {
    process.on('SIGHUP', this.#onHangup);
    this.#lookLater();
  }

  /** Stops watching. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    process.off('SIGHUP', this.#onHangup);
  }

  async #reload(): Promise<void> {
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(new TookTooLong()), this.#pace.limit);
    try {
      const opened = (async () => {
        // Before it is read: what changes meanwhile is read again.
        this.#read = await folderSignature(this.#folder);
        return this.#open(this.#folder, tooLong.signal);
      })();
      this.#current = await Promise.race([opened, aborted(tooLong.signal)]);
      this.#log.info({ articles: this.#current.story.articles.length }, 'took in the changed story');
    } catch (error) {
      this.#refuse(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #refuse(error: unknown): void {
    if (error instanceof StoryError)
      this.#log.error(`the changed story is refused, the old one stays: ${error.message}`);
    else if (error instanceof TookTooLong) {
      this.#read = undefined;
      const seconds = this.#pace.limit / 1000;
      this.#log.error(`the changed story was not read within ${seconds} s, the old one stays; it is tried again`);
    } else this.#log.error({ err: error }, 'the changed story could not be read, the old one stays');
  }

  #lookLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#look(), this.#pace.every);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const before = this.#looked;
    this.#looked = await folderSignature(this.#folder);
    if (!this.#closed && this.#looked === before && this.#looked !== this.#read) await this.reload();
    this.#lookLater();
  }

  readonly #onHangup = () => void this.reload();
}
