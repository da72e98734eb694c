import { setTimeout as after } from 'node:timers/promises';
import type { SentInteraction, Side } from './side.ts';

/** What came of sending; times in ms. */
export interface Driven {
  readonly errors: readonly string[];
  readonly took: number;
  readonly latencies: readonly number[];
}

type Next = () => SentInteraction;

/** Interactions under way at once while the peak is looked for. */
const AT_ONCE = 64;

/** One after the other on each of many lanes, as fast as answers come, until `count` are sent. */
export async function atFullSpeed({ send }: Side, next: Next, count: number): Promise<Driven> {
  const began = performance.now();
  const latencies: number[] = [];
  const errors: string[] = [];
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const sent = performance.now();
      await send(next()).then(
        () => latencies.push(performance.now() - sent),
        (error: Error) => errors.push(error.message),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { errors, took: performance.now() - began, latencies };
}

/** At a steady rate, whether answers come or not; latency counts from when an interaction was due, so that no delay hides. */
export async function atRate({ send }: Side, next: Next, rate: number, seconds: number): Promise<Driven> {
  const began = performance.now();
  const latencies: number[] = [];
  const errors: string[] = [];
  const sent: Promise<unknown>[] = [];
  for (let made = 0; made < rate * seconds; ) {
    const due = began + (made / rate) * 1000;
    if (due > performance.now()) {
      await after(1);
      continue;
    }
    made += 1;
    const answered = () => latencies.push(performance.now() - due);
    sent.push(send(next()).then(answered, (error: Error) => errors.push(error.message)));
  }
  await Promise.all(sent);
  return { errors, took: performance.now() - began, latencies };
}

/** The value that a share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
