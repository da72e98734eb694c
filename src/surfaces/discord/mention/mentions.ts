import { randomBytes } from 'node:crypto';
import { DiscordAPIError, GatewayDispatchEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Invocation } from '../../../answer/invocation.ts';
import { followUp } from '../../../commands/follow-up.ts';
import { Unavailable } from '../../../unavailable.ts';
import { english } from '../../labels/labels.ts';
import { addPicture } from '../doors/deliver.ts';
import type { Metrics, Outcome } from '../doors/metrics.ts';
import type { Answering } from '../interaction/answering.ts';
import type { FloodLimit } from '../interaction/flood-limit.ts';
import { madeAt, snowflake } from '../interaction/interaction.ts';
import { loggableError } from '../interaction/loggable-error.ts';
import { readAskedLine } from '../render/asked-line.ts';
import { asEdit, line, type MessageBody } from '../render/message.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { ofStory, storyKeyIn } from '../render/story-key.ts';
import { isDirect, type Message, messageSchema, repliedTo, wordsTo } from './addressed.ts';
import type { MessageDoor, MessagePlace } from './message-door.ts';

/** Put on a question in a channel instead of a message that only says that there is nothing. */
const NOT_FOUND = '🤷';
/** Put on a question of somebody who asks faster than anybody reads. */
const SLOW_DOWN = '⏳';

/** An edited question is answered anew for so long, in ms, after it was written. */
const EDITS_WITHIN = 60_000;
/** Answers that a deleted question takes with it: so many, and for so long, in ms. */
const REMEMBERED = 10_000;
const REMEMBERED_FOR = 3_600_000;

/** What a question got: a reply, by its ID, or a reaction. */
type Given = { readonly reply: string } | { readonly reaction: string } | undefined;
type Giving = { readonly body: MessageBody } | { readonly reaction: string };

const deletedSchema = z.object({ id: snowflake, channel_id: snowflake });
const bulkSchema = z.object({ ids: z.array(snowflake), channel_id: snowflake });

/** The packets that are read. */
export const MESSAGE_PACKETS: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.MessageCreate,
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
  GatewayDispatchEvents.MessageDeleteBulk,
]);

export interface MentionOptions {
  readonly answering: Answering;
  readonly flood: FloodLimit;
  readonly door: MessageDoor;
  readonly log: Logger;
  readonly metrics?: Metrics | undefined;
  /** Told of work that leaving should wait for. */
  readonly attend: (work: Promise<void>) => void;
}

/**
 * Answers messages that mention the bot, reply to its answers or are sent to it directly, as `/ask` would. Of what was asked
 * nothing is kept but, for an hour, which message answered which.
 */
export class Mentions {
  readonly #options: MentionOptions;
  /** What each question got, by its ID; the work on one question runs in order. */
  readonly #given = new LRUCache<string, Promise<Given>>({ max: REMEMBERED, ttl: REMEMBERED_FOR });

  constructor(options: MentionOptions) {
    this.#options = options;
  }

  /** Takes one of `MESSAGE_PACKETS`; `bot` is the bot's user ID. What has no known form is left alone. */
  receive(packet: string, data: unknown, bot: string): void {
    if (packet === GatewayDispatchEvents.MessageDelete) {
      const { data: deleted } = deletedSchema.safeParse(data);
      if (deleted) this.#forget(deleted.channel_id, deleted.id);
    } else if (packet === GatewayDispatchEvents.MessageDeleteBulk) {
      const { data: deleted } = bulkSchema.safeParse(data);
      for (const id of deleted?.ids ?? []) this.#forget(deleted?.channel_id ?? '', id);
    } else {
      const { data: message } = messageSchema.safeParse(data);
      if (message) this.#hear(message, bot, packet === GatewayDispatchEvents.MessageUpdate);
    }
  }

