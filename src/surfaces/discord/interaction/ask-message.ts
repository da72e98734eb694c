import { labelsFor } from '../../labels/labels.ts';
import { line, type MessageBody } from '../render/message.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { ofStory } from '../render/story-key.ts';
import type { Answering } from './answering.ts';
import { type CheckInteraction, placeOf } from './interaction.ts';
import { plainText } from './message-text.ts';
import { withoutStory } from './stories.ts';

/** Answers what a message asks, for who right-clicked it alone: `/ask` on its words. */
export async function askMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const message = interaction.data.resolved.messages[interaction.data.target_id];
  const question = plainText(message?.content ?? '').replace(/\s+/gu, ' ');
  if (question === '') return line(labels.nothingToCheck['no text'], 'asker');
  const asked = await answering.stories.open(placeOf(interaction));
  if (typeof asked === 'string') return withoutStory(asked, labels);
  const { context, key } = asked;
  const answer = await answering.answer(context, 'ask', { question });
  return ofStory(renderAnswer(answer, { offset: 0, audience: 'asker', labels, story: context.story }), key);
}
