import { NAMED } from './parsers/named.ts';
import type { Parser } from './parsers/parser.ts';
import { PERIODS } from './parsers/period.ts';
import { PRINTED } from './parsers/printed.ts';
import { RELATIVE } from './parsers/relative.ts';
import type { Found } from './phrase.ts';

/** The ways in which English news writes times. Where two overlap, the longer is kept; of equal ones, the earlier here. */
const PARSERS: readonly Parser[] = [...NAMED, ...PRINTED, ...RELATIVE, ...PERIODS];

/** Words of a match that are its occasion and no part of it: "in March" is found as "March". */
const LEAD =
  /^(?:in|since|by|until|till|from|to|of|through|between|and|during|before|after|for|on)[\s-]+(?!the\s+(?:fourth|spring|summer|fall|autumn|winter)\b)/iu;

/** All time phrases of a text, overlapping ones too, in the parsers' order. Linear in the text's length. */
export function parse(text: string): Found[] {
  const found: Found[] = [];
  const told = new Map<RegExp, boolean>();
  const has = (needed: RegExp): boolean => {
    const known = told.get(needed) ?? needed.test(text);
    told.set(needed, known);
    return known;
  };
  for (const { name, pattern, needs, read } of PARSERS) {
    if (!needs.every(has)) continue;
    // Unlike `matchAll`, this copies no pattern; it leaves each at its beginning, since it goes on to the end.
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const phrase = read(match.groups ?? {});
      if (!phrase) continue;
      const start = match.index + (LEAD.exec(match[0])?.[0].length ?? 0);
      found.push({ start, end: match.index + match[0].length, phrase, rule: name });
    }
  }
  return found;
}
