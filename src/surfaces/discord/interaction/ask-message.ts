import { labelsFor } from '../labels/languages.ts';
import { line, type MessageBody } from '../render/message.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Answering } from './answering.ts';
import type { CheckInteraction } from './interaction.ts';
import { plainText } from './message-text.ts';

/** Answers what a message asks, for who right-clicked it alone: `/ask` on its words. */
export async function askMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const message = interaction.data.resolved.messages[interaction.data.target_id];
  const question = plainText(message?.content ?? '').replace(/\s+/gu, ' ');
  if (question === '') return line(labels.nothingToCheck['no text'], 'asker');
  const context = answering.context();
  const answer = await answering.answer(context, 'ask', { question });
  return renderAnswer(answer, { offset: 0, audience: 'asker', labels, story: context.story });
}
