/**
 * Short names and what they are short for: the same thing, whichever an article prints. The first of a row, which is one word,
 * stands for all of them.
 */
const NAMES = `
u.s, united states, usa; un, united nations; uk, united kingdom, great britain, britain; eu, european union;
tv, television; gop, republican party; fbi, federal bureau of investigation; cia, central intelligence agency;
nsa, national security agency; irs, internal revenue service; epa, environmental protection agency;
fda, food and drug administration; doj, justice department, department of justice; nypd, new york police department;
lapd, los angeles police department; nra, national rifle association; aclu, american civil liberties union;
nato, north atlantic treaty organization; imf, international monetary fund; eec, european economic community;
senator, sen; representative, rep; governor, gov; lieutenant, lt; professor, prof; captain, capt; colonel, col;
sergeant, sgt; percent, per cent; ceo, chief executive, chief executive officer; vp, vice president;
ag, attorney general
`;

const ROWS = NAMES.trim()
  .split(/;\s+/u)
  .map((row) => row.split(', '));

/** From a name of one word to the short name that stands for it. */
export const SHORT_FOR_WORD: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([short = '', ...names]) =>
    names.filter((name) => !name.includes(' ')).map((name): [string, string] => [name, short]),
  ),
);

/** Names of several words, each as its words, with the short name that stands for it. */
export const SHORT_FOR_WORDS: readonly (readonly [words: readonly string[], short: string])[] = ROWS.flatMap(
  ([short = '', ...names]) =>
    names.filter((name) => name.includes(' ')).map((name): [readonly string[], string] => [name.split(' '), short]),
);
