import { setTimeout as after } from 'node:timers/promises';

/** So many pictures wait to be drawn at most: with more, nobody would still look at the last. */
const MOST_WAITING = 4;
/** After each picture as many times as long passes before the next, so that answers keep the processor. */
const REST = 15;

/** Draws one picture after the other, in a small part of the time, however many are asked for. */
export class DrawingQueue {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** When the next may begin, in ms since the process did. */
  #free = 0;

  /** The picture in its turn; undefined where too many wait before it. */
  draw(make: () => Promise<Uint8Array>): Promise<Uint8Array> | undefined {
    if (this.#waiting >= MOST_WAITING) return undefined;
    this.#waiting++;
    const drawn = this.#last.then(() => this.#drawRested(make)).finally(() => this.#waiting--);
    this.#last = drawn.catch(() => undefined);
    return drawn;
  }

  async #drawRested(make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const wait = this.#free - performance.now();
    if (wait > 0) await after(wait);
    const began = performance.now();
    try {
      return await make();
    } finally {
      const ended = performance.now();
      this.#free = ended + REST * (ended - began);
    }
  }
}
