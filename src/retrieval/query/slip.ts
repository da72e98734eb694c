import { distance } from 'fastest-levenshtein';

/** Words of this length may have a letter missing, too many or changed, longer than `LONG` two; the longer of both counts. */
const SHORTEST_WITH_EDIT = 5;
const LONG = 8;
/** Words of this length may have letters that changed places; shorter ones are too near to too many others. */
const SHORTEST_WITH_SWAP = 4;

/** Whether two words differ in nothing but two neighbouring letters that change places. */
function swapped(typed: string, known: string): boolean {
  if (typed.length !== known.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at++;
  return typed[at] === known[at + 1] && typed[at + 1] === known[at] && typed.slice(at + 2) === known.slice(at + 2);
}

/**
 * How many slips of the keyboard a typed word is from a known one: letters missing, too many, changed, or two that change places.
 * Undefined where they are more than a word of this length may have; 0 for the same word.
 * Method: Levenshtein 1966, a transposition counted once (Damerau 1964) where it is the only slip.
 */
export function slips(typed: string, known: string): number | undefined {
  if (typed === known) return 0;
  if (typed.length < SHORTEST_WITH_SWAP) return undefined;
  if (swapped(typed, known)) return 1;
  const longer = Math.max(typed.length, known.length);
  const allowed = longer < SHORTEST_WITH_EDIT ? 0 : longer <= LONG ? 1 : 2;
  if (Math.abs(typed.length - known.length) > allowed) return undefined;
  const edits = distance(typed, known);
  return edits <= allowed ? edits : undefined;
}
