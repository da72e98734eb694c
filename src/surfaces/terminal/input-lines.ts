import type { Readable } from 'node:stream';

/**
 * The lines of an input as they come, split at line feeds alone: readline also splits at U+2028 and at carriage returns, which
 * a command may hold.
 */
export async function* inputLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
