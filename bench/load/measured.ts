import { atFullSpeed, atRate, percentile } from './drive.ts';
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
  /** Of the turns that count: answers a second of each, how many were answered, with how much of a processor's time in ms. */
  readonly #rates: number[] = [];
  #answered = 0;
  #worked = 0;

  constructor(bot: MeasuredProcess, side: Side, next: () => SentInteraction) {
    this.#bot = bot;
    this.#side = side;
    this.#next = next;
  }

  /**
   * Sends a turn of `count` interactions as fast as answers come. The first turns do not count towards the rate, nor does one with
   * an error: an answer that nobody waits for costs least.
   */
  async atFullSpeed(count: number, counts: boolean): Promise<void> {
    const worked = this.#bot.worked;
    const driven = await atFullSpeed(this.#side, this.#next, count);
    this.#note(driven.errors, count);
    this.#resident.set(this.sent, this.#bot.resident);
    if (!counts || driven.errors.length > 0) return;
    this.#answered += count;
    this.#rates.push((count / driven.took) * 1000);
    this.#worked += this.#bot.worked - worked;
  }

  /** Sends at a steady rate for some seconds; gives the latencies in ms. */
  async atRate(rate: number, seconds: number): Promise<readonly number[]> {
    const driven = await atRate(this.#side, this.#next, rate, seconds);
    this.#note(driven.errors, driven.latencies.length + driven.errors.length);
    return driven.latencies;
  }

  /** @throws where the bot is no longer there: what it does not answer then would be measured too. */
  #note(errors: readonly string[], sent: number): void {
    if (this.#bot.ended) throw new Error(`a bot ended under load: ${this.#bot.said}`);
    this.errors.push(...errors);
    this.sent += sent;
  }

  /** Answers a second at full speed: the median of its turns without errors. */
  get peak(): number {
    return percentile(this.#rates, 0.5);
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
    return [...new Set(this.errors), this.#bot.said.slice(0, 2000)].filter(Boolean).slice(0, 5);
  }

  async stop(): Promise<void> {
    await this.#bot.stop();
    this.#side.close();
  }
}
