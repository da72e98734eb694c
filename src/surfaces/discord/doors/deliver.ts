import {
  type APIInteractionResponse,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { madeAt } from '../interaction/interaction.ts';
import type { Responding } from '../interaction/respond.ts';
import type { MessageResponse, Response } from '../interaction/response.ts';
import { asEdit, followingPicture, type MessageBody, withPicture } from '../render/message.ts';

/** How an answer leaves: at once, or by the interaction's webhook after it was acknowledged. */
export interface Door {
  /** Gives the first response. False where another process gave one before: what that gave is not ours to change. */
  readonly first: (response: APIInteractionResponse | Response) => Promise<boolean>;
  readonly editOriginal: (message: MessageBody, picture?: { name: string; data: Buffer }) => Promise<void>;
  readonly deleteOriginal: () => Promise<void>;
  readonly followUp: (message: MessageBody) => Promise<void>;
}

/**
 * Discord takes a first response for 3 s; what is not ready so soon, in ms after Discord made the interaction, is deferred.
 * Answers take a few ms. Waiting no longer leaves room for two seconds in which the process stands still.
 */
const DEFER_AFTER = 450;

/** How long an interaction may still be thought about before it must be acknowledged, in ms. */
export function timeLeft(interactionId: string, now: number): number {
  // Clocks differ: an age that cannot be is taken for none, and never for more than the whole time.
  const age = Math.max(0, now - madeAt(interactionId));
  return Math.max(0, DEFER_AFTER - age);
}

const isPrivateMessage = ({ flags = 0 }: { flags?: number | undefined }) => (flags & MessageFlags.Ephemeral) !== 0;

/** Choices and forms come at once or not at all. */
export const isMessage = (response: Response): response is MessageResponse =>
  response.type === InteractionResponseType.ChannelMessageWithSource ||
  response.type === InteractionResponseType.UpdateMessage;

/** Sends what follows an acknowledgement that a message would come, or that the message would change. */
async function follow(placeholder: APIInteractionResponse, response: Response, door: Door): Promise<void> {
  if (!isMessage(response)) return;
  const message = response.data;
  if (placeholder.type === InteractionResponseType.DeferredMessageUpdate)
    return response.type === InteractionResponseType.UpdateMessage
      ? door.editOriginal(asEdit(message))
      : door.followUp(message);
  const privately =
    placeholder.type === InteractionResponseType.DeferredChannelMessageWithSource &&
    isPrivateMessage(placeholder.data ?? {});
  if (!isPrivateMessage(message) || privately) return door.editOriginal(asEdit(message));
  // Who sees a message is settled when it is deferred: what is for the asker alone takes a message of its own.
  await door.deleteOriginal();
  return door.followUp(message);
}

/** Adds to a message that stands already the picture that follows it, if any; `edit` changes the message. */
export async function addPicture(message: MessageBody, edit: Door['editOriginal']): Promise<void> {
  const picture = followingPicture(message);
  const drawn = await picture?.draw();
  if (!picture || !drawn) return;
  await edit(asEdit(withPicture(message, picture)), { name: picture.filename, data: Buffer.from(drawn) });
}

/** Whether Discord refuses what stands in a body; a plain line it takes. */
const isRefused = (error: unknown) =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;

/** Sends a response; one that Discord refuses becomes a plain line. */
async function inPlainIfRefused<T>(
  response: Response,
  { inPlain }: Responding,
  send: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    return await send(response);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return send(inPlain(error));
  }
}

/**
 * Sends an interaction's response through its door, deferring first when it is not ready in time. Gives the response where it is
 * this process' own that stands.
 */
export async function deliver(
  interactionId: string,
  responding: Responding,
  door: Door,
): Promise<Response | undefined> {
  let deadline: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    deadline = setTimeout(resolve, timeLeft(interactionId, Date.now()), undefined);
  });
  const ready = await Promise.race([responding.response, late]);
  clearTimeout(deadline);
  if (ready) return (await inPlainIfRefused(ready, responding, door.first)) ? ready : undefined;
  const placeholder = responding.inTheMeantime();
  if (!(await door.first(placeholder))) return undefined;
  const response = await responding.response;
  await inPlainIfRefused(response, responding, (one) => follow(placeholder, one, door));
  return response;
}
