import type { ContextAnswer, NotFound } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import type { Labels } from '../../labels/labels.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { sourceButton } from './link-button.ts';
import { ACCENTS, container, type MessageBody, message, row, TextRoom } from './message.ts';
import { silence } from './render-answer.ts';
import { wordsOf } from './set-off.ts';
import { articleId, quotationBlock, sourceLine } from './source-line.ts';

const TITLE = 200;

/** The room kept for what stands before the passage and after it, of a message's. */
const NEIGHBOUR_ROOM = 600;

/** A passage among its neighbours, for who asked alone; or why it is not there any more. The passage alone is quoted. */
export function renderContext(answer: ContextAnswer | NotFound, labels: Labels): MessageBody {
  const room = new TextRoom();
  if (answer.status === 'not_found') {
    const { text, buttons } = silence(answer, { audience: 'asker', labels });
    return message([container([room.text(text), ...row(buttons)], ACCENTS.near)], 'asker');
  }
  const { passage, before, after } = answer;
  const title = `### ${escapeLine(cut(passage.title, TITLE))}\n-# ${articleId(passage)}`;
  const head = room.text(`${title}\n${sourceLine({ ...passage, title: '' }, labels, room.left / 2)}`);
  const neighbours = (citations: readonly Citation[]) =>
    citations.map((one) => room.text(quotationBlock(wordsOf(one), labels, NEIGHBOUR_ROOM).replace(/^> /gmu, '')));
  const earlier = neighbours(before);
  const later = neighbours(after);
  const mark = `**${labels.thePassage}**\n`;
  const whole = room.text(`${mark}${quotationBlock(wordsOf(passage), labels, room.left - mark.length)}`);
  return message(
    [container([head, ...earlier, whole, ...later, ...row(sourceButton(passage))], ACCENTS.answered)],
    'asker',
  );
}
