import type { Answer } from '../answer/answer.ts';
import { type Invocation, typedInvocation } from '../answer/invocation.ts';

/** What an answer holds for other surfaces alone: its line for translating, and where a variant's words differ. */
const LEFT_OUT: ReadonlySet<string> = new Set(['line', 'differing']);

const isInvocations = (key: string, value: unknown): value is readonly Invocation[] =>
  key === 'suggestions' && Array.isArray(value);

/** An answer as one line of JSON, without the line's end: its own line in English, its suggestions as they are typed. */
export function renderJson(answer: Answer): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (LEFT_OUT.has(key)) return undefined;
    return isInvocations(key, value) ? value.map(typedInvocation) : value;
  });
}
