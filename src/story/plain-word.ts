const [BLANK, STOP] = [' '.charCodeAt(0), '.'.charCodeAt(0)];
/** Beyond these, letters and marks of any script may follow that carry a word on. */
const ASCII = 128;

const OF_A_WORD: readonly boolean[] = Array.from({ length: ASCII }, (_, unit) =>
  /[A-Za-z\d]/u.test(String.fromCharCode(unit)),
);
/** Marks that stand within words: "O'Neill", "co-op", "R&D", "a.m.", "jane@example.org". */
const WITHIN_A_WORD: readonly boolean[] = Array.from({ length: ASCII }, (_, unit) =>
  /[.'&@-]/u.test(String.fromCharCode(unit)),
);

/** Where the plain word at a place ends: letters and digits of ASCII that nothing carries on. The place itself where none begins there. */
function plainEnd(text: string, at: number): number {
  let end = at;
  while (OF_A_WORD[text.charCodeAt(end)]) end++;
  if (end === at || end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next < ASCII && !WITHIN_A_WORD[next]) return end;
  // "Hull. The", but "J. Roe" and "a.m.".
  const stops = next === STOP && end - at > 1 && (end + 1 === text.length || text.charCodeAt(end + 1) === BLANK);
  return stops ? end : at;
}

/**
 * The places of a global pattern's matches, `[start, end)` in UTF-16 units, in order, as `matchAll` finds them. Most words of a
 * text are plain ones, which are told much sooner without the pattern; so it must match each of them by itself and whole, and no
 * match of it may begin with a blank. The pattern's `lastIndex` is left anywhere.
 */
export function* wordPlaces(text: string, pattern: RegExp): Generator<readonly [start: number, end: number]> {
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === BLANK) {
      at++;
      continue;
    }
    const end = plainEnd(text, at);
    if (end > at) {
      yield [at, end];
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    at = match.index + match[0].length;
    yield [match.index, at];
  }
}
