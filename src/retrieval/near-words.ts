/** The first place from `low` on whose word is not before the given one; near ones are found soonest (galloping search). */
function lowerBound(sorted: readonly string[], word: string, low: number): number {
  let from = low;
  let step = 1;
  while (from + step <= sorted.length && (sorted[from + step - 1] ?? '') < word) {
    from += step;
    step *= 2;
  }
  let to = Math.min(sorted.length, from + step - 1);
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A vocabulary in which words near to a typed one are found without comparing it to each. */
export class NearWords {
  private readonly sorted: readonly string[];

  constructor(words: Iterable<string>) {
    this.sorted = [...words].sort();
  }

  /**
   * The words that are at most so many letters missing, too many or changed away from the typed one. Method: Levenshtein's
   * matrix, whose rows words of the same beginning share; a beginning that is too far away already is passed over with all its
   * words (a trie's traversal: Navarro 2001, "A guided tour to approximate string matching", on a sorted list).
   */
  near(typed: string, edits: number): string[] {
    const { sorted } = this;
    const width = typed.length + 1;
    const rows = new Uint16Array((typed.length + edits + 2) * width);
    for (let column = 0; column < width; column++) rows[column] = column;
    const found: string[] = [];
    let previous = '';
    let depth = 0;
    for (let at = 0; at < sorted.length; ) {
      const word = sorted[at] ?? '';
      let shared = 0;
      while (shared < depth && word[shared] === previous[shared]) shared++;
      depth = shared;
      let least = 0;
      while (depth < word.length && least <= edits)
        least = nextRow(rows, { width, depth: depth++, typed, letter: word[depth - 1] });
      previous = word;
      if (least > edits) {
        at = lowerBound(sorted, `${word.slice(0, depth)}\uffff`, at + 1);
        continue;
      }
      if ((rows[word.length * width + typed.length] ?? 0) <= edits) found.push(word);
      at++;
    }
    return found;
  }
}

/** Fills the row below `depth` for one more letter; gives its least value. */
function nextRow(
  rows: Uint16Array,
  { width, depth, typed, letter }: { width: number; depth: number; typed: string; letter: string | undefined },
): number {
  const above = depth * width;
  const row = above + width;
  rows[row] = depth + 1;
  let least = depth + 1;
  for (let column = 1; column < width; column++) {
    const changed = (rows[above + column - 1] ?? 0) + (typed[column - 1] === letter ? 0 : 1);
    const value = Math.min(changed, (rows[above + column] ?? 0) + 1, (rows[row + column - 1] ?? 0) + 1);
    rows[row + column] = value;
    least = Math.min(least, value);
  }
  return least;
}
