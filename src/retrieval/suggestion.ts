import { distance } from 'fastest-levenshtein';
import { normaliseWord, words } from './words.ts';

/** One choice of a list: what the member sees, what it stands for, and how much it matters in the story. */
export interface Choice<Value = string> {
  readonly label: string;
  readonly value: Value;
  readonly weight: number;
}

/** A list made ready to be searched at every keystroke. */
export interface Suggestions<Value = string> {
  /** The weightiest choices for an empty input; else exact label, prefix, prefix of a later word, slip of the keyboard. */
  suggest(typed: string, limit?: number): Choice<Value>[];
}

const plain = (text: string) =>
  words(text)
    .map(({ word }) => word)
    .join(' ');

/** Makes a list of choices ready for autocomplete. */
export function suggestions<Value>(choices: readonly Choice<Value>[]): Suggestions<Value> {
  const ready = choices
    .toSorted((a, b) => b.weight - a.weight)
    .map((choice) => ({ choice, text: plain(choice.label) }));
  const rank = (text: string, typed: string): number => {
    if (text === typed) return 0;
    if (text.startsWith(typed)) return 1;
    if (text.includes(` ${typed}`)) return 2;
    const slip =
      typed.length > 3 && text.split(' ').some((word) => distance(word, typed) <= 1 + Number(typed.length > 7));
    return slip ? 3 : Number.POSITIVE_INFINITY;
  };
  return {
    suggest(typed, limit = 25) {
      const wanted = plain(normaliseWord(typed));
      if (wanted === '') return ready.slice(0, limit).map(({ choice }) => choice);
      return ready
        .map(({ choice, text }) => ({ choice, rank: rank(text, wanted) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, limit)
        .map(({ choice }) => choice);
    },
  };
}
