import { LRUCache } from 'lru-cache';

/** Answers that one member may have within the window. */
const ANSWERS = 5;
/** In ms. */
const WINDOW = 10_000;
/** Members remembered at most; whoever was quiet longest is forgotten first. */
const MEMBERS = 10_000;

/** Holds members who ask faster than anybody reads, each for themselves. Memory is bounded, whoever asks. */
export class FloodLimit {
  /** The moments of each member's latest answers, in ms. */
  readonly #answered = new LRUCache<string, readonly number[]>({ max: MEMBERS });

  /** Whether a member may be answered at the moment `now`, in ms; counts the answer if so. */
  allows(member: string, now: number): boolean {
    const recent = (this.#answered.get(member) ?? []).filter((moment) => now - moment < WINDOW);
    const allowed = recent.length < ANSWERS;
    this.#answered.set(member, allowed ? [...recent, now] : recent);
    return allowed;
  }

  /** Members remembered. */
  get size(): number {
    return this.#answered.size;
  }
}
