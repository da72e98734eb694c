import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { answersOf } from './ask-program.ts';
import { STORIES } from './cases.ts';

const labels = z.enum(['confirmed', 'differs', 'unsaid']);
type Label = z.infer<typeof labels>;

const claimsSchema = z.array(
  z.object({
    story: z.string(),
    half: z.string(),
    claims: z.array(z.object({ claim: z.string(), is: labels })),
  }),
);

const answerSchema = z.object({
  claims: z
    .array(z.object({ verdict: z.enum(['word_for_word', 'in_other_words', 'differs', 'in_no_source']) }))
    .default([]),
});

const LABEL_OF = {
  word_for_word: 'confirmed',
  in_other_words: 'confirmed',
  differs: 'differs',
  in_no_source: 'unsaid',
} as const;

/** One half's claims: of how many each label is given, and how many of those rightly. */
interface Row {
  asked: number;
  right: number;
  givenConfirmed: number;
  rightConfirmed: number;
  givenDiffers: number;
  rightDiffers: number;
}

/** The claims about the stories in test/stories, with what is true of each. */
export const readClaims = () => claimsSchema.parse(JSON.parse(readFileSync(join(STORIES, 'claims.json'), 'utf8')));

const noCounts = (): Row => ({
  asked: 0,
  right: 0,
  givenConfirmed: 0,
  rightConfirmed: 0,
  givenDiffers: 0,
  rightDiffers: 0,
});

/** How the built program judges claims about the stories in test/stories, by half, and those of the shown halves it judges wrong. */
export function measureClaims(shown: readonly string[] = ['development']) {
  const table: Record<string, Row> = {};
  const examples: string[] = [];
  for (const { story, half, claims } of readClaims()) {
    const row = table[half] ?? noCounts();
    table[half] = row;
    const answers = answersOf(
      join(STORIES, story),
      claims.map(({ claim }) => `/check text: ${claim}`),
      answerSchema,
    );
    for (const [at, { claim, is }] of claims.entries()) {
      const verdict = answers[at]?.claims[0]?.verdict ?? 'in_no_source';
      const given: Label = LABEL_OF[verdict];
      row.asked++;
      if (given === is) row.right++;
      if (given === 'confirmed') row.givenConfirmed++;
      if (given === 'confirmed' && is === given) row.rightConfirmed++;
      if (given === 'differs') row.givenDiffers++;
      if (given === 'differs' && is === given) row.rightDiffers++;
      if (given !== is && shown.includes(half)) examples.push(`${is} as ${given}, ${story}: ${claim}`);
    }
  }
  return { table, examples };
}
