import { GatewayCloseCodes } from 'discord.js';
import type { Logger } from 'pino';

/** Closes that are none of Discord's own, by their codes (RFC 6455, 7.4.1; 4200 is discord.js's). */
const OTHER_CLOSES: ReadonlyMap<number, string> = new Map([
  [1000, 'closed'],
  [1001, 'Discord goes away'],
  [1006, 'the connection broke off or was not made'],
  [4200, 'left to resume'],
]);

/** What a close code says, in few words: 4009 is "session timed out". */
export function reasonOfClose(code: number): string {
  const name = GatewayCloseCodes[code];
  if (name === undefined) return OTHER_CLOSES.get(code) ?? 'no reason given';
  return name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

/** The first and the longest time between two lines about one outage, in ms; each is twice as long as the one before. */
const FIRST_DISTANCE = 5000;
const LONGEST_DISTANCE = 3_600_000;

interface Outage {
  readonly since: number;
  closes: number;
  distance: number;
  nextLine: number;
}

/** Tells of lost gateway connections and of their return: at once, then at growing distance. Moments are in ms. */
export class ConnectionLog {
  readonly #log: Logger;
  readonly #outages = new Map<number, Outage>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** A shard's connection closed, or could not be made. */
  closed(shard: number, code: number, reason: string, now: number): void {
    const outage = this.#outages.get(shard);
    if (!outage) {
      this.#outages.set(shard, { since: now, closes: 1, distance: FIRST_DISTANCE, nextLine: now + FIRST_DISTANCE });
      this.#log.info({ shard, code, reason }, 'the connection to Discord closed; reconnecting');
      return;
    }
    outage.closes++;
    if (now < outage.nextLine) return;
    outage.distance = Math.min(2 * outage.distance, LONGEST_DISTANCE);
    outage.nextLine = now + outage.distance;
    const seconds = Math.round((now - outage.since) / 1000);
    this.#log.warn({ shard, code, reason, closes: outage.closes, seconds }, 'still reconnecting to Discord');
  }

  /** A shard is back, in its old session or in a new one; nothing is said of one that was never away. */
  returned(shard: number, session: 'resumed' | 'new', now: number): void {
    const outage = this.#outages.get(shard);
    if (!this.#outages.delete(shard) || !outage) return;
    const seconds = Math.round((now - outage.since) / 1000);
    this.#log.info({ shard, session, closes: outage.closes, seconds }, 'back on Discord');
  }
}
