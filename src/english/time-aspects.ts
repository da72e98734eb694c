import { setOf } from './word-list.ts';

/**
 * Words for the beginning or the end of something, which a text may tell by the word before its date alone: "has taught there
 * since 2014" tells when she started, "under contract until 2028" when it ends.
 */
export const ASPECTS: readonly { readonly words: ReadonlySet<string>; readonly before: RegExp }[] = [
  {
    words: setOf(`
  start started starts starting begin began begins begun beginning became become joined join
`),
    before: /\b(?:since|from|beginning|starting)\s+(?:\p{Ll}+\s+){0,2}$/iu,
  },
  {
    words: setOf(`
  end ends ended ending finish finished finishes expire expires expired expiry deadline over last
`),
    before: /\b(?:until|till|through|by|before)\s+(?:[\p{Ll}\d]+\s+){0,3}$/iu,
  },
];
