import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Context } from '../../../src/commands/context.ts';
import { ask } from '../../../src/surfaces/terminal/ask-line.ts';

/** The invented stories that may be tuned on, with what is asked of them and the words that a right answer holds. */
export const STORIES_FOLDER = join(import.meta.dirname, '../../stories');

const caseSchema = z.looseObject({
  ask: z.string(),
  first: z.string().optional(),
  cite: z.array(z.string()).optional(),
  none: z.boolean().optional(),
});
const casesSchema = z.looseObject({ cases: z.array(caseSchema) });

/**
 * What must hold of an answer: the first passage has the words (`first`), one of the first five has (`shown`), one of the nearest
 * has while nothing answers (`near`), or nothing answers what the story doesn't tell (`refused`).
 */
export type Holds = 'first' | 'shown' | 'near' | 'refused';

const heldSchema = z.record(z.string(), z.record(z.string(), z.enum(['first', 'shown', 'near', 'refused'])));

/** A question of a story, and what must hold of its answer. */
export interface HeldQuestion {
  readonly story: string;
  readonly ask: string;
  readonly holds: Holds;
  /** Each must be there; `|` parts wordings of which one is enough. */
  readonly words: readonly string[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** All questions of a story that ask for passages, with the words of a right answer. */
export function casesOf(story: string): (Omit<HeldQuestion, 'holds'> & { readonly none: boolean })[] {
  return casesSchema.parse(read(join(STORIES_FOLDER, `${story}.cases.json`))).cases.map((one) => ({
    story,
    ask: one.ask,
    none: one.none ?? false,
    words: [...(one.first === undefined ? [] : [one.first]), ...(one.cite ?? [])],
  }));
}

/** The questions that are held, by story: held.json says which, and how; the stories' own cases say by which words. */
export function heldQuestions(): HeldQuestion[] {
  const held = heldSchema.parse(read(join(import.meta.dirname, 'held.json')));
  return Object.entries(held).flatMap(([story, asked]) => {
    const cases = new Map(casesOf(story).map((one) => [one.ask, one]));
    return Object.entries(asked).map(([line, holds]) => {
      const one = cases.get(line);
      if (!one) throw new Error(`${story} has no question ${line}`);
      return { story, ask: line, holds, words: one.words };
    });
  });
}

const textsOf = (answer: Answer, most: number): string[] =>
  'passages' in answer
    ? answer.passages
        .slice(0, most)
        .flatMap((passage) => [
          passage.text,
          ...(passage.also ?? []).map(({ text }) => text),
          ...('quote' in passage ? (passage.quote?.variants ?? []) : []).map(({ text }) => text),
        ])
    : [];

/** Whether a question is answered as it must be. */
export async function isHeld(context: Context, { ask: line, holds, words }: HeldQuestion): Promise<boolean> {
  const answer = await ask(context, line);
  if (holds === 'refused') return answer.status !== 'answered';
  if (answer.status !== (holds === 'near' ? 'near' : 'answered')) return false;
  const texts = textsOf(answer, holds === 'first' ? 1 : 5);
  return words.every((each) => each.split('|').some((wording) => texts.some((text) => text.includes(wording))));
}
