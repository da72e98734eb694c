import type { Invocation } from '../../../answer/invocation.ts';
import type { Labels } from '../../labels/labels.ts';
import type { Audience, MessageBody } from '../render/message.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { ofStory } from '../render/story-key.ts';
import type { Answering } from './answering.ts';
import { type Place, withoutStory } from './stories.ts';

/** A question as somebody asks it. */
interface Asked extends Invocation {
  readonly place: Place;
  /** The story that they name, where they do. */
  readonly named?: string | undefined;
  readonly audience: Audience;
  readonly labels: Labels;
}

/** The message that answers a question from the story that is meant, or says why there is none. */
export async function answerQuestion(
  { place, named, command, options, audience, labels }: Asked,
  answering: Answering,
): Promise<MessageBody> {
  const meant = await answering.stories.open(place, named);
  if (typeof meant === 'string') return withoutStory(meant, labels);
  const { context, key } = meant;
  const answer = await answering.answer(context, command, options);
  return ofStory(renderAnswer(answer, { offset: 0, audience, labels, story: context.story }), key);
}
