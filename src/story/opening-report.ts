/** What a host is told while a story is opened. */
export interface OpeningReport {
  /** How far a step is: `done` of `all`, in what the step counts. Called often; whoever shows it chooses when. */
  readonly progress: (step: string, done: number, all: number) => void;
  /** One line that the host should see. */
  readonly notice: (line: string) => void;
}

export const UNREPORTED: OpeningReport = { progress: () => undefined, notice: () => undefined };
