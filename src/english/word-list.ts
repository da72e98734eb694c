/** The words of a list that is written as one text, in order: "jr sr ii iii". */
export const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** The same, to be asked whether a word is among them. */
export const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list));

/** The rows of a table that is written as one text, in order, each as its words: commas and line breaks part them. */
export const rowsIn = (table: string): string[][] =>
  table
    .trim()
    .split(/\s*[,\n]\s*/u)
    .filter((row) => row !== '')
    .map((row) => row.split(' '));

/** From the first word of each row to the others of all its rows. */
export function othersIn(rows: Iterable<readonly string[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const [first = '', ...rest] of rows) others.set(first, new Set([...(others.get(first) ?? []), ...rest]));
  return others;
}

/** From each word to all those that stand in a row with it, itself among them. */
export const groupsIn = (rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> =>
  othersIn(rows.flatMap((row) => row.map((word) => [word, ...row])));
