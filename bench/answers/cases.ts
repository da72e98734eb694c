import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The stories made for this, each a folder with NAME.cases.json beside it. */
export const STORIES = join(import.meta.dirname, '../../test/stories');

const caseSchema = z.object({
  ask: z.string(),
  /** Substrings that the first passages must hold together; `|` parts those of which one is enough. */
  cite: z.array(z.string()).optional(),
  /** Must be among the first passages too; for the reader of the file it is the passage that ought to come first. */
  first: z.string().optional(),
  /** For `/sources`: the first three letters of each right article's ID, in order. */
  articles: z.array(z.string()).optional(),
  /** The outlets differ: what each says, of which all must be shown. */
  both: z.array(z.string()).optional(),
  /** The story doesn't say. */
  none: z.boolean().optional(),
  /** Another story may well answer this: "how many people died". */
  general: z.boolean().optional(),
});
const casesSchema = z.object({
  half: z.string().default('-'),
  k: z.number().default(5),
  cases: z.array(caseSchema),
  dates: z.array(z.object({ ask: z.string(), value: z.string() })).default([]),
});
export type Case = z.infer<typeof caseSchema>;

export interface StoryCases {
  readonly name: string;
  readonly folder: string;
  readonly half: string;
  /** How many passages are looked at. */
  readonly k: number;
  readonly cases: readonly Case[];
  readonly days: ReadonlyMap<string, string>;
}

/** What the first passages must hold, all together. */
export const goldOf = ({ first, cite = [] }: Case) => (first === undefined ? cite : [first, ...cite]);

/** One gold may be worded in several ways, of which one is enough. */
export const wordingsOf = (gold: string) => gold.split('|');

/** The stories of a folder, with what is asked of each. */
export function readStories(folder: string): StoryCases[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cases.json'))
    .map((file) => {
      const { dates, ...read } = casesSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const name = file.slice(0, -'.cases.json'.length);
      return { ...read, name, folder: join(folder, name), days: new Map(dates.map(({ ask, value }) => [ask, value])) };
    });
}
