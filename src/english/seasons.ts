/** Seasons with TimeML's code and the month that they begin in. */
export const SEASONS: ReadonlyMap<string, { code: string; month: number }> = new Map([
  ['spring', { code: 'SP', month: 3 }],
  ['summer', { code: 'SU', month: 6 }],
  ['autumn', { code: 'FA', month: 9 }],
  ['fall', { code: 'FA', month: 9 }],
  ['winter', { code: 'WI', month: 12 }],
]);

/** A season, as a pattern's source. */
export const SEASON = `(?:${[...SEASONS.keys()].join('|')})`;
