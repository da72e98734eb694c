import type { ContextAnswer, NotFound } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import type { Labels } from '../labels/labels.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { container, type MessageBody, message, TextRoom } from './message.ts';
import { silenceText } from './render-answer.ts';
import { citationLine, quotationBlock } from './render-citation.ts';

const TITLE = 200;

/** The room kept for what stands before the passage and after it, of a message's. */
const NEIGHBOUR_ROOM = 600;

/** A passage among its neighbours, for who asked alone; or why it is not there any more. */
export function renderContext(answer: ContextAnswer | NotFound, labels: Labels): MessageBody {
  const room = new TextRoom();
  if (answer.status === 'not_found') return message([container([room.text(silenceText(answer, labels))])], 'asker');
  const { passage, before, after } = answer;
  const title = `**${escapeLine(cut(passage.title, TITLE))}**`;
  const source = citationLine(passage, labels, room.left / 2);
  const head = room.text(source === undefined ? title : `${title}\n${source}`);
  const neighbour = ({ text }: Citation) => room.text(quotationBlock(text, labels, NEIGHBOUR_ROOM));
  const mark = `**${labels.thePassage}**\n`;
  const earlier = before.map(neighbour);
  const later = after.map(neighbour);
  const whole = room.text(`${mark}${quotationBlock(passage.text, labels, room.left - mark.length)}`);
  return message([container([head, ...earlier, whole, ...later])], 'asker');
}
