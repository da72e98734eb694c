import { labelsFor } from '../../labels/labels.ts';
import { line, type MessageBody } from '../render/message.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { ofStory } from '../render/story-key.ts';
import type { Answering } from './answering.ts';
import { type CheckInteraction, placeOf } from './interaction.ts';
import { textOf } from './message-text.ts';
import { withoutStory } from './stories.ts';

/** The command that a right-click on a message asks, and its option. */
const CHECK = 'check';
const TEXT = 'text';

/** Checks what a message says, for who asked alone: `/check` on the message's text. */
export async function checkMessage(interaction: CheckInteraction, answering: Answering): Promise<MessageBody> {
  const labels = labelsFor(interaction.locale);
  const checked = interaction.data.resolved.messages[interaction.data.target_id];
  const command = answering.commands.find(({ name }) => name === CHECK);
  const most = command?.options.find(({ name }) => name === TEXT)?.maxLength ?? 0;
  const found = checked ? textOf(checked, interaction.application_id, most) : { nothing: 'no text' as const };
  if ('nothing' in found) return line(labels.nothingToCheck[found.nothing], 'asker');
  const asked = await answering.stories.open(placeOf(interaction));
  if (typeof asked === 'string') return withoutStory(asked, labels);
  const answer = await answering.answer(asked.context, CHECK, { [TEXT]: found.text });
  return ofStory(renderAnswer(answer, { offset: 0, audience: 'asker', labels }), asked.key);
}
