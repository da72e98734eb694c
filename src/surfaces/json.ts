import type { Answer } from '../answer/answer.ts';

/** An answer as one line of JSON, without the line's end; its own line is in English there. */
export function renderJson({ line, ...answer }: Answer): string {
  return JSON.stringify(answer);
}
