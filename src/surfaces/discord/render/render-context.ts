import { cite } from '../../../answer/citation.ts';
import { Span } from '../../../story/span.ts';
import type { Story } from '../../../story/story.ts';
import type { Labels } from '../labels/labels.ts';
import { type ContextState, fingerprint } from './button-state.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { container, type MessageBody, message, TextRoom } from './message.ts';
import { citationLine, quotationBlock } from './render-citation.ts';

const NEIGHBOURS = 2;
const TITLE = 200;

/** The room kept for what stands before the passage and after it, of a message's. */
const NEIGHBOUR_ROOM = 600;

/**
 * A passage among its neighbours, for who asked alone; undefined when the story no longer prints these words in this place.
 */
export function renderContext(state: ContextState, story: Story, labels: Labels): MessageBody | undefined {
  const { article: id, start, end, check } = state;
  const reading = story.readings.find(({ article }) => article.id === id);
  if (!reading || start >= end || end > reading.article.text.length) return undefined;
  const citation = cite(new Span(reading.article, start, end));
  if (fingerprint(citation.text) !== check) return undefined;
  const spans = reading.passages.map(({ span }) => span);
  const before = spans.filter((span) => span.end <= start).slice(-NEIGHBOURS);
  const after = spans.filter((span) => span.start >= end).slice(0, NEIGHBOURS);
  const room = new TextRoom();
  const title = `**${escapeLine(cut(reading.article.title, TITLE))}**`;
  const head = room.text(`${title}\n${citationLine(citation, labels, room.left / 2)}`);
  const neighbour = ({ text }: Span) => room.text(quotationBlock(text, labels, NEIGHBOUR_ROOM));
  const mark = `**${labels.thePassage}**\n`;
  const earlier = before.map(neighbour);
  const later = after.map(neighbour);
  const passage = room.text(`${mark}${quotationBlock(citation.text, labels, room.left - mark.length)}`);
  return message([container([head, ...earlier, passage, ...later])], 'asker');
}
