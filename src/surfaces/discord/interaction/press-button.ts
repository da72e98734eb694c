import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord.js';
import type { Invocation } from '../../../answer/invocation.ts';
import { passageContext } from '../../../commands/passage-context.ts';
import type { Labels } from '../labels/labels.ts';
import { labelsFor, labelsIn } from '../labels/languages.ts';
import { type ButtonState, checkOf, listOf, readCustomId } from '../render/button-state.ts';
import { type Audience, line } from '../render/message.ts';
import { printings } from '../render/printings.ts';
import { isListed, reaches, renderAnswer } from '../render/render-answer.ts';
import { renderContext } from '../render/render-context.ts';
import { renderOutlets } from '../render/render-outlets.ts';
import { typedCommand } from '../render/typed-command.ts';
import type { Answering } from './answering.ts';
import { askerOf, type ButtonInteraction } from './interaction.ts';
import { changedMessage, newMessage, type Response } from './response.ts';

/** Why a button has nothing to show any more, and what to type instead. */
const stale = (labels: Labels, question: Invocation) =>
  newMessage(line(labels.storyChanged(typedCommand(question, labels)), 'asker'));

const audienceOf = ({ message }: ButtonInteraction): Audience =>
  (message.flags & MessageFlags.Ephemeral) === 0 ? 'everyone' : 'asker';

/** What the button that was pressed does. */
const stateOf = ({ data, message }: ButtonInteraction) => readCustomId(data.custom_id, message.components[0]?.content);

/** What acknowledges a press that takes longer: the message itself changes later, or another one follows. */
export function whilePressing(interaction: ButtonInteraction): APIInteractionResponse {
  const state = stateOf(interaction);
  if (state && changesItsMessage(state)) return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(state?.does !== 'share' && { data: { flags: MessageFlags.Ephemeral } }),
  };
}

/** Whether a press turns a page, which asks nothing new: who reads on is not held up. */
export function isTurningPages(interaction: ButtonInteraction): boolean {
  const state = stateOf(interaction);
  return state !== undefined && changesItsMessage(state);
}

/** Turning a page changes the message that is turned. */
const changesItsMessage = ({ does }: ButtonState) => does === 'page' || does === 'turn outlets';

/** Does what a button says, from what is in the button alone. */
export async function pressButton(interaction: ButtonInteraction, answering: Answering): Promise<Response> {
  const labels = labelsFor(interaction.locale);
  const state = stateOf(interaction);
  if (!state) return newMessage(line(labels.unknownButton, 'asker'));
  const context = answering.context();
  if (state.does === 'context') {
    const found = await passageContext(context, { ...state, words: state.check });
    return newMessage(renderContext(found, labels));
  }
  const { command, options } = state;
  if (!answering.commands.some(({ name }) => name === command)) return newMessage(line(labels.unknownCommand, 'asker'));
  const question = { command, options };
  const answer = await answering.answer(context, command, options);
  if (!isListed(answer)) return stale(labels, question);
  if (state.does === 'outlets' || state.does === 'turn outlets') {
    const isSame = checkOf(answer, state.passage) === state.check;
    const passage = isSame && 'passages' in answer ? answer.passages[state.passage] : undefined;
    const offset = state.does === 'outlets' ? 0 : state.offset;
    if (!passage || offset >= printings(passage).length) return stale(labels, question);
    const shown = renderOutlets(passage, { place: state.passage, offset, question, labels });
    return changesItsMessage(state) ? changedMessage(shown) : newMessage(shown);
  }
  const { offset } = state;
  const isShown =
    state.does === 'page'
      ? state.list === undefined || state.list === listOf(answer).list
      : checkOf(answer, offset) === state.check;
  if (!isShown || !reaches(answer, offset)) return stale(labels, question);
  const { story } = context;
  if (state.does === 'page') {
    // The message keeps the language that it was posted in.
    const written = state.language === undefined ? labels : labelsIn(state.language);
    const showing = { offset, audience: audienceOf(interaction), labels: written, story };
    return changedMessage(renderAnswer(answer, showing));
  }
  const sharedBy = askerOf(interaction);
  return newMessage(
    renderAnswer(answer, { offset, audience: 'everyone', labels, story, ...(sharedBy && { sharedBy }) }),
  );
}
