import type { Terminal } from '../../src/story-command/terminal.ts';
import { plain } from '../../src/surfaces/terminal/style.ts';

/** What a person answers, perhaps after doing something else first. */
export type Answer = string | (() => Promise<string>);

/** A terminal that keeps what it is shown, and answers what it is asked from a list; then nobody answers any more. */
export class RecordingTerminal implements Terminal {
  readonly style = plain;
  readonly #answers: Answer[];
  shown = '';
  readonly warnings: string[] = [];
  readonly steps = new Set<string>();

  constructor(...answers: readonly Answer[]) {
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
    const answer = this.#answers.shift();
    return typeof answer === 'function' ? answer() : answer;
  };

  progress = (step: string): void => {
    this.steps.add(step);
  };
}
