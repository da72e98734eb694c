import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from 'pino';
import type { Context } from '../commands/context.ts';
import { StoryError } from '../story/load.ts';
import { CACHE_FOLDER } from './record-cache.ts';

/** An editor writes several files one after the other: so long after the last change, in ms, the folder is read again. */
const SETTLED_AFTER = 500;

/** Opens a story's folder. */
type Opening = (folder: string) => Promise<Context>;

/** The story that is answered from at the moment; a changed folder replaces it, a broken one does not. */
export class LiveStory {
  readonly #folder: string;
  readonly #open: Opening;
  readonly #log: Logger;
  #current: Context;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reloading: Promise<void> = Promise.resolve();

  private constructor(folder: string, open: Opening, log: Logger, first: Context) {
    this.#folder = folder;
    this.#open = open;
    this.#log = log;
    this.#current = first;
  }

  /**
   * Opens the story in a folder.
   * @throws StoryError when it can't be read; there is nothing to answer from then.
   */
  static async open(folder: string, open: Opening, log: Logger): Promise<LiveStory> {
    return new LiveStory(folder, open, log, await open(folder));
  }

  /** The story as it stands now. An answer that has begun keeps the one that it began with. */
  readonly context = (): Context => this.#current;

  /** Loads the folder beside the current story and takes its place at once; a broken one is refused in one line. */
  reload(): Promise<void> {
    const next = this.#reloading.then(async () => {
      try {
        this.#current = await this.#open(this.#folder);
        this.#log.info({ articles: this.#current.story.articles.length }, 'took in the changed story');
      } catch (error) {
        if (error instanceof StoryError)
          this.#log.error(`the changed story is refused, the old one stays: ${error.message}`);
        else this.#log.error({ err: error }, 'the changed story could not be read, the old one stays');
      }
    });
    this.#reloading = next;
    return next;
  }

  /** Reloads on SIGHUP and whenever the folder changes or is replaced, until `close`. */
  watch(): void {
    process.on('SIGHUP', this.#onHangup);
    this.#watchFolder();
  }

  /** Stops watching. */
  close(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
    process.off('SIGHUP', this.#onHangup);
  }

  #watchFolder(): void {
    try {
      this.#watcher = watch(this.#folder, (_, name) => {
        // What is kept beside the story is no part of it.
        if (name === CACHE_FOLDER) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(this.#onChange, SETTLED_AFTER);
      });
      this.#watcher.on('error', (error) => this.#log.warn({ err: error }, 'the story folder is no longer watched'));
    } catch (error) {
      this.#log.warn({ err: error }, 'the story folder cannot be watched; send SIGHUP after a change');
    }
  }

  readonly #onChange = () => {
    // What was watched is the folder, not its name: another folder may stand under the name by now.
    this.#watcher?.close();
    this.#watchFolder();
    void this.reload();
  };

  readonly #onHangup = () => this.#onChange();
}
