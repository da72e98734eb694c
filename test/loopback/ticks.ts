/** Counts turns of the event loop of 1 ms or more: a clock that stands while a busy machine keeps the process waiting. */
export class Ticks {
  count = 0;
  readonly #waiting: { readonly at: number; readonly resolve: () => void }[] = [];
  readonly #timer = setInterval(() => {
    this.count += 1;
    for (const { at, resolve } of this.#waiting) if (this.count >= at) resolve();
  }, 1);

  /** Resolves after so many ticks. */
  after(ticks: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ at: this.count + ticks, resolve }));
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
