import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import type { Choice } from '../../commands/command.ts';
import { asEdit, type MessageBody } from './message.ts';

/** A response that posts a message, or changes the one whose button was pressed. */
export interface MessageResponse {
  readonly type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage;
  readonly data: MessageBody;
}

export type ChoicesResponse = Extract<
  APIInteractionResponse,
  { type: InteractionResponseType.ApplicationCommandAutocompleteResult }
>;

/** What an interaction is answered with in the end. */
export type Response = MessageResponse | ChoicesResponse;

export const newMessage = (data: MessageBody): MessageResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data,
});

export const changedMessage = (data: MessageBody): MessageResponse => ({
  type: InteractionResponseType.UpdateMessage,
  data: asEdit(data),
});

export const choicesResponse = (choices: Choice[]): ChoicesResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices },
});
