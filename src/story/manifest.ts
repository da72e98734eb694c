import * as z from 'zod';

/** Letters, digits, `_`, `-` and inner dots: an ID is a file's name and stands in links and button states. */
const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?$/u;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${most} characters`)
    .regex(
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
      'holds a line break, a control character or one that turns the reading direction',
    );

const fingerprint = z.string().regex(/^[\w-]{16}$/u, 'is no fingerprint; remove "written" from this article');

/** The format of one article in `story.json`. */
export const articleEntry = z.strictObject({
  id: z.string().max(80, 'is longer than 80 characters').regex(ID, 'is no article ID (letters, digits, "_", "-", ".")'),
  outlet: line(80),
  title: line(300),
  url: z
    .url({ protocol: /^https?$/, error: 'is no http(s) address' })
    // An address is read without these, and would be shown with them.
    .regex(/^[^\s\p{Cc}\p{Cf}\p{Cs}]*$/u, 'holds white space or a control character')
    .max(1_000, 'is longer than 1000 characters')
    .nullable(),
  /** ISO 8601 calendar date. */
  published: z.iso.date('is no calendar date (YYYY-MM-DD)'),
  /** Printed by the outlet, or inferred from something else. */
  publishedBasis: z.enum(['stated', 'inferred'], 'is neither "stated" nor "inferred"'),
  provenance: line(600),
  skip: z.array(line(300)).optional(),
  keep: z.array(line(300)).optional(),
  /**
   * Fingerprints of what `npm run story` found and wrote, by which it tells what a person edited since. An entry that a person
   * helped to write has none.
   */
  written: z.strictObject({ entry: fingerprint.optional(), text: fingerprint }).optional(),
});

/** What `story.json` says of one article. */
export type ArticleEntry = z.infer<typeof articleEntry>;

/** The format of `story.json`. */
export const manifestSchema = z.strictObject({
  title: line(120),
  contentNote: line(300).optional(),
  articles: z
    .array(articleEntry)
    .min(1, 'lists no article')
    .superRefine((articles, refinement) => {
      const seen = new Set<string>();
      articles.forEach(({ id }, index) => {
        // File systems differ in whether case tells names apart.
        const key = id.toLowerCase();
        if (seen.has(key))
          refinement.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" is there twice` });
        seen.add(key);
      });
    }),
});

export type Manifest = z.infer<typeof manifestSchema>;
