/** The first place of a list in order for which `behind` holds, else its length; `behind` holds for all after it. Logarithmic. */
export function firstWhere<T>(sorted: readonly T[], behind: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (behind(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
