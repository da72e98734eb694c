import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import type { Choice } from '../../../commands/command.ts';
import { asEdit, type MessageBody } from '../render/message.ts';
import { onceFor } from '../render/once-for.ts';
import { choicesForDiscord } from './autocomplete.ts';

/** A response that posts a message, or changes the one whose button was pressed. */
export interface MessageResponse {
  readonly type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage;
  readonly data: MessageBody;
}

export type ChoicesResponse = Extract<
  APIInteractionResponse,
  { type: InteractionResponseType.ApplicationCommandAutocompleteResult }
>;

/** A form that opens for who pressed. */
export type ModalResponse = Extract<APIInteractionResponse, { type: InteractionResponseType.Modal }>;

/** What an interaction is answered with in the end. */
export type Response = MessageResponse | ChoicesResponse | ModalResponse;

export const newMessage = onceFor(
  (data: MessageBody): MessageResponse => ({ type: InteractionResponseType.ChannelMessageWithSource, data }),
);

export const changedMessage = onceFor(
  (data: MessageBody): MessageResponse => ({ type: InteractionResponseType.UpdateMessage, data: asEdit(data) }),
);

export const choicesResponse = onceFor(
  (choices: readonly Choice[]): ChoicesResponse => ({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choicesForDiscord(choices) },
  }),
);

const utf8 = new TextEncoder();

/**
 * A response as it is sent: JSON in UTF-8. A response that is given again is not written again. The bytes have memory of their
 * own: a `Buffer` of so few would hold on to a block that it shares with others.
 */
export const responseBytes = onceFor((response: APIInteractionResponse | Response) =>
  utf8.encode(JSON.stringify(response)),
);
