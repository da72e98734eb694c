import type { Answer } from '../answer/answer.ts';

/** An answer as one line of JSON, without the line's end. */
export function renderJson(answer: Answer): string {
  return JSON.stringify(answer);
}
