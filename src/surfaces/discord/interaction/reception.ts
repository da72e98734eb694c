import { setTimeout as after } from 'node:timers/promises';
import { DiscordAPIError, InteractionType, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { addPicture, type Door, deliver, isMessage } from '../doors/deliver.ts';
import type { Metrics, Outcome } from '../doors/metrics.ts';
import type { Answering } from './answering.ts';
import { FloodLimit } from './flood-limit.ts';
import { type Interaction, interactionSchema, isCheck } from './interaction.ts';
import { loggableError } from './loggable-error.ts';
import { remembering } from './remembering.ts';
import { type Respond, responder } from './respond.ts';
import type { Response } from './response.ts';

/** Takes interactions from either door, answers them, and knows which are in flight. */
export class Reception {
  /** What interactions are answered from: answers that were asked for before are remembered. */
  readonly answering: Answering;
  /** One for a whole process: whoever floods one way is held every way. */
  readonly flood = new FloodLimit();
  readonly #respond: Respond;
  readonly #log: Logger;
  readonly #metrics: Metrics | undefined;
  readonly #names: ReadonlySet<string>;
  readonly #inFlight = new Set<Promise<void>>();

  constructor(answering: Answering, log: Logger, metrics?: Metrics) {
    this.#metrics = metrics;
    this.#names = new Set(answering.commands.map(({ name }) => name));
    this.answering = remembering(answering);
    this.#respond = responder(this.answering, this.flood, log);
    this.#log = log;
  }

  /** How many interactions are being answered. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /**
   * Answers what Discord sent through the door that `open` makes for it.
   * @returns false, at once, for what is no interaction that this bot has.
   */
  receive(received: unknown, open: (interaction: Interaction) => Door): boolean {
    const parsed = interactionSchema.safeParse(received);
    if (!parsed.success) {
      this.#log.warn({ issues: parsed.error.issues }, 'an interaction of no known kind');
      return false;
    }
    this.attend(this.#answer(parsed.data, open(parsed.data)));
    return true;
  }

  /** Counts work as in flight until it is done. */
  attend(work: Promise<void>): void {
    const failed = (error: unknown) => this.#log.error(loggableError(error), 'something failed that nobody waits for');
    const attended = work.catch(failed).finally(() => this.#inFlight.delete(attended));
    this.#inFlight.add(attended);
  }

  /** Waits until nothing is in flight, at most `within` ms. */
  async settled(within: number): Promise<void> {
    const deadline = after(within, 'late' as const, { ref: false });
    while (this.#inFlight.size > 0 && (await Promise.race([Promise.all(this.#inFlight), deadline])) !== 'late');
    if (this.#inFlight.size > 0) this.#log.error({ inFlight: this.#inFlight.size }, 'left without delivering answers');
  }

  async #answer(interaction: Interaction, door: Door): Promise<void> {
    const began = performance.now();
    const count = (outcome: Outcome) =>
      this.#metrics?.count(this.#askedFor(interaction), outcome, (performance.now() - began) / 1000);
    try {
      const responding = this.#respond(interaction);
      const response = await deliver(interaction.id, responding, door);
      count(responding.outcome());
      // Not in flight any more: who leaves does not wait for pictures, each of which waits its turn.
      if (response) void this.#addPicture(interaction, response, door);
    } catch (error) {
      count('undelivered');
      const found = { interaction: interaction.id, ...loggableError(error) };
      if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction)
        this.#log.warn(found, 'an answer came too late for Discord');
      else this.#log.error(found, 'an answer could not be delivered');
    }
  }

  async #addPicture({ id }: Interaction, response: Response, door: Door): Promise<void> {
    try {
      if (isMessage(response)) await addPicture(response.data, door.editOriginal);
    } catch (error) {
      this.#log.warn({ interaction: id, ...loggableError(error) }, 'an answer stands without its picture');
    }
  }

  /** What an interaction asks for, in one of few words. */
  #askedFor(interaction: Interaction): string {
    if (interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit)
      return 'button';
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return 'autocomplete';
    if (isCheck(interaction)) return 'check';
    return this.#names.has(interaction.data.name) ? interaction.data.name : 'unknown';
  }
}
