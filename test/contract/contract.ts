import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The published form of an answer, as whoever reads `ask --json` relies on it. */
const schema = JSON.parse(readFileSync(new URL('./answer.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Each part of an answer that claims to stand in an article, with what its own article's file holds there. */
function* claims(value: Json, texts: ReadonlyMap<string, string>, article?: string): Generator<[string, string | undefined]> {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value as readonly Json[]) yield* claims(one, texts, article);
    return;
  }
  const part = value as { readonly [key: string]: Json };
  const own = typeof part.article === 'string' ? part.article : article;
  if (typeof part.start === 'number')
    yield [String(part.text), texts.get(own ?? '')?.slice(part.start, Number(part.end))];
  for (const inner of Object.values(part)) yield* claims(inner, texts, own);
}

/**
 * How a printed answer breaks the contract: the schema, one line of wording, and words that its article's file does not hold at
 * the offsets given. Empty where all is well. `texts` are the files by article ID.
 */
export function breaches(printed: string, texts: ReadonlyMap<string, string>): string[] {
  const answer = JSON.parse(printed);
  const form = validate(answer) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  const line = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u.test(answer.message) ? [] : ['the message is not one line'];
  const drifted = Array.from(claims(answer, texts)).filter(([text, stands]) => text !== stands || text === '');
  return [...form, ...line, ...drifted.map(([text]) => `not in its article: ${text}`)];
}
