import { ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js';
import { type Labels, labelsFor } from '../../labels/labels.ts';
import {
  type ButtonInteraction,
  type CommandInteraction,
  type ModalInteraction,
  placeOf,
} from '../interaction/interaction.ts';
import { changedMessage, type ModalResponse, newMessage, type Response } from '../interaction/response.ts';
import type { StoryMaking, WantedArticle } from '../interaction/stories.ts';
import { escapeLine } from '../render/escape.ts';
import { cut } from '../render/limits.ts';
import { line, type MessageBody } from '../render/message.ts';
import { managesServer } from './manages-server.ts';
import { PREVIEW, previewMessage, unmadeLine, wantedIn } from './preview-message.ts';

/** The field of a modal in which a day is typed. */
const DAY = 'day';
const DAY_LENGTH = 10;
const TITLE = 100;

const shown = (text: string) => escapeLine(cut(text, TITLE));

/** Whether a press is on a button under a preview. */
export const isOnPreview = ({ data }: ButtonInteraction): boolean => data.custom_id.startsWith('manage:');

async function preview(
  interaction: CommandInteraction | ModalInteraction,
  wanted: WantedArticle,
  making: StoryMaking,
): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const article = await making.preview(placeOf(interaction), wanted);
  return 'unmade' in article ? unmadeLine(article, labels) : previewMessage(wanted, article, labels);
}

/** `/story new` and `/story add`: shows what a link's page would be. Nothing is written before a button says so. */
export const previewArticle = (interaction: CommandInteraction, wanted: WantedArticle, making: StoryMaking) =>
  preview(interaction, wanted, making);

/** `/story remove`. */
export async function removeArticle(
  interaction: CommandInteraction,
  article: string,
  making: StoryMaking,
): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const done = await making.remove(placeOf(interaction), article);
  if ('unmade' in done) return unmadeLine(done, labels);
  return line(labels.manage.making.removed(shown(done.story), shown(done.title)), 'asker');
}

/** A field in which another day is typed. */
function dayModal({ manage: { making } }: Labels, day: string | undefined): ModalResponse {
  const field = {
    type: ComponentType.TextInput as const,
    custom_id: DAY,
    style: TextInputStyle.Short as const,
    min_length: DAY_LENGTH,
    max_length: DAY_LENGTH,
    required: true,
    ...(day !== undefined && { value: day }),
  };
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: PREVIEW.day,
      title: cut(making.changeDay, 45),
      components: [{ type: ComponentType.Label, label: cut(making.day, 45), component: field }],
    },
  };
}

/** Does what a button under a preview says, from what stands over it alone. */
export async function pressOnPreview(interaction: ButtonInteraction, making: StoryMaking): Promise<Response> {
  const labels = labelsFor(interaction.locale);
  const { manage } = labels;
  if (!managesServer(interaction)) return newMessage(line(manage.notAllowed, 'asker'));
  const { custom_id: id } = interaction.data;
  if (id === PREVIEW.discard) return changedMessage(line(manage.making.discarded, 'asker'));
  const wanted = wantedIn(interaction.message.components[0]?.content);
  if (!wanted) return newMessage(line(labels.unknownButton, 'asker'));
  if (id === PREVIEW.day) return dayModal(labels, wanted.day);
  if (!id.startsWith(PREVIEW.add)) return newMessage(line(labels.unknownButton, 'asker'));
  const done = await making.add(placeOf(interaction), wanted, id.slice(PREVIEW.add.length));
  if ('unmade' in done) return changedMessage(unmadeLine(done, labels));
  if ('check' in done) return changedMessage(previewMessage(wanted, done, labels, { hasChanged: true }));
  const article = `${shown(done.outlet)} · ${shown(done.title)}`;
  return changedMessage(line(manage.making.added(shown(done.story), article), 'asker'));
}

/** The value that was typed into a modal's field. */
const typedIn = ({ data }: ModalInteraction): string => {
  const [, value = '""'] = /"value":("(?:[^"\\]|\\.)*")/u.exec(JSON.stringify(data.components)) ?? [];
  return JSON.parse(value);
};

/** Shows the preview anew with the day that was typed. */
export async function changeDay(interaction: ModalInteraction, making: StoryMaking): Promise<Response> {
  const labels = labelsFor(interaction.locale);
  if (!managesServer(interaction)) return newMessage(line(labels.manage.notAllowed, 'asker'));
  const wanted = wantedIn(interaction.message?.components[0]?.content);
  if (!wanted || interaction.data.custom_id !== PREVIEW.day) return newMessage(line(labels.unknownButton, 'asker'));
  return changedMessage(await preview(interaction, { ...wanted, day: typedIn(interaction).trim() }, making));
}
