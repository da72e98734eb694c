import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Material } from '../holding/material.ts';
import type { Extraction } from '../page.ts';

/** What one page may cost. */
export interface ExtractLimits {
  /** In ms; the slowest page ever measured took under one second. */
  readonly milliseconds: number;
  /** Of the thread's heap, in MiB. */
  readonly heap: number;
  /** What the process may need more than before, in MiB: what a file unpacks to is in no heap. */
  readonly growth: number;
}

const LIMITS: ExtractLimits = { milliseconds: 15_000, heap: 300, growth: 700 };
/** How often that is looked at, in ms. */
const LOOKED_EVERY = 50;
const MEBIBYTE = 2 ** 20;
const PASTE = 'paste its text into a .txt file';

/** The thread's file in the built program; source code has none that a thread could run. */
const THREAD = import.meta.url.endsWith('.js') ? new URL('./extracting-thread.js', import.meta.url) : undefined;

/**
 * Finds articles in a thread of its own, one after the other: what hangs or needs too much memory ends the thread, and with it
 * only that one page. Close it when nothing more is extracted.
 */
export class Extractor {
  readonly #limits: ExtractLimits;
  readonly #file: URL | undefined;
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param file the thread's built file; where absent, and in source code, extraction runs in this thread. */
  constructor(limits: ExtractLimits = LIMITS, file: URL | undefined = THREAD) {
    this.#limits = limits;
    this.#file = file;
  }

  /** The article in what is held, or the line that says why there is none. */
  extract(material: Material): Promise<Extraction> {
    const extraction = this.#last.then(() => this.#next(material));
    this.#last = extraction;
    return extraction;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  #start(file: URL): Worker {
    const thread = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap },
      // What a library says of a broken page is nothing for a person.
      stderr: true,
      stdout: true,
    });
    // An error that comes when nobody waits for an answer any more would end the program.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
    });
    return thread;
  }

  async #next(material: Material): Promise<Extraction> {
    if (this.#file === undefined) return (await import('./extract-material.ts')).extractMaterial(material);
    const thread = this.#thread ?? this.#start(this.#file);
    this.#thread = thread;
    thread.postMessage(material);
    const timeout = AbortSignal.timeout(this.#limits.milliseconds);
    const memory = new AbortController();
    const most = process.memoryUsage.rss() + this.#limits.growth * MEBIBYTE;
    const look = setInterval(() => process.memoryUsage.rss() > most && memory.abort(), LOOKED_EVERY);
    try {
      const [extraction] = await once(thread, 'message', { signal: AbortSignal.any([timeout, memory.signal]) });
      return extraction as Extraction;
    } catch (error) {
      await this.close();
      return { kind: 'refused', why: `${this.#why(error, timeout, memory.signal)}; ${PASTE}` };
    } finally {
      clearInterval(look);
    }
  }

  #why(error: unknown, timeout: AbortSignal, memory: AbortSignal): string {
    if (timeout.aborted) return `takes longer than ${this.#limits.milliseconds / 1000} s to read`;
    if (memory.aborted || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      return 'needs too much memory to be read';
    return 'holds what can’t be read';
  }
}
