import { callbackPath, type Peer } from '../../test/loopback/peer.ts';
import { NO_ANSWER, type SentInteraction } from '../load/side.ts';
import { ELSEWHERE, REFUSED } from './faults.ts';

/** An interaction that has no answer after so long is lost, in ms: for a new session alone discord.js takes five seconds. */
const LOST_AFTER = 30_000;

interface Asked {
  readonly sent: SentInteraction;
  readonly at: number;
  /** What its first response meets. */
  readonly fault: string | undefined;
}

/** What was asked, and what became of it. */
export class Ledger {
  /** What should not have happened, a line each. */
  readonly wrong: string[] = [];
  asked = 0;
  answered = 0;
  readonly #peer: Peer;
  readonly #waiting = new Map<string, Asked>();
  /** The tokens of interactions that another process has answered. */
  readonly #elsewhere = new Set<string>();
  /** The callbacks that may say in a plain line that there is no answer. */
  readonly #plain = new Set<string>();

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** Interactions without an answer so far. */
  get waiting(): number {
    return this.#waiting.size;
  }

  note(sent: SentInteraction, fault: string | undefined): void {
    this.asked++;
    this.#waiting.set(callbackPath(sent), { sent, at: Date.now(), fault });
    if (fault === REFUSED) this.#plain.add(callbackPath(sent));
    if (fault === ELSEWHERE) this.#elsewhere.add(sent.token);
  }

  /** Takes in what the bot has sent since the last time. */
  settle(): void {
    for (const { path, body } of this.#peer.requests.splice(0)) {
      const one = this.#waiting.get(path);
      const [, token = ''] = /^\/webhooks\/\d+\/([^/]+)/u.exec(path) ?? [];
      if (this.#elsewhere.has(token)) this.wrong.push(`${path} follows what another process had answered`);
      if (one?.fault === ELSEWHERE || this.#peer.acknowledged.has(path)) {
        if (this.#waiting.delete(path)) this.answered++;
        const text = JSON.stringify(body);
        if (!this.#plain.has(path) && NO_ANSWER.test(text)) this.wrong.push(`${path} says ${text.slice(0, 300)}`);
      }
    }
    for (const [path, { at, fault }] of this.#waiting) {
      if (Date.now() - at < LOST_AFTER) continue;
      this.#waiting.delete(path);
      this.wrong.push(`${path} has no answer; it met ${fault ?? 'no fault'}`);
    }
  }
}
