import type { Terminal } from '../../src/story-command/terminal.ts';
import { plain } from '../../src/surfaces/terminal/style.ts';

/** A terminal that keeps what it is shown, and answers what it is asked from a list; then nobody answers any more. */
export class RecordingTerminal implements Terminal {
  readonly style = plain;
  readonly #answers: string[];
  shown = '';
  readonly warnings: string[] = [];
  readonly steps = new Set<string>();

  constructor(...answers: readonly string[]) {
    this.#answers = [...answers];
  }

  say = (text: string): void => {
    this.shown += text;
  };

  warn = (line: string): void => {
    this.warnings.push(line);
  };

  ask = async (question: string): Promise<string | undefined> => {
    this.shown += question;
    return this.#answers.shift();
  };

  progress = (step: string): void => {
    this.steps.add(step);
  };
}
