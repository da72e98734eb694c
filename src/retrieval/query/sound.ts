/** Letters that sound alike in English names, tried in this order; each row an example of what it brings together. */
const ALIKE: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/sch/gu, 'sh'], // Schultz, Shultz
  [/ph/gu, 'f'], // Stephen, Stefan
  [/ck|c(?![eiyh])|q/gu, 'k'], // Curtis, Kurtis
  [/c(?=[eiy])|z/gu, 's'], // Katz, Kats
  [/gh(?![aeiou])|h(?![aeiou])/gu, ''], // Thom, Tom
  [/(\p{L})\1+/gu, '$1'], // Lomaxx, Lomax
  [/e$/gu, ''], // Boyle, Boil
  [/[aeiouyw]+/gu, 'a'], // Vail, Vale
];
/** Shorter sounds are shared by too many names. */
const SHORTEST_SOUND = 3;

/** How a name's word sounds, roughly: the same for spellings that one may take for another. */
export const soundOf = (word: string): string =>
  ALIKE.reduce((sound, [pattern, alike]) => sound.replace(pattern, alike), word);

/** Whether two sounds are those of one name's spellings: of "Boyle" and "Boil", of "Schultz" and "Shultz". */
export const soundsAlike = (one: string, other: string): boolean => one.length >= SHORTEST_SOUND && one === other;
