import { labelsFor } from '../../labels/labels.ts';
import { line, type MessageBody } from '../render/message.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answering } from './answering.ts';
import { type CheckInteraction, placeOf } from './interaction.ts';
import { plainText, textOf } from './message-text.ts';

/** The command that checks a text, and its option. */
const CHECK = 'check';
const TEXT = 'text';

const messageOf = ({ data }: CheckInteraction) => data.resolved.messages[data.target_id];

/** Answers what a message asks, for who right-clicked it alone: `/ask` on its words. */
export async function askMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const question = plainText(messageOf(interaction)?.content ?? '').replace(/\s+/gu, ' ');
  if (question === '') return line(labels.nothingToCheck['no text'], 'asker');
  const asked = {
    command: 'ask',
    options: { question },
    place: placeOf(interaction),
    audience: 'asker',
    labels,
  } as const;
  return answerQuestion(asked, answering);
}

/** Checks what a message says, for who asked alone: `/check` on the message's text. */
export async function checkMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const checked = messageOf(interaction);
  const command = answering.commands.find(({ name }) => name === CHECK);
  const most = command?.options.find(({ name }) => name === TEXT)?.maxLength ?? 0;
  const found = checked ? textOf(checked, interaction.application_id, most) : { nothing: 'no text' as const };
  if ('nothing' in found) return line(labels.nothingToCheck[found.nothing], 'asker');
  const options = { [TEXT]: found.text };
  const asked = { command: CHECK, options, place: placeOf(interaction), audience: 'asker', labels } as const;
  return answerQuestion(asked, answering);
}
