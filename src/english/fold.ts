/** Nothing in them but their case is folded. */
const PLAIN = /^[0-9A-Za-z'&-]*$/u;

/** Lower case, without accents, full stops and curly apostrophes: "García" and "garcia" are one, "U.S." and "us". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(word)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('’', "'");
}
