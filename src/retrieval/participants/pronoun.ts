import type { Run } from './name-run.ts';
import { coordinatedAt, type Gender, type Participant, printedAt, type ReadSentence, runsBefore } from './phrase.ts';
import type { SentenceWord } from './sentence-words.ts';

export const PRONOUNS: ReadonlyMap<string, Gender | 'several'> = new Map([
  ...['he', 'him', 'his'].map((word): [string, Gender] => [word, 'male']),
  ...['she', 'her', 'hers'].map((word): [string, Gender] => [word, 'female']),
  ...['they', 'them', 'their'].map((word): [string, 'several'] => [word, 'several']),
]);

/** Whom a pronoun stands for: the last whom its sentence names before it and its gender allows, else the first of the sentence before. */
export function meantBy({ words, before, names }: ReadSentence, pronoun: number): Participant[] {
  const gender = PRONOUNS.get(printedAt(words, pronoun));
  if (gender === undefined) return ['unknown'];
  const here = runsBefore(words, pronoun, names.isName);
  const coordinated = (list: readonly SentenceWord[], { start, words: { length } }: Run) =>
    coordinatedAt(list, start + length - 1, names.isName);
  if (gender === 'several') {
    const several = here.map((run) => coordinated(words, run)).find((runs) => runs.length > 1);
    return several ? several.map((run) => run.words) : ['they'];
  }
  const agrees = (run: Run) => {
    const known = names.genderOf(run.words);
    return known !== undefined && (known === 'unknown' || known === gender);
  };
  // "Hale and Pell wrote to the judge before he was jailed" tells of neither, where they share one place.
  const shared = new Set(
    here
      .flatMap((run) => (coordinated(words, run).length > 1 ? coordinated(words, run) : []))
      .map(({ start }) => start),
  );
  const last = here.find((run) => agrees(run) && !shared.has(run.start));
  if (last) return [last.words];
  if (here.some(agrees)) return [gender === 'male' ? 'he' : 'she'];
  const first = runsBefore(before, before.length, names.isName).reverse().find(agrees);
  return [first ? first.words : gender === 'male' ? 'he' : gender === 'female' ? 'she' : 'unknown'];
}
