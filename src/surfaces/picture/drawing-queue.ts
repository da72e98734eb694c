import { setTimeout as after } from 'node:timers/promises';

/** How much drawing is done at most. */
export interface DrawingPace {
  /** So many pictures wait to be drawn: with more, nobody would still look at the last. */
  readonly waiting: number;
  /** After each picture so many times as long passes before the next, so that answers keep the processor. */
  readonly rest: number;
}

/** Draws one picture after the other, in a part of the time, however many are asked for. */
export class DrawingQueue {
  readonly #pace: DrawingPace;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** When the next may begin, in ms since the process did. */
  #free = 0;

  constructor(pace: DrawingPace) {
    this.#pace = pace;
  }

  /** The picture in its turn; undefined where too many wait before it. */
  draw(make: () => Promise<Uint8Array>): Promise<Uint8Array> | undefined {
    if (this.#waiting >= this.#pace.waiting) return undefined;
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
      this.#free = ended + this.#pace.rest * (ended - began);
    }
  }
}
