import { growingCache } from '../../growing-cache.ts';
import { inTurns } from './in-turns.ts';
import { slips } from './slip.ts';
import { words } from './words.ts';

/** One choice of a list: what the member sees, what it stands for, and how much it matters in the story. */
export interface Choice<Value = string> {
  readonly label: string;
  readonly value: Value;
  readonly weight: number;
}

/** A list made ready to be searched at every keystroke. */
export interface Suggestions<Value = string> {
  /**
   * The weightiest choices for an empty input; else those whose label is the input, begins with it, has a word that begins
   * with it, or a word a slip of the keyboard away, in this order and by weight within each. At most `limit`.
   */
  suggest(typed: string, limit?: number): Choice<Value>[];
}

const plain = (text: string) =>
  words(text)
    .map(({ word }) => word)
    .join(' ');

/** A word's place in a list: the label from this word on, and which choice it is of. */
interface Entry {
  readonly text: string;
  readonly choice: number;
  readonly first: boolean;
}

/** So many entries at most are looked through for one input; beyond, those of a short input stand in the order of weight. */
const MOST_READ = 20_000;
/** And of a word that a slip was made in. */
const MOST_OF_A_SLIP = 100;
const MOST_REMEMBERED = 2_000;

const byText = (a: Entry, b: Entry) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** The place of the first entry whose text is not before a typed one. Logarithmic. */
function firstFrom(entries: readonly Entry[], typed: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.text ?? '') >= typed) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The labels' words with what follows each, in order, and the words by their first letter. */
async function indexed<Value>(ranked: readonly Choice<Value>[]) {
  const byInitial = new Map<string, Entry[]>();
  await inTurns(ranked.entries(), ([choice, { label }]) => {
    const line = plain(label);
    // Cut from one line, the entries of a label share its letters.
    const starts = [0, ...Array.from(line.matchAll(/ /gu), ({ index }) => index + 1)];
    for (const [word, from] of starts.entries()) {
      const text = line.slice(from, (starts[word + 8] ?? line.length + 1) - 1);
      const sharing = byInitial.get(text.slice(0, 1));
      const entry = { text, choice, first: word === 0 };
      if (sharing) sharing.push(entry);
      else byInitial.set(text.slice(0, 1), [entry]);
    }
  });
  const entries: Entry[] = [];
  const vocabulary = new Map<string, string[]>();
  // A letter at a time, so that no sorting takes long.
  await inTurns([...byInitial.keys()].sort(), (initial) => {
    const sharing = byInitial.get(initial)?.sort(byText) ?? [];
    for (const entry of sharing) entries.push(entry);
    vocabulary.set(initial, [...new Set(sharing.map(({ text }) => text.split(' ', 1)[0] ?? ''))]);
  });
  return { entries, vocabulary };
}

/** Makes a list of choices ready for autocomplete. Sorting takes n log n once; a suggestion then reads only what matches. */
export async function suggestions<Value>(choices: readonly Choice<Value>[]): Promise<Suggestions<Value>> {
  const ranked = choices.toSorted((a, b) => b.weight - a.weight);
  const { entries, vocabulary } = await indexed(ranked);
  const remembered = growingCache<readonly number[]>(MOST_REMEMBERED);

  /** The choices with a word that begins with a text, best first and at most so many; `read`: how many entries are looked through. */
  function beginning(typed: string, most: number, read = MOST_READ): number[] {
    const keys: number[] = [];
    const start = firstFrom(entries, typed);
    for (let index = start; index < entries.length && index < start + read; index++) {
      const entry = entries[index];
      if (!entry?.text.startsWith(typed)) break;
      const rank = entry.first ? (entry.text === typed ? 0 : 1) : 2;
      keys.push(rank * ranked.length + entry.choice);
    }
    const best = new Set<number>();
    for (const key of keys.sort((a, b) => a - b)) {
      if (best.size >= most) break;
      best.add(key % ranked.length);
    }
    return [...best];
  }

  function bySlip(typed: string): number[] {
    const word = typed.split(' ', 1)[0] ?? '';
    const near = (vocabulary.get(word.slice(0, 1)) ?? []).filter((known) => slips(word, known) !== undefined);
    return near
      .flatMap((known) => beginning(known + typed.slice(word.length), MOST_OF_A_SLIP, MOST_OF_A_SLIP))
      .sort((a, b) => a - b);
  }

  function find(typed: string, limit: number): readonly number[] {
    const exact = beginning(typed, limit);
    return (exact.length >= limit ? exact : [...new Set([...exact, ...bySlip(typed)])]).slice(0, limit);
  }

  return {
    suggest(typed, limit = 25) {
      const wanted = plain(typed);
      if (wanted === '') return ranked.slice(0, limit);
      const key = `${limit} ${wanted}`;
      const found = remembered.get(key) ?? find(wanted, limit);
      remembered.set(key, found);
      return found.flatMap((index) => ranked[index] ?? []);
    },
  };
}
