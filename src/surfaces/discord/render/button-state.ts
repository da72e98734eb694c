import * as z from 'zod';
import type { Answer } from '../../../answer/answer.ts';
import { type Citation, fingerprint } from '../../../answer/citation.ts';
import type { Invocation } from '../../../answer/invocation.ts';
import { askedLine, readAskedLine } from './asked-line.ts';
import { LIMITS } from './limits.ts';
import { onceFor } from './once-for.ts';
import { KEY_ROOM } from './story-key.ts';

const offset = z.int().min(0).max(100_000);

/** A place in an article, in UTF-16 units. */
const place = z.int().min(0);

/** A question as it can be asked again: the command and its options. */
const optionName = z.string().regex(/^[a-z]{1,32}$/);
const question = { command: z.string().max(32), options: z.record(optionName, z.string()) };

const page = z.object({
  does: z.literal('page'),
  offset,
  /** The fingerprint of the whole list, so that a page of another list is never taken for the next one. */
  list: z.string(),
  /** The language of the message, by its labels' locale: who presses may have another one. */
  language: z.string(),
  ...question,
});
/** What older buttons hold of a page. */
const olderPage = page.omit({ list: true, language: true });
/** The fingerprint of what stood where the button points. */
const check = z.string();
const outlets = z.object({ does: z.literal('outlets'), passage: offset, check, ...question });
const turnOutlets = z.object({ does: z.literal('turn outlets'), passage: offset, offset, check, ...question });
const share = z.object({ does: z.literal('share'), offset, check, ...question });
const context = z.object({
  does: z.literal('context'),
  /** Where the passage stands in its answer: Discord wants no custom id twice, and one passage can answer twice. */
  place: offset,
  article: z.string(),
  start: place,
  end: place,
  check,
});

/** Who asked where nothing was found, or only nearly: the answer to what is asked instead is for the same. */
const audience = z.enum(['everyone', 'asker']);
/** A menu's state; where to jump to, and which passage to show, is the value that is chosen. */
const jump = z.object({ does: z.literal('jump'), list: z.string(), language: z.string(), ...question });
const card = z.object({ does: z.literal('card'), list: z.string(), ...question });
const ask = z.object({ does: z.literal('ask'), audience, ...question });
const compare = z.object({ does: z.literal('compare'), ...question });
/** A suggestion that is too long for its button, by its mark: found again among those of the question's answer. */
const suggestion = z.object({ does: z.literal('suggestion'), audience, mark: z.string(), ...question });

/**
 * One letter a kind; the fields follow in the order of its schema. The version comes first, so that old buttons stay readable; of
 * two letters for one kind, the first whose fields are known is written, and both are read.
 */
const VERSION = 1;
const KINDS = {
  n: page,
  p: olderPage,
  o: outlets,
  t: turnOutlets,
  s: share,
  c: context,
  j: jump,
  d: card,
  a: ask,
  g: compare,
  i: suggestion,
} as const;

const kinds = Object.entries(KINDS).map(([letter, schema]) => ({
  letter,
  schema,
  does: schema.shape.does.value,
  fields: Object.keys(schema.shape).filter((field) => field !== 'does'),
}));

/** What a button does when it is pressed; all that it needs, so that nothing has to be remembered. */
export type ButtonState =
  | z.infer<Exclude<(typeof KINDS)[keyof typeof KINDS], typeof page | typeof olderPage>>
  | (z.infer<typeof olderPage> & Partial<Pick<z.infer<typeof page>, 'list' | 'language'>>);
type ContextState = z.infer<typeof context>;

/** What stands for a question that is too long for a custom id: a mark by which it is known again over its answer. */
export const markOf = ({ command, options }: Invocation) => fingerprint(JSON.stringify([command, options]));

/** The fields of a state that is about a question, with the question's mark in place of it; undefined where it cannot be read back. */
function byMark(state: ButtonState, fields: readonly string[]): unknown[] | undefined {
  // Neither is about the question over the answer.
  if (state.does === 'context' || state.does === 'ask') return undefined;
  const { command, options } = state;
  const mark = markOf({ command, options });
  const readBack = readAskedLine(askedLine({ command, options }));
  if (!readBack || markOf(readBack) !== mark) return undefined;
  return [...fields.slice(0, -2).map((field) => Reflect.get(state, field)), mark];
}

/**
 * A button's state as its custom id. A question that is too long for it is left to the message, which must show the question's
 * `askedLine`. Undefined where neither is possible.
 */
export function customId(state: ButtonState): string | undefined {
  const kind = kinds.find(
    ({ does, fields }) => does === state.does && fields.every((field) => Reflect.get(state, field) !== undefined),
  );
  if (!kind) return undefined;
  const { letter, fields } = kind;
  const written = (values: readonly unknown[]) => JSON.stringify([VERSION, letter, ...values]);
  const whole = written(fields.map((field) => Reflect.get(state, field)));
  if (whole.length <= LIMITS.customId - KEY_ROOM && whole.isWellFormed()) return whole;
  const marked = byMark(state, fields);
  return marked && written(marked);
}

/** The values of a state whose question is the one that the message shows. */
const completed = (values: readonly unknown[], shown: Invocation | undefined): readonly unknown[] =>
  shown && values.at(-1) === markOf(shown) ? [...values.slice(0, -1), shown.command, shown.options] : [];

/**
 * The state in a custom id; `over` is the text over the answer whose button it is. Undefined for an id that no version of this
 * bot wrote, or whose question is not the one over the answer.
 */
export function readCustomId(id: string, over = ''): ButtonState | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(id);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts[0] !== VERSION) return undefined;
  const [, letter, ...given] = parts;
  const kind = kinds.find((known) => known.letter === letter);
  if (!kind) return undefined;
  const { schema, does, fields } = kind;
  const values = given.length < fields.length ? completed(given, readAskedLine(over)) : given;
  const state = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  return schema.safeParse({ ...state, does }).data;
}

/** The question that an answer answers. */
export const questionOf = ({ command, options }: Answer): Invocation => ({ command, options: { ...options } });

const fingerprintOf = (words: string | undefined) => (words === undefined ? undefined : fingerprint(words));

/** The fingerprint of what stands at a place of an answer; undefined where there is nothing. */
export function checkOf(answer: Answer, offset: number): string | undefined {
  if ('articles' in answer) return fingerprintOf(answer.articles[offset]?.article);
  return 'passages' in answer ? fingerprintOf(answer.passages[offset]?.text) : undefined;
}

/** The fingerprint of all that an answer lists. */
export const listOf = onceFor((answer: Answer): { readonly list: string } => {
  const places = 'articles' in answer ? answer.articles.map(({ article }) => article) : [];
  const words = 'passages' in answer ? answer.passages.map(({ article, text }) => `${article} ${text}`) : places;
  return { list: fingerprint(JSON.stringify(words)) };
});

export const contextOf = ({ article, start, end, text }: Citation, place: number): ContextState => ({
  does: 'context',
  place,
  article,
  start,
  end,
  check: fingerprint(text),
});
