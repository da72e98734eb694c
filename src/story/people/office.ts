import type { Word } from './candidate.ts';
import { ADJECTIVES, OFFICE_TITLES } from './name-words.ts';

/** Words that tell that somebody no longer holds, or doesn't hold yet, the office behind them. */
const NOT_HOLDING =
  /^(?:former|ex|late|then|acting|incoming|outgoing|vice|deputy|assistant|lt|lieutenant|first|next|future|onetime|longtime)$/u;

const SHORTENED: ReadonlyMap<string, string> = new Map(
  (
    'gov governor,sen senator,rep representative,gen general,lt lieutenant,col colonel,maj major,capt captain,sgt sergeant,' +
    'adm admiral,det detective,prof professor,rev reverend'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A folded title as it is printed in full: "professor" for "prof". */
export const titleInFull = (title: string): string => SHORTENED.get(title) ?? title;

/** An office in a sentence that stands for who holds it: word indices, end exclusive. */
export interface OfficeNamed {
  readonly office: string;
  readonly from: number;
  readonly to: number;
}

/** The offices of a sentence that stand by themselves: "the president said", not "the president of Acme", "President Roe". */
export function* officesIn(words: readonly Word[]): Generator<OfficeNamed> {
  for (let at = 1; at < words.length; at++) {
    const { folded, gap } = words[at] as Word;
    if (!OFFICE_TITLES.has(folded) || gap !== ' ') continue;
    const article = words[at - 1]?.folded === 'prime' ? at - 2 : at - 1;
    if (words[article]?.folded !== 'the') continue;
    const after = words[at + 1];
    const goesOn = after?.gap === ' ' && (after.capital || /^(?:of|for|to|elect|pro|and|or)$/u.test(after.folded));
    if (!goesOn && after?.gap !== '-') yield { office: folded, from: article, to: at + 1 };
  }
}

/** The office that a title before a name gives its bearer: "President Roe", not "former President Roe". */
export function officeBefore(words: readonly Word[], titled: number, from: number): string | undefined {
  const office = titled < from ? titleInFull(words[from - 1]?.folded ?? '') : '';
  if (!OFFICE_TITLES.has(office)) return undefined;
  let lead = titled - 1;
  while (ADJECTIVES.has(words[lead]?.folded ?? '') && !NOT_HOLDING.test(words[lead]?.folded ?? '')) lead--;
  const held = ![lead, from - 2].some((at) => NOT_HOLDING.test(words[at]?.folded ?? ''));
  return held ? office : undefined;
}
