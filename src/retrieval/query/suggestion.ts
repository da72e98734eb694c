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

const wordsOf = (text: string): string[] => words(text).map(({ word }) => word);

/** All labels as one text, a line each, and their words by the first letter. */
async function read(labels: readonly string[]) {
  const lines: string[] = [];
  const vocabulary = new Map<string, Set<string>>();
  await inTurns(labels, (label) => {
    const all = wordsOf(label);
    lines.push(all.join(' '));
    for (const word of all) {
      const sharing = vocabulary.get(word.slice(0, 1));
      if (sharing) sharing.add(word);
      else vocabulary.set(word.slice(0, 1), new Set([word]));
    }
  });
  /** Where each line begins, and where one behind the last would. */
  const starts = [1];
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1);
  return { text: `\n${lines.join('\n')}\n`, starts, vocabulary };
}

/** Makes a list of choices ready for autocomplete. A suggestion looks through all labels, as one text, in order of weight. */
export async function suggestions<Value>(choices: readonly Choice<Value>[]): Promise<Suggestions<Value>> {
  const ranked = choices.toSorted((a, b) => b.weight - a.weight);
  const { text, starts, vocabulary } = await read(ranked.map(({ label }) => label));

  /** The first choices whose label is a text, begins with it, or has a word that does, in this order. */
  function beginning(typed: string, most: number): Set<number> {
    const found = new Set<number>();
    for (const pattern of [`\n${typed}\n`, `\n${typed}`, ` ${typed}`]) {
      let next = 0;
      for (let at = text.indexOf(pattern); at >= 0 && found.size < most; ) {
        while ((starts[next] ?? text.length) <= at + 1) next++;
        found.add(next - 1);
        at = text.indexOf(pattern, (starts[next] ?? text.length) - 1);
      }
    }
    return found;
  }

  function bySlip(typed: string, most: number): number[] {
    const word = typed.split(' ', 1)[0] ?? '';
    const near = [...(vocabulary.get(word.slice(0, 1)) ?? [])].filter((known) => slips(word, known) !== undefined);
    const found = near.flatMap((known) => [...beginning(known + typed.slice(word.length), most)]);
    return found.sort((a, b) => a - b);
  }

  return {
    suggest(typed, limit = 25) {
      const wanted = wordsOf(typed).join(' ');
      if (wanted === '') return ranked.slice(0, limit);
      const found = beginning(wanted, limit);
      if (found.size < limit) for (const choice of bySlip(wanted, limit)) found.add(choice);
      return [...found].slice(0, limit).flatMap((choice) => ranked[choice] ?? []);
    },
  };
}
