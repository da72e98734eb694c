/** @typedef {{ median: number, p99: number, worst: number }} Latency in ms */

/** The value that a share of the values does not exceed (nearest rank). */
const quantile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** @returns {Latency} */
export function latencyOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), worst: quantile(sorted, 1) };
}

/** Runs once for each input, one after the other, until they have taken so long, in ms; the time of each, in ms. */
export async function timeEach(inputs, run, longest = Number.POSITIVE_INFINITY) {
  const times = [];
  const end = performance.now() + longest;
  for (const input of inputs) {
    const started = performance.now();
    if (started > end) break;
    await run(input);
    times.push(performance.now() - started);
  }
  return times;
}
