/** The first place from `from` up to `to` (exclusive) for which `behind` holds, else `to`; `behind` holds for all after it. Logarithmic. */
export function firstPlace(from: number, to: number, behind: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (behind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As `firstPlace`, of a list in order. */
export const firstWhere = <T>(sorted: readonly T[], behind: (one: T) => boolean): number =>
  firstPlace(0, sorted.length, (place) => behind(sorted[place] as T));
