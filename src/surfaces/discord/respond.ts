import { randomBytes } from 'node:crypto';
import { type APIInteractionResponse, InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import type { Answering } from './answering.ts';
import { choicesForDiscord } from './choices.ts';
import {
  type AutocompleteInteraction,
  type CommandInteraction,
  givenOptions,
  type Interaction,
  isPrivate,
} from './interaction.ts';
import { labelsFor } from './labels.ts';
import { line, type MessageBody } from './message.ts';
import { renderAnswer } from './render-answer.ts';

/** A response that carries a new message. */
export interface MessageResponse {
  readonly type: InteractionResponseType.ChannelMessageWithSource;
  readonly data: MessageBody;
}

export type AutocompleteResponse = Extract<
  APIInteractionResponse,
  { type: InteractionResponseType.ApplicationCommandAutocompleteResult }
>;

export type Response = MessageResponse | AutocompleteResponse;

/** What an interaction is answered with, and what holds its place while the answer is being made. */
export interface Responding {
  readonly response: Promise<Response>;
  /** Acknowledges in time what cannot be answered in time. */
  readonly inTheMeantime: APIInteractionResponse;
  /** Whether a message follows the acknowledgement; choices that come late are of no use. */
  readonly follows: boolean;
}

const newMessage = (data: MessageBody): MessageResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data,
});

async function answerCommand(interaction: CommandInteraction, answering: Answering): Promise<Response> {
  const { name } = interaction.data;
  const labels = labelsFor(interaction.locale);
  if (!answering.commands.some((command) => command.name === name))
    return newMessage(line(labels.unknownCommand, 'asker'));
  const answer = await answering.answer(answering.context(), name, givenOptions(interaction));
  const audience = isPrivate(interaction) ? 'asker' : 'everyone';
  return newMessage(renderAnswer(answer, { offset: 0, audience, labels }));
}

async function choose(interaction: AutocompleteInteraction, answering: Answering): Promise<AutocompleteResponse> {
  const focused = interaction.data.options.find((option) => option.focused);
  const typed = typeof focused?.value === 'string' ? focused.value : '';
  const choices = focused
    ? await answering.suggest(answering.context(), interaction.data.name, focused.name, typed)
    : [];
  return choicesResponse(choicesForDiscord(choices));
}

const choicesResponse = (choices: ReturnType<typeof choicesForDiscord>): AutocompleteResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices },
});

/** Turns an error into one calm line for the member, with a reference that finds it in the log. */
function calmly(error: unknown, interaction: Interaction, log: Logger): MessageResponse {
  const reference = randomBytes(4).toString('hex');
  log.error({ err: error, reference, command: interaction.data.name }, 'a command failed');
  return newMessage(line(labelsFor(interaction.locale).failed(reference), 'asker'));
}

/** Answers an interaction, whichever door it came through. Neither promise nor function ever throws. */
export function respond(interaction: Interaction, answering: Answering, log: Logger): Responding {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
    return {
      response: choose(interaction, answering).catch((error: unknown) => {
        log.error({ err: error, command: interaction.data.name }, 'suggesting failed');
        return choicesResponse([]);
      }),
      inTheMeantime: choicesResponse([]),
      follows: false,
    };
  return {
    response: answerCommand(interaction, answering).catch((error: unknown) => calmly(error, interaction, log)),
    inTheMeantime: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(isPrivate(interaction) && { data: { flags: MessageFlags.Ephemeral } }),
    },
    follows: true,
  };
}
