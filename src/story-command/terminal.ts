import { createInterface, type Interface } from 'node:readline/promises';
import { harmless, type Style, styleFor } from '../surfaces/terminal/style.ts';
import { wrapFor } from '../surfaces/terminal/wrap.ts';

/** Where a story is shown and a person is asked. */
export interface Terminal {
  readonly style: Style;
  /** Writes to standard output, in the terminal's width. */
  readonly say: (text: string) => void;
  /** Writes a line to standard error. */
  readonly warn: (line: string) => void;
  /** Asks for a line; undefined where nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly progress: (step: string, done: number, all: number) => void;
}

/** The terminal that this process runs in; close it, or the process waits for what is typed. */
export function thisTerminal(progress: Terminal['progress']): Terminal & { readonly close: () => void } {
  const { stdin, stdout, stderr } = process;
  const style = styleFor(stdout, process.env);
  const wrap = wrapFor(stdout);
  let input: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    style,
    progress,
    close: () => input?.close(),
    say: (text) => void stdout.write(wrap(text)),
    // A file's name may hold anything.
    warn: (line) => void stderr.write(`receipts: ${harmless(line)}\n`),
    async ask(question) {
      stdout.write(wrap(question));
      input ??= createInterface({ input: stdin });
      lines ??= input[Symbol.asyncIterator]();
      const { value, done } = await lines.next();
      if (!stdin.isTTY) stdout.write('\n');
      return done ? undefined : value;
    },
  };
}
