import { everydayWords } from '../../english/everyday-words.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import { MOST_EDITS, slips } from './slip.ts';
import { synonymsOf } from './synonym-expressions.ts';
import { stem } from './terms.ts';
import { compounds, type Word, words } from './words.ts';

/** So many letters of a word must be typed for it to stand for the whole. */
const SHORTEST_BEGINNING = 4;
/** Longer words are left as they are. */
const LONGEST = 40;

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

/** How often a word stands in texts. */
export interface Count {
  times: number;
}

/** How often each word stands in texts. */
export class WordCounts implements Iterable<readonly [word: string, times: number]> {
  private readonly counts = new Map<string, Count>();

  /** A word's count, to be changed in place. */
  of(word: string): Count {
    const known = this.counts.get(word);
    if (known) return known;
    const count = { times: 0 };
    this.counts.set(word, count);
    return count;
  }

  /** Counts the words of a text, both as hyphens part them and as one. */
  add(text: string): void {
    const all = words(text);
    for (const { word } of [...all, ...compounds(text, all)]) this.of(word).times += 1;
  }

  *[Symbol.iterator](): Generator<readonly [word: string, times: number]> {
    for (const [word, { times }] of this.counts) yield [word, times];
  }
}

/** Words with the same first letter, and beside each how often it stands in the story and its letters. */
interface Initialled {
  readonly words: string[];
  readonly times: number[];
  letters?: Int32Array;
}

/** Which letters a word has, one bit for those that share their place in the code modulo 32. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at);
  return letters;
}

/** Whether more than `MOST_EDITS` bits are set: each edit takes one letter away at most. */
function areTooMany(letters: number): boolean {
  let rest = letters;
  for (let edit = 0; edit < MOST_EDITS; edit++) rest &= rest - 1;
  return rest !== 0;
}

/** The words of a story, for which a mistyped word of a question may stand. */
export class SpellingCorrection {
  private readonly known = new Map<string, Initialled>();
  private readonly holds: (term: string) => boolean;

  /** `counts`: of all that is searched, names included; `holds`: whether any of that has a term. */
  constructor(counts: Iterable<readonly [word: string, times: number]>, holds: (term: string) => boolean) {
    this.holds = holds;
    for (const [word, times] of counts) {
      const initial = word.slice(0, 1);
      const sharing = this.known.get(initial);
      if (sharing) {
        sharing.words.push(word);
        sharing.times.push(times);
      } else this.known.set(initial, { words: [word], times: [times] });
    }
  }

  /**
   * A question with each mistyped word replaced by the word of the story that it is nearest to, the commonest of those. A word
   * that the story has in any form, or that is an everyday word, is no slip. Linear in the question, and in the story's words
   * with the same first letter for each word that is replaced.
   */
  correct(question: string): string {
    const all = words(question);
    const joined = new Map(compounds(question, all).map((compound) => [compound.first, compound]));
    let corrected = '';
    let at = 0;
    for (const [place, { word, start, end }] of all.entries()) {
      if (start < at) continue;
      const compound = joined.get(place);
      const asOne = compound && this.writtenAsOne(all.slice(place, compound.last + 1), compound.word);
      const meant = asOne ? compound.word : this.isKnown(word) ? undefined : this.nearest(word);
      if (meant === undefined) continue;
      corrected += question.slice(at, start) + meant;
      at = asOne ? (all[compound.last]?.end ?? end) : end;
    }
    return corrected + question.slice(at);
  }

  /** Whether the story writes as one word what the question joins by hyphens. */
  private writtenAsOne(parts: readonly Word[], joined: string): boolean {
    return this.holds(stem(joined)) && parts.some(({ word }) => !this.isKnown(word));
  }

  private isKnown(word: string): boolean {
    return (
      word.length > LONGEST ||
      /^\p{N}/u.test(word) ||
      FUNCTION_WORDS.has(word) ||
      ASKING_WORDS.has(word) ||
      this.holds(stem(word)) ||
      everydayWords().has(word) ||
      synonymsOf(stem(word)).size > 0
    );
  }

  private nearest(word: string): string | undefined {
    let best: { readonly known: string; readonly edits: number; readonly times: number } | undefined;
    for (const { known, times } of this.likely(word)) {
      const begun = word.length >= SHORTEST_BEGINNING && known.startsWith(word);
      const edits = slips(word, known) ?? (begun ? 1 : undefined);
      if (edits === undefined) continue;
      if (!best || edits < best.edits || (edits === best.edits && times > best.times)) best = { known, edits, times };
    }
    return best?.known ?? everydayWordsLike(word).find((other) => this.holds(stem(other)) && slips(word, other) === 1);
  }
  /**
   * Words of the story that may be near to a given one, or begin with it: others lack too many of its letters. Method: counting
   * filter (Navarro 2001, "A guided tour to approximate string matching", 8.2).
   */
  private likely(word: string): { readonly known: string; readonly times: number }[] {
    const sharing = this.known.get(word.slice(0, 1));
    if (!sharing) return [];
    sharing.letters ??= Int32Array.from(sharing.words, lettersOf);
    const { words: all, times, letters } = sharing;
    const wanted = lettersOf(word);
    const found: { known: string; times: number }[] = [];
    for (let at = 0; at < letters.length; at++) {
      const own = letters[at] ?? 0;
      if (areTooMany(wanted & ~own)) continue;
      const known = all[at] ?? '';
      const begins = (wanted & ~own) === 0 && known.startsWith(word);
      const near = Math.abs(known.length - word.length) <= MOST_EDITS && !areTooMany(own & ~wanted);
      if (begins || near) found.push({ known, times: times[at] ?? 0 });
    }
    return found;
  }
}
