import { PREPOSITIONS } from '../../english/verb-words.ts';
import { inFull, wordsOf } from './full-words.ts';

/** A word of a sentence as it is compared, and as it is printed. */
export interface SentenceWord {
  /** In full and without its inflection. */
  readonly word: string;
  readonly printed: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

export const sentenceWords = (text: string): SentenceWord[] => {
  let before = 0;
  return wordsOf(text).flatMap(({ text: word, start, end }) => {
    const gap = text.slice(before, start);
    before = end;
    const printed = text.slice(start, end);
    return inFull([word]).map((full, part) => ({ word: full, printed, gap: part === 0 ? gap : ' ' }));
  });
};

/** Marks that part clauses; a hyphen within a word is none. */
const CLAUSE_MARK = /[,;:—–()]|\s-+\s/u;
export const opensClause = ({ gap }: SentenceWord): boolean => CLAUSE_MARK.test(gap);

/** Opens a relative clause. */
const RELATIVE = new Set(['who', 'whom', 'whose', 'which']);
/** A longer stretch between commas is a clause of its own. */
const LONGEST_ASIDE = 14;

/**
 * The words of a sentence without its asides: "The guard, who was not named, was hurt" → "The guard was hurt". A stretch that
 * holds a word of `subject` matter is no aside, nor one that is a name asked for.
 */
export function withoutAsides(
  sentence: readonly SentenceWord[],
  subject: ReadonlySet<string>,
  names: ReadonlySet<string>,
): SentenceWord[] {
  const stretches: SentenceWord[][] = [];
  for (const word of sentence) {
    const last = stretches.at(-1);
    if (last && !opensClause(word)) last.push(word);
    else stretches.push([word]);
  }
  // "His wife, Nora Pell, resigned" tells of her, "Brandt, a friend of Pell, resigned" doesn't.
  const isAttached = (stretch: readonly SentenceWord[]) =>
    RELATIVE.has(stretch[0]?.word ?? '') || stretch.some(({ word }) => PREPOSITIONS.has(word));
  const isAside = (stretch: readonly SentenceWord[], at: number) =>
    at > 0 &&
    at < stretches.length - 1 &&
    stretch.length <= LONGEST_ASIDE &&
    !stretch.some(({ word }) => subject.has(word)) &&
    (isAttached(stretch) || !stretch.some(({ printed }) => names.has(nameWord(printed))));
  const kept: SentenceWord[] = [];
  for (const [at, stretch] of stretches.entries()) {
    if (isAside(stretch, at)) continue;
    const [first, ...rest] = stretch;
    const follows = at > 0 && isAside(stretches[at - 1] ?? [], at - 1);
    if (first) kept.push(follows ? { ...first, gap: ' ' } : first, ...rest);
  }
  return kept;
}

/** A word of a name as names are compared. */
export const nameWord = (printed: string): string => printed.toLowerCase().replace(/['’]s?$/u, '');

/** The shortest stretch of words that holds as many of those wanted as the sentence does; undefined where it holds none. */
export function tightest(
  sentence: readonly SentenceWord[],
  wanted: ReadonlySet<string>,
): readonly [from: number, to: number] | undefined {
  const all = new Set(sentence.flatMap(({ word }) => (wanted.has(word) ? [word] : [])));
  let best: readonly [number, number] | undefined;
  for (const [from, { word }] of sentence.entries()) {
    if (!all.has(word)) continue;
    const missing = new Set(all);
    let to = from;
    for (; to < sentence.length && missing.size > 0; to++) missing.delete(sentence[to]?.word ?? '');
    if (missing.size > 0) break;
    if (!best || to - from < best[1] - best[0]) best = [from, to];
  }
  return best;
}
