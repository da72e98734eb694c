import { atFullSpeed, atRate } from './drive.ts';
import type { MeasuredProcess } from './measured-process.ts';
import type { SentInteraction, Side } from './side.ts';

/** A bot under load, with what was seen of it so far. */
export class Measured {
  readonly errors: string[] = [];
  /** Interactions sent. */
  sent = 0;
  readonly #bot: MeasuredProcess;
  readonly #side: Side;
  readonly #next: () => SentInteraction;
  readonly #resident = new Map<number, number>();
  /** Of those that count: how many were answered, in which time, with how much of a processor's; in ms. */
  #answered = 0;
  #took = 0;
  #worked = 0;

  constructor(bot: MeasuredProcess, side: Side, next: () => SentInteraction) {
    this.#bot = bot;
    this.#side = side;
    this.#next = next;
  }

  /** Sends `count` interactions as fast as answers come; the first ones do not count towards the rate. */
  async atFullSpeed(count: number, counts: boolean): Promise<void> {
    const worked = this.#bot.worked;
    const driven = await atFullSpeed(this.#side, this.#next, count);
    this.#note(driven.errors, count);
    this.#resident.set(this.sent, this.#bot.resident);
    if (!counts) return;
    this.#answered += driven.latencies.length;
    this.#took += driven.took;
    this.#worked += this.#bot.worked - worked;
  }

  /** Sends at a steady rate for some seconds; gives the latencies in ms. */
  async atRate(rate: number, seconds: number): Promise<readonly number[]> {
    const driven = await atRate(this.#side, this.#next, rate, seconds);
    this.#note(driven.errors, driven.latencies.length + driven.errors.length);
    return driven.latencies;
  }

  #note(errors: readonly string[], sent: number): void {
    this.errors.push(...errors);
    this.sent += sent;
  }

  /** Answers a second at full speed. */
  get peak(): number {
    return (this.#answered / this.#took) * 1000;
  }

  /** The processor's time that an answer takes, in ms. */
  get workEach(): number {
    return this.#worked / this.#answered;
  }

  /** Resident memory after so many interactions, in MB, where it was read then. */
  residentAfter(sent: number): number | undefined {
    return this.#resident.get(sent);
  }

  /** What went wrong, in its own words, each once. */
  get complaints(): string[] {
    return [...new Set(this.errors), this.#bot.said].filter(Boolean).slice(0, 5);
  }

  async stop(): Promise<void> {
    await this.#bot.stop();
    this.#side.close();
  }
}
