import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord.js';
import type { Invocation } from '../../../answer/invocation.ts';
import type { Context } from '../../../commands/context.ts';
import { passageContext } from '../../../commands/passage-context.ts';
import { type Labels, labelsFor, labelsIn } from '../../labels/labels.ts';
import { printings } from '../../printings.ts';
import { isOnPreview } from '../manage/make-stories.ts';
import { type ButtonState, checkOf, listOf, markOf, readCustomId } from '../render/button-state.ts';
import { type Audience, line } from '../render/message.ts';
import { isListed, reaches } from '../render/pages.ts';
import { renderAnswer, renderComparison } from '../render/render-answer.ts';
import { renderContext } from '../render/render-context.ts';
import { renderOutlets } from '../render/render-outlets.ts';
import { renderCard } from '../render/render-passages.ts';
import { ofStory, readStoryKey } from '../render/story-key.ts';
import { typedCommand } from '../render/suggestions.ts';
import type { Answering } from './answering.ts';
import { askerOf, type ButtonInteraction, placeOf } from './interaction.ts';
import { changedMessage, type MessageResponse, newMessage, type Response } from './response.ts';
import { withoutStory } from './stories.ts';

/** Why a button has nothing to show any more, and what to type instead. */
const stale = (labels: Labels, question: Invocation) =>
  newMessage(line(labels.storyChanged(typedCommand(question, labels)), 'asker'));

const audienceOf = ({ message }: ButtonInteraction): Audience =>
  (message.flags & MessageFlags.Ephemeral) === 0 ? 'everyone' : 'asker';

/** What the button that was pressed does. */
const stateOf = ({ data, message }: ButtonInteraction) =>
  readCustomId(readStoryKey(data.custom_id).id, message.components[0]?.content);

/** What acknowledges a press that takes longer: the message itself changes later, or another one follows. */
export function whilePressing(interaction: ButtonInteraction): APIInteractionResponse {
  const state = stateOf(interaction);
  if (isOnPreview(interaction)) return { type: InteractionResponseType.DeferredMessageUpdate };
  if (state && changesItsMessage(state)) return { type: InteractionResponseType.DeferredMessageUpdate };
  const isForEveryone =
    state?.does === 'share' ||
    ((state?.does === 'ask' || state?.does === 'suggestion') && state.audience === 'everyone');
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(!isForEveryone && { data: { flags: MessageFlags.Ephemeral } }),
  };
}

/** Whether a press turns a page, which asks nothing new: who reads on is not held up. */
export function isTurningPages(interaction: ButtonInteraction): boolean {
  const state = stateOf(interaction);
  return state !== undefined && changesItsMessage(state);
}

/** Turning a page changes the message that is turned. */
const changesItsMessage = ({ does }: ButtonState) => does === 'page' || does === 'jump' || does === 'turn outlets';

/** An offset as a menu's value holds it; beyond every answer where it is none. */
function chosenOffset({ data: { values } }: ButtonInteraction): number {
  const [value = ''] = values;
  return /^\d{1,6}$/u.test(value) ? Number(value) : Number.POSITIVE_INFINITY;
}

/** Does what a button or a menu says, from what is in it alone. */
export async function pressButton(interaction: ButtonInteraction, answering: Answering): Promise<Response> {
  const labels = labelsFor(interaction.locale);
  const state = stateOf(interaction);
  if (!state) return newMessage(line(labels.unknownButton, 'asker'));
  const { key: named } = readStoryKey(interaction.data.custom_id);
  const asked = await answering.stories.open(placeOf(interaction), named);
  if (typeof asked === 'string') return newMessage(withoutStory(asked, labels));
  const { type, data } = await responseTo(state, interaction, { answering, context: asked.context });
  const message = ofStory(data, asked.key);
  return type === InteractionResponseType.UpdateMessage ? changedMessage(message) : newMessage(message);
}

async function responseTo(
  state: ButtonState,
  interaction: ButtonInteraction,
  { answering, context }: { readonly answering: Answering; readonly context: Context },
): Promise<MessageResponse> {
  const labels = labelsFor(interaction.locale);
  const { story } = context;
  if (state.does === 'context') {
    const found = await passageContext(context, { ...state, words: state.check });
    return newMessage(renderContext(found, labels));
  }
  const { command, options } = state;
  if (!answering.commands.some(({ name }) => name === command)) return newMessage(line(labels.unknownCommand, 'asker'));
  const question = { command, options };
  const answer = await answering.answer(context, command, options);
  if (state.does === 'ask')
    return newMessage(renderAnswer(answer, { offset: 0, audience: state.audience, labels, story }));
  if (state.does === 'suggestion') {
    const suggestions = 'suggestions' in answer ? (answer.suggestions ?? []) : [];
    const wanted = suggestions.find((one) => markOf(one) === state.mark);
    if (!wanted) return stale(labels, question);
    const instead = await answering.answer(context, wanted.command, wanted.options);
    return newMessage(renderAnswer(instead, { offset: 0, audience: state.audience, labels, story }));
  }
  if (state.does === 'compare') {
    const comparison = 'articles' in answer ? renderComparison(answer, labels) : undefined;
    return comparison ? newMessage(comparison) : stale(labels, question);
  }
  if (!isListed(answer)) return stale(labels, question);
  if (state.does === 'card') {
    const place = chosenOffset(interaction);
    const passage = 'passages' in answer && state.list === listOf(answer).list ? answer.passages[place] : undefined;
    return passage ? newMessage(renderCard(passage, place, question, labels)) : stale(labels, question);
  }
  if (state.does === 'outlets' || state.does === 'turn outlets') {
    const isSame = checkOf(answer, state.passage) === state.check;
    const passage = isSame && 'passages' in answer ? answer.passages[state.passage] : undefined;
    const offset = state.does === 'outlets' ? 0 : state.offset;
    if (!passage || offset >= printings(passage).length) return stale(labels, question);
    const shown = renderOutlets(passage, { place: state.passage, offset, question, labels });
    return changesItsMessage(state) ? changedMessage(shown) : newMessage(shown);
  }
  const offset = state.does === 'jump' ? chosenOffset(interaction) : state.offset;
  const isShown =
    state.does === 'share'
      ? checkOf(answer, offset) === state.check
      : state.list === undefined || state.list === listOf(answer).list;
  if (!isShown || !reaches(answer, offset)) return stale(labels, question);
  if (state.does === 'share') {
    const sharedBy = askerOf(interaction);
    return newMessage(
      renderAnswer(answer, { offset, audience: 'everyone', labels, story, ...(sharedBy && { sharedBy }) }),
    );
  }
  // The message keeps the language that it was posted in.
  const written = state.language === undefined ? labels : labelsIn(state.language);
  return changedMessage(renderAnswer(answer, { offset, audience: audienceOf(interaction), labels: written, story }));
}
