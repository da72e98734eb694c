import { setTimeout as after } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { makeRequest } from './make-request.ts';

/** How often a request is sent at most, and the pauses before it is sent again, in ms. */
const PAUSES = [100, 400, 1200];

/**
 * Sends again what failed on the way: servers that err, connections that break; at most four times. What Discord refuses is not
 * sent again. Waiting for a rate limit is left to discord.js. `send` is told how often it was called before.
 */
export async function persistently<T>(send: (attempt: number) => Promise<T>): Promise<T> {
  for (const [attempt, pause] of PAUSES.entries()) {
    try {
      return await send(attempt);
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await after(pause);
    }
  }
  return send(PAUSES.length);
}

/** A rate limit longer than this is told of, in ms. */
const LONG_LIMIT = 5000;

/** Which rate limits Discord's REST waits for. */
export class RateLimits {
  #until = 0;

  /** Whether a request still waits for a long one: until it is over, nobody gets what waits. */
  get isLong(): boolean {
    return this.#until - Date.now() > LONG_LIMIT;
  }

  /** Notes a limit of so many ms. */
  note(wait: number): void {
    this.#until = Math.max(this.#until, Date.now() + wait);
  }
}

/** Discord's REST as this bot uses it: `persistently` sends again, so discord.js does not; a long rate limit is a line. */
export const restOptions = (log: Logger, limits: RateLimits, rest?: Partial<RESTOptions>): Partial<RESTOptions> => ({
  makeRequest,
  ...rest,
  retries: 0,
  rejectOnRateLimit({ retryAfter, method, route, global }) {
    if (retryAfter > LONG_LIMIT) {
      const seconds = Math.ceil(retryAfter / 1000);
      log.warn({ seconds, method, route, global }, 'Discord limits the rate; what is to be sent waits');
      limits.note(retryAfter);
    }
    return false;
  },
});

/** The longest and the first pause before Discord is asked again at the start, in ms; each is twice as long as the one before. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;

/** What kept a request from being answered at all, in few words; undefined for an answer, whatever it says. */
function outageIn(error: unknown): string | undefined {
  if (error instanceof DiscordAPIError) return undefined;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as Error & { code?: unknown };
  if (typeof code === 'string') return code;
  if (error.name === 'AbortError' || error instanceof SyntaxError) return 'no whole answer in time';
  return cause === undefined ? undefined : outageIn(cause);
}

/** What waiting needs: where each try is told, and how a pause is made. */
export interface Waiting {
  readonly log: Logger;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * Asks Discord until it can be reached, with growing pauses and a line each. For a start alone: nobody waits for its answer.
 * @throws what Discord answers, and whatever is no outage.
 */
export async function waitedOut<T>(send: () => Promise<T>, { log, pause = after }: Waiting): Promise<T> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return await send();
    } catch (error) {
      const reason = outageIn(error);
      if (reason === undefined) throw error;
      log.warn({ reason, seconds: wait / 1000 }, 'Discord cannot be reached; it is asked again');
      await pause(wait);
    }
  }
}
