import { WORD_CLASSES } from '../../english/function-words.ts';
import { HEADSHIPS, OFFICE_TITLES } from '../../english/roles.ts';
import { FULL_TITLES } from '../../english/titles.ts';
import type { Word } from '../../english/word.ts';
import { rowsIn } from '../../english/word-list.ts';

/** Words that tell that somebody holds the office behind them no longer. */
const FORMER = /^(?:former|ex|late|then|onetime|ousted|fired)$/u;
/** And those that tell that it is another office, or somebody's for no certain time. */
const ANOTHER =
  /^(?:acting|incoming|outgoing|longtime|vice|deputy|assistant|associate|lt|lieutenant|first|next|future)$/u;

/** A folded title as it is printed in full: "professor" for "prof". */
export const titleInFull = (title: string): string => FULL_TITLES.get(title) ?? title;

/** An office in a sentence that stands for who holds it: word indices, end exclusive. */
export interface OfficeNamed {
  readonly office: string;
  readonly from: number;
  readonly to: number;
}

/** Words before an office's: "the former North Korean leader". */
const MOST_BEFORE = 4;
/** As much of a country's name as its adjective keeps: "Korea", "Korean". */
const STEM = 4;
/** Stems of adjectives that keep less, by their countries'. */
const ADJECTIVAL = new Map(
  rowsIn(
    'us amer, uk brit, fran fren, spai span, irel iris, wale wels, denm dani, pola poli, neth dutc, swit swis, phil fili',
  ) as [string, string][],
);
const stemOf = (folded: string): string => {
  const stem = folded.slice(0, STEM);
  return ADJECTIVAL.get(stem) ?? stem;
};

/** An office with the words before it that tell which one it is. */
interface Office {
  /** Lower case, "former " before it where somebody held it. */
  readonly title: string;
  /** The beginning of whose office it is, empty where the text doesn't tell: "kore" of "North Korean leader". */
  readonly of: string;
  /** The index of its first word. */
  readonly from: number;
}

/** Reads the office whose title stands at `at`; undefined where none does, or another's ("vice president"). */
function officeAt(words: readonly Word[], at: number): Office | undefined {
  const title = titleInFull(words[at]?.folded ?? '');
  if (!OFFICE_TITLES.has(title) && !HEADSHIPS.has(title)) return undefined;
  let from = at;
  let of = '';
  let former = false;
  while (from > 0 && at - from < MOST_BEFORE && words[from]?.gap === ' ') {
    const before = words[from - 1] as Word;
    if (ANOTHER.test(before.folded)) return undefined;
    if (FORMER.test(before.folded)) former = true;
    else if (before.capital && !WORD_CLASSES.has(before.folded)) of ||= stemOf(before.folded);
    else if (before.folded !== 'prime') break;
    from--;
  }
  return { title: former ? `former ${title}` : title, of, from };
}

/** What an office is looked up by: its title alone, and with whose it is. */
const keysOf = ({ title, of }: Office): string[] => (of ? [title, `${of} ${title}`] : [title]);

/** Words behind an office that make it a longer name's, or another's: "the president of Acme". */
const CARRIES_ON = /^(?:of|for|to|elect|pro|and|or)$/u;

/**
 * The offices of a sentence that stand by themselves, by the key that tells most: "the president said", "North Korea's leader", not
 * "the president of Acme", "President Roe".
 */
export function* officesIn(words: readonly Word[]): Generator<OfficeNamed> {
  for (let at = 1; at < words.length; at++) {
    const office = words[at]?.gap === ' ' ? officeAt(words, at) : undefined;
    if (!office) continue;
    const determined = words[office.from - 1]?.folded === 'the' && words[office.from]?.gap === ' ';
    if (!determined && !words[at - 1]?.possessive) continue;
    const after = words[at + 1];
    const goesOn = after?.gap === ' ' && (after.capital || CARRIES_ON.test(after.folded));
    const from = determined ? office.from - 1 : office.from;
    if (!goesOn && after?.gap !== '-') yield { office: keysOf(office).at(-1) ?? '', from, to: at + 1 };
  }
}

/**
 * The keys of the offices that the words around a name give its bearer: "President Roe", "Acme director Jane Roe", "Jane Roe, the
 * former president,".
 */
export function officesOf(words: readonly Word[], from: number, to: number): string[] {
  const joined = /^\.? $/u.test(words[from]?.gap ?? '') && !words[from - 1]?.possessive;
  const beside = joined ? officeAt(words, from - 1) : undefined;
  const keys = beside ? keysOf(beside) : [];
  if (words[to]?.gap !== ', ' || words[to]?.folded !== 'the') return keys;
  for (let at = to + 1; at <= Math.min(to + MOST_BEFORE, words.length - 1) && words[at]?.gap === ' '; at++) {
    const office = officeAt(words, at);
    const after = words[at + 1];
    const ends = after?.gap !== ' ' || CARRIES_ON.test(after.folded);
    if (office && office.from === to + 1 && ends) return [...keys, ...keysOf(office)];
  }
  return keys;
}
