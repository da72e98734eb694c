import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../../answer/answer.ts';
import type { Citation } from '../../answer/citation.ts';
import { LIMITS } from './limits.ts';

const offset = z.int().min(0).max(100_000);

/** A place in an article, in UTF-16 units. */
const place = z.int().min(0);

/** A question as it can be asked again: the command and its options. */
const optionName = z.string().regex(/^[a-z]{1,32}$/);
const question = { command: z.string().max(32), options: z.record(optionName, z.string()) };

const page = z.object({ does: z.literal('page'), offset, ...question });
const outlets = z.object({ does: z.literal('outlets'), passage: offset, ...question });
const turnOutlets = z.object({ does: z.literal('turn outlets'), passage: offset, offset, ...question });
const share = z.object({ does: z.literal('share'), offset, ...question });
const context = z.object({
  does: z.literal('context'),
  /** Where the passage stands in its answer: Discord wants no custom id twice, and one passage can answer twice. */
  place: offset,
  article: z.string(),
  start: place,
  end: place,
  check: z.string(),
});

/** What a button does when it is pressed; all that it needs, so that nothing has to be remembered. */
const stateSchema = z.discriminatedUnion('does', [page, outlets, turnOutlets, share, context]);

export type ButtonState = z.infer<typeof stateSchema>;
export type Question = Pick<z.infer<typeof page>, keyof typeof question>;
export type ContextState = z.infer<typeof context>;

/** One letter a kind; the fields follow in this order. The version comes first, so that old buttons stay readable. */
const VERSION = 1;
const KINDS = {
  p: ['page', 'offset', 'command', 'options'],
  o: ['outlets', 'passage', 'command', 'options'],
  t: ['turn outlets', 'passage', 'offset', 'command', 'options'],
  s: ['share', 'offset', 'command', 'options'],
  c: ['context', 'place', 'article', 'start', 'end', 'check'],
} as const;

const kinds = Object.entries(KINDS);

/** A button's state as its custom id; undefined where that would be longer than Discord takes. */
export function customId(state: ButtonState): string | undefined {
  const kind = kinds.find(([, [does]]) => does === state.does);
  if (!kind) return undefined;
  const [letter, [, ...fields]] = kind;
  const id = JSON.stringify([VERSION, letter, ...fields.map((field) => Reflect.get(state, field))]);
  return id.length <= LIMITS.customId && id.isWellFormed() ? id : undefined;
}

/** The state in a custom id; undefined for one that no version of this bot wrote. */
export function readCustomId(id: string): ButtonState | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(id);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts[0] !== VERSION) return undefined;
  const kind = kinds.find(([letter]) => letter === parts[1]);
  if (!kind) return undefined;
  const [does, ...fields] = kind[1];
  const state = Object.fromEntries(fields.map((field, index) => [field, parts[index + 2]]));
  return stateSchema.safeParse({ ...state, does }).data;
}

/** The question that an answer answers. */
export const questionOf = ({ command, options }: Answer): Question => ({ command, options: { ...options } });

/** A fingerprint of printed words, by which a button knows them again. */
export function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 6);
}

export const contextOf = ({ article, start, end, text }: Citation, place: number): ContextState => ({
  does: 'context',
  place,
  article,
  start,
  end,
  check: fingerprint(text),
});
