/** The index of the first of `sorted` for which `behind` holds; `behind` holds for all after it. */
export function firstWhere<T>(sorted: readonly T[], behind: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (behind(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
