import { everydayWords } from '../../english/everyday-words.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import type { PrintedWord } from '../engine/engine.ts';
import { slips } from './slip.ts';
import { synonymsOf } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import { compounds, type Word, words } from './words.ts';

/** So many letters of a word must be typed for it to stand for the whole. */
const SHORTEST_BEGINNING = 4;
/** Longer words are left as they are. */
const LONGEST = 40;

/** The one prefix that is left out as a word of grammar, since "we're" ends in it too. */
const PREFIX = 're';

const byBeginning = new Map<string, string[]>();

/** The everyday words that begin with a word's first letter and are about as long. */
function everydayWordsLike(word: string): string[] {
  if (byBeginning.size === 0)
    for (const known of everydayWords()) {
      const key = `${known.slice(0, 1)}${known.length}`;
      const sharing = byBeginning.get(key);
      if (sharing) sharing.push(known);
      else byBeginning.set(key, [known]);
    }
  return [0, -1, 1].flatMap((more) => byBeginning.get(`${word.slice(0, 1)}${word.length + more}`) ?? []);
}

/** What a story knows of words. */
export interface KnownWords {
  /** Which of the terms the story has. */
  readonly held: (terms: readonly string[]) => Promise<ReadonlySet<string>>;
  /** As `Engine.wordsLike`. */
  readonly wordsLike: (typed: string) => Promise<readonly PrintedWord[]>;
}

/** Whether a word needs no correction whatever the story has: a number, grammar, an everyday word or one with synonyms. */
const isPlain = (word: string): boolean =>
  word.length > LONGEST ||
  /^\p{N}/u.test(word) ||
  FUNCTION_WORDS.has(word) ||
  ASKING_WORDS.has(word) ||
  everydayWords().has(word) ||
  synonymsOf(stem(word)).size > 0;

/** The word of the story that a mistyped one is nearest to, the commonest of those; undefined where none is near. */
async function nearest(word: string, { held, wordsLike }: KnownWords): Promise<string | undefined> {
  let best: { readonly known: string; readonly edits: number; readonly times: number } | undefined;
  for (const { word: known, times } of await wordsLike(word)) {
    const begun = word.length >= SHORTEST_BEGINNING && known.startsWith(word);
    const edits = slips(word, known) ?? (begun ? 1 : undefined);
    if (edits === undefined) continue;
    if (!best || edits < best.edits || (edits === best.edits && times > best.times)) best = { known, edits, times };
  }
  if (best) return best.known;
  const everyday = everydayWordsLike(word).filter((other) => slips(word, other) === 1);
  const holding = await held(everyday.map(stem));
  return everyday.find((other) => holding.has(stem(other)));
}

/**
 * A question with each mistyped word replaced by the word of the story that it is nearest to: "the resignaton" is "the
 * resignation". A word that the story has in any form, or that is an everyday word, is no slip.
 */
export async function correctSpelling(question: string, known: KnownWords): Promise<string> {
  const all = words(question);
  const compoundsAt = new Map(compounds(question, all).map((compound) => [compound.first, compound]));
  const printed = [...all, ...compoundsAt.values()].map(({ word }) => word);
  if (compoundsAt.size === 0 && printed.every(isPlain)) return question;
  const held = await known.held(printed.map(stem));
  const isKnown = (word: string) => isPlain(word) || held.has(stem(word));
  /** Whether the story writes as one word what the question joins by hyphens, and has not both of its parts. */
  const isWrittenAsOne = (parts: readonly Word[], joined: string) =>
    held.has(stem(joined)) &&
    parts.some(({ word }) => (FUNCTION_WORDS.has(word) ? word === PREFIX : !held.has(stem(word))));
  let corrected = '';
  let at = 0;
  for (const [place, { word, start, end }] of all.entries()) {
    if (start < at) continue;
    const compound = compoundsAt.get(place);
    const asOne = compound && isWrittenAsOne(all.slice(place, compound.last + 1), compound.word);
    const meant = asOne ? compound.word : isKnown(word) ? undefined : await nearest(word, known);
    if (meant === undefined) continue;
    corrected += question.slice(at, start) + meant;
    at = asOne ? (all[compound.last]?.end ?? end) : end;
  }
  return corrected + question.slice(at);
}