  #hear(message: Message, bot: string, isEdit: boolean): void {
    const words = wordsTo(message, bot);
    if (words === undefined) return;
    const known = this.#given.get(message.id);
    // Links that Discord unfolds are updates too.
    const isTooLate = Date.now() - madeAt(message.id) > EDITS_WITHIN;
    if (isEdit ? !message.edited_timestamp || isTooLate : known) return;
    this.#chain(message.id, async (before) => {
      const giving = await this.#answer(message, words, bot);
      return giving ? this.#give(message, giving, before) : before;
    });
  }

  /** Works on a question after what is being done on it already. */
  #chain(question: string, work: (before: Given) => Promise<Given>): void {
    const before = this.#given.get(question) ?? Promise.resolve(undefined);
    const given = before.then(work);
    this.#given.set(question, given);
    this.#options.attend(given.then(() => undefined));
  }

  #forget(channel: string, question: string): void {
    if (!this.#given.has(question)) return;
    this.#chain(question, async (before) => {
      if (before && 'reply' in before)
        await this.#quietly(question, () => this.#options.door.remove({ channel_id: channel, id: before.reply }));
      return undefined;
    });
  }

  async #answer(message: Message, words: string, bot: string): Promise<Giving | undefined> {
    const { answering, flood, log, metrics } = this.#options;
    const began = performance.now();
    let outcome: Outcome | undefined = 'answered';
    try {
      if (!isDirect(message) && (await answering.stories.managed?.isQuiet(placeOf(message)))) {
        outcome = undefined;
        return undefined;
      }
      if (!flood.allows(message.author.id, Date.now())) {
        outcome = 'flooding';
        return { reaction: SLOW_DOWN };
      }
      const components = repliedTo(message, bot);
      const asked = invocationOf(words, components[0]?.content);
      if (!asked) return { body: line(english.askMe, 'everyone') };
      const meant = await answering.stories.open(placeOf(message), storyKeyIn(components));
      if (typeof meant === 'string') return { body: line(english.noStory[meant], 'everyone') };
      const { context, key } = meant;
      const answer = await answering.answer(context, asked.command, asked.options);
      const isSilent = answer.status === 'not_found' || answer.status === 'invalid';
      if (isSilent && !isDirect(message)) return { reaction: NOT_FOUND };
      const { story } = context;
      const body = renderAnswer(answer, { offset: 0, audience: 'everyone', openly: true, labels: english, story });
      return { body: ofStory(body, key) };
    } catch (error) {
      outcome = 'failed';
      if (error instanceof Unavailable) {
        log.warn({ reason: error.message, message: message.id }, 'an answer to a message was not to be had');
        return { body: line(english.away, 'everyone') };
      }
      const reference = randomBytes(4).toString('hex');
      log.error({ ...loggableError(error), reference, message: message.id }, 'an answer to a message failed');
      return { body: line(english.failed(reference), 'everyone') };
    } finally {
      if (outcome) metrics?.count('mention', outcome, (performance.now() - began) / 1000);
    }
  }

  /** Gives a question what it is answered with, in place of what it had before. */
  async #give(message: Message, giving: Giving, before: Given): Promise<Given> {
    const { door } = this.#options;
    const place = { channel_id: message.channel_id, id: message.id };
    let given = before;
    await this.#quietly(message.id, async () => {
      if (before && 'reply' in before && 'body' in giving) {
        await door.edit({ ...place, id: before.reply }, asEdit(giving.body));
        given = { reply: before.reply };
        return;
      }
      if (before && 'reply' in before) await door.remove({ ...place, id: before.reply });
      if (before && 'reaction' in before) await door.takeBack(place, before.reaction);
      given = undefined;
      if ('body' in giving) given = { reply: await door.reply(place, giving.body) };
      else {
        await door.react(place, giving.reaction);
        given = giving;
      }
    });
    if (given && 'reply' in given && 'body' in giving) void this.#addPicture(place, giving.body, given);
    return given;
  }

  /** Adds to a reply the picture that follows it, unless another answer has taken its place meanwhile. */
  async #addPicture(question: MessagePlace, body: MessageBody, given: { readonly reply: string }): Promise<void> {
    const quietly = (work: () => Promise<void>) =>
      this.#quietly(question.id, work, 'an answer to a message stands without its picture');
    await quietly(() =>
      addPicture(body, async (edited, picture) => {
        this.#chain(question.id, async (now) => {
          const reply = { ...question, id: given.reply };
          if (now === given) await quietly(() => this.#options.door.edit(reply, edited, picture));
          return now;
        });
      }),
    );
  }

  /** Does what Discord may refuse for many good reasons: no permission in the channel, a question that was deleted meanwhile. */
  async #quietly(
    question: string,
    work: () => Promise<void>,
    fault = 'a message could not be answered',
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError && error.status < 500;
      const found = { message: question, ...loggableError(error) };
      this.#options.log[isRefused ? 'info' : 'error'](found, fault);
    }
  }
}

const placeOf = ({ guild_id, channel_id }: Message) => ({ guild: guild_id, channel: channel_id });

/** What words ask; undefined where there are none. A reply to an answer asks on from the question that stands over it. */
function invocationOf(words: string, over = ''): Invocation | undefined {
  if (words === '') return undefined;
  const previous = readAskedLine(over);
  return previous ? followUp(previous, words) : { command: 'ask', options: { question: words } };
}
