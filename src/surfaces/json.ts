import type { Answer } from '../answer/answer.ts';
import { type Invocation, typedInvocation } from '../answer/invocation.ts';
import { escapeObeyed } from '../obeyed.ts';

/** What an answer holds for other surfaces alone: its line for translating, which words to set off, and what a
 * picture compares. */
const LEFT_OUT: ReadonlySet<string> = new Set(['line', 'differing', 'event', 'saying', 'coverage']);

const isInvocations = (key: string, value: unknown): value is readonly Invocation[] =>
  key === 'suggestions' && Array.isArray(value);

/**
 * An answer as one line of JSON, without the line's end: its own line in English, its suggestions as they are typed. What a
 * terminal would obey is written as an escape, which reads back as the same character.
 */
export function renderJson(answer: Answer): string {
  const line = JSON.stringify(answer, (key, value: unknown) => {
    // An option may have the same name; it is text.
    if (LEFT_OUT.has(key) && typeof value !== 'string') return undefined;
    return isInvocations(key, value) ? value.map(typedInvocation) : value;
  });
  return escapeObeyed(line);
}
