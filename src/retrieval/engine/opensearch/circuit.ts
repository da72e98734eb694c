import { Unavailable } from '../../../unavailable.ts';

/** How a circuit opens and closes; times in ms. */
export interface CircuitSettings {
  /** So many failures without a success between them open it. */
  readonly failures: number;
  /** It stays open so long at first, each time twice as long, and never longer than `longest`. */
  readonly first: number;
  readonly longest: number;
  /** Of so many requests one may be tried again; a reserve of as many retries as `reserve`. */
  readonly requestsARetry: number;
  readonly reserve: number;
}

const SETTINGS: CircuitSettings = { failures: 3, first: 500, longest: 8_000, requestsARetry: 10, reserve: 10 };

/** Thrown in place of a request that would only wait. */
export class CircuitOpen extends Unavailable {
  override readonly name = 'CircuitOpen';
}

/**
 * Keeps what fails from being asked again and again: after some failures nothing is sent for a while, then one request to see;
 * when that succeeds, all are sent again. Method: circuit breaker (Nygard 2007), with a budget of retries.
 */
export class Circuit {
  private readonly settings: CircuitSettings;
  private readonly now: () => number;
  private failures = 0;
  private openings = 0;
  private openUntil = 0;
  private probing = false;
  private retries: number;

  constructor(settings: Partial<CircuitSettings> = {}, now: () => number = () => performance.now()) {
    this.settings = { ...SETTINGS, ...settings };
    this.now = now;
    this.retries = this.settings.reserve;
  }

  get isOpen(): boolean {
    return this.openings > 0;
  }

  /** Called before each request. @throws CircuitOpen where none may be sent now. */
  enter(): void {
    const { reserve, requestsARetry } = this.settings;
    if (this.openings > 0) {
      if (this.probing || this.now() < this.openUntil)
        throw new CircuitOpen('the search engine did not answer a moment ago; it is asked again soon');
      this.probing = true;
    }
    this.retries = Math.min(reserve, this.retries + 1 / requestsARetry);
  }

  succeeded(): void {
    this.failures = 0;
    this.openings = 0;
    this.probing = false;
  }

  failed(): void {
    const { failures, first, longest } = this.settings;
    this.failures++;
    if (this.openings === 0 && this.failures < failures) return;
    // Those that were under way when it opened open it no wider.
    if (this.openings > 0 && !this.probing) return;
    this.probing = false;
    this.openUntil = this.now() + Math.min(longest, first * 2 ** this.openings);
    this.openings++;
  }

  /** Whether a failed request may be tried again; takes one retry of the budget. */
  mayRetry(): boolean {
    if (this.retries < 1) return false;
    this.retries--;
    return true;
  }
}
