/** Discord's side of a bot: sends an interaction, and tells how long its answer took. */
export interface Side {
  /** Resolves when the first response is there. @throws for an answer that failed, was refused or took over 3 s. */
  readonly send: (interaction: SentInteraction) => Promise<void>;
  readonly close: () => void;
}

export interface SentInteraction {
  readonly id: string;
  readonly token: string;
}

/** Discord waits no longer for a first response, in ms. */
export const WAITS = 3000;

/** What the bot says instead of an answer. */
export const NO_ANSWER =
  /Something went wrong on my side|faster than I answer|no longer known here|another version of the bot/;

/** @throws when a response is none that a member has any use for. */
export function accept(status: number, body: string): void {
  if (status < 200 || status > 299 || NO_ANSWER.test(body)) throw new Error(`${status} ${body.slice(0, 200)}`);
}
