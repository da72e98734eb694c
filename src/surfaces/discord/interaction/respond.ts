import { randomBytes } from 'node:crypto';
import { type APIInteractionResponse, InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import type { Logger } from 'pino';
import { Unavailable } from '../../../unavailable.ts';
import { english, labelsFor } from '../../labels/labels.ts';
import type { Outcome } from '../doors/metrics.ts';
import { changeDay, isOnPreview, pressOnPreview } from '../manage/make-stories.ts';
import { manageStories } from '../manage/manage-stories.ts';
import { managesServer } from '../manage/manages-server.ts';
import { ARTICLE, MANAGE } from '../manage/story-command.ts';
import { line } from '../render/message.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answering } from './answering.ts';
import type { FloodLimit } from './flood-limit.ts';
import {
  type AutocompleteInteraction,
  askerOf,
  type CommandInteraction,
  givenOptions,
  type Interaction,
  isCheck,
  isPrivate,
  namedStory,
  placeOf,
  STORY,
} from './interaction.ts';
import { loggableError } from './loggable-error.ts';
import { askMessage, checkMessage } from './message-commands.ts';
import { isTurningPages, pressButton, whilePressing } from './press-button.ts';
import { type ChoicesResponse, choicesResponse, newMessage, type Response } from './response.ts';

/** What an interaction is answered with, and what holds its place while the answer is being made. */
export interface Responding {
  readonly response: Promise<Response>;
  /** How the response came about, known once it is there. */
  readonly outcome: () => Exclude<Outcome, 'undelivered'>;
  /** What is said instead of a response that Discord refused, with a reference to what it said, which is logged. */
  readonly inPlain: (error: unknown) => Response;
  /** Acknowledges in time what cannot be answered in time. */
  readonly inTheMeantime: () => APIInteractionResponse;
}

async function answerCommand(interaction: CommandInteraction, answering: Answering): Promise<Response> {
  const { name } = interaction.data;
  const labels = labelsFor(interaction.locale);
  const { managed } = answering.stories;
  if (name === MANAGE && managed) return newMessage(await manageStories(interaction, managed));
  if (!answering.commands.some((command) => command.name === name))
    return newMessage(line(labels.unknownCommand, 'asker'));
  const asked = {
    ...{ command: name, options: givenOptions(interaction), labels },
    ...{ place: placeOf(interaction), named: namedStory(interaction) },
    audience: isPrivate(interaction) ? 'asker' : 'everyone',
  } as const;
  return newMessage(await answerQuestion(asked, answering));
}

async function choose(interaction: AutocompleteInteraction, answering: Answering): Promise<ChoicesResponse> {
  const { data } = interaction;
  const { stories } = answering;
  // A subcommand's options stand below it.
  const options = data.options.flatMap((option) => option.options ?? [option]);
  const focused = options.find((option) => option.focused);
  if (!focused) return choicesResponse([]);
  const typed = String(focused.value ?? '');
  const { managed } = stories;
  if (data.name === MANAGE && focused.name === ARTICLE && managed)
    return choicesResponse(
      managesServer(interaction) ? await managed.making.articles(placeOf(interaction), typed) : [],
    );
  if (focused.name === STORY) return choicesResponse((await stories.choices?.(placeOf(interaction), typed)) ?? []);
  const asked = await stories.open(placeOf(interaction), namedStory(interaction));
  if (typeof asked === 'string') return choicesResponse([]);
  return choicesResponse(await answering.suggest(asked.context, data.name, focused.name, typed));
}

/** Turns an error into one calm line for the member, with a reference that finds it in the log. */
function calmly(error: unknown, interaction: Interaction, log: Logger): Response {
  if (error instanceof Unavailable) {
    log.warn({ reason: error.message, interaction: interaction.id }, 'an answer was not to be had');
    return newMessage(line(labelsFor(interaction.locale).away, 'asker'));
  }
  const reference = randomBytes(4).toString('hex');
  log.error(
    { ...loggableError(error), reference, interaction: interaction.id, asked: interaction.data },
    'an answer failed',
  );
  return newMessage(line(labelsFor(interaction.locale).failed(reference), 'asker'));
}

/** No choices, where they could not be made. */
function withoutChoices(error: unknown, interaction: Interaction, log: Logger): ChoicesResponse {
  if (error instanceof Unavailable) {
    log.warn({ reason: error.message, interaction: interaction.id }, 'choices were not to be had');
    return choicesResponse([]);
  }
  log.error({ ...loggableError(error), interaction: interaction.id, asked: interaction.data }, 'suggesting failed');
  return choicesResponse([]);
}

/** What acknowledges a command or a press that takes longer than Discord waits. */
function whileAnswering(interaction: Exclude<Interaction, AutocompleteInteraction>): APIInteractionResponse {
  if (interaction.type === InteractionType.ModalSubmit) return { type: InteractionResponseType.DeferredMessageUpdate };
  if (interaction.type === InteractionType.MessageComponent) return whilePressing(interaction);
  const isForAsker = isCheck(interaction) || isPrivate(interaction) || interaction.data.name === MANAGE;
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(isForAsker && { data: { flags: MessageFlags.Ephemeral } }),
  };
}

async function answer(
  interaction: Exclude<Interaction, AutocompleteInteraction>,
  answering: Answering,
): Promise<Response> {
  const { managed } = answering.stories;
  if (interaction.type === InteractionType.ModalSubmit)
    return managed
      ? changeDay(interaction, managed.making)
      : newMessage(line(labelsFor(interaction.locale).unknownButton, 'asker'));
  if (interaction.type === InteractionType.MessageComponent)
    return managed && isOnPreview(interaction)
      ? pressOnPreview(interaction, managed.making)
      : pressButton(interaction, answering);
  if (!isCheck(interaction)) return answerCommand(interaction, answering);
  const isAsked = interaction.data.name === english.askTheSources;
  return newMessage(await (isAsked ? askMessage : checkMessage)(interaction, answering));
}

/** Answers interactions, whichever door they come through. Neither the function nor its promise ever throws. */
export type Respond = (interaction: Interaction) => Responding;

/** Makes what answers interactions; `flood` holds whoever asks too fast. */
export function responder(answering: Answering, flood: FloodLimit, log: Logger): Respond {
  return (interaction) => {
    let outcome: ReturnType<Responding['outcome']> = 'answered';
    const failing = (error: unknown): Response => {
      outcome = 'failed';
      return interaction.type === InteractionType.ApplicationCommandAutocomplete
        ? withoutChoices(error, interaction, log)
        : calmly(error, interaction, log);
    };
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return {
        response: choose(interaction, answering).catch(failing),
        outcome: () => outcome,
        inPlain: failing,
        inTheMeantime: () => choicesResponse([]),
      };
    const inTheMeantime = () => whileAnswering(interaction);
    const turnsPage = interaction.type === InteractionType.MessageComponent && isTurningPages(interaction);
    if (!turnsPage && !flood.allows(askerOf(interaction) ?? '', Date.now())) {
      const { slowDown } = labelsFor(interaction.locale);
      const response = Promise.resolve(newMessage(line(slowDown, 'asker')));
      return { response, outcome: () => 'flooding', inPlain: failing, inTheMeantime };
    }
    const response = answer(interaction, answering).catch(failing);
    return { response, outcome: () => outcome, inPlain: failing, inTheMeantime };
  };
}
