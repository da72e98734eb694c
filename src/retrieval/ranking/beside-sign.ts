import type { AnswerKind } from '../query/answer-kind.ts';
import { PrintedPlaces } from '../query/printed-places.ts';
import type { Question } from '../query/question.ts';
import { SIZES } from './weights.ts';

const texts = new PrintedPlaces();

/**
 * Whether a text prints what an answer of a kind must hold right beside a word that was asked for: "a reward of 200 crowns" for "how
 * much is the reward", not "the reward that Pell, who won 200 crowns, had promised".
 */
export function printsBeside(kind: AnswerKind, text: string, { concepts }: Pick<Question, 'concepts'>): boolean {
  const printed = texts.of(text);
  const starts = concepts.flatMap(({ term, synonyms, implied }) =>
    implied ? [] : [term, ...synonyms].flatMap((one) => (printed.get(one) ?? []).map(({ start }) => start)),
  );
  const signs = new RegExp(kind.signs.source, `${kind.signs.flags.replace('g', '')}g`);
  return Array.from(text.matchAll(signs)).some(({ 0: sign, index }) => {
    const end = index + sign.length;
    // Not within it: "three years" tells of no years beside them.
    return starts.some((at) => (at > index - SIZES.beside && at < index) || (at >= end && at < end + SIZES.beside));
  });
}
