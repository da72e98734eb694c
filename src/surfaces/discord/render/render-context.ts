import { cite } from '../../../answer/citation.ts';
import type { StoryIndex } from '../../../retrieval/index-story.ts';
import type { PassageRecord } from '../../../story/records.ts';
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
export async function renderContext(
  { article, start, end, check }: ContextState,
  index: StoryIndex,
  labels: Labels,
): Promise<MessageBody | undefined> {
  const passages = await index.all('passage', { article });
  const quotations = await index.all('quotation', { article });
  const isHere = (one: { readonly start: number; readonly end: number }) => one.start === start && one.end === end;
  const whole = [...passages, ...quotations].find(isHere);
  const quoted = quotations.find(({ quote }) => isHere(quote));
  const citation = whole ? cite(whole) : quoted && cite(quoted, quoted.quote);
  if (!citation || fingerprint(citation.text) !== check) return undefined;
  const title = `**${escapeLine(cut((whole ?? quoted)?.title ?? '', TITLE))}**`;
  const before = passages.filter((one) => one.end <= start).slice(-NEIGHBOURS);
  const after = passages.filter((one) => one.start >= end).slice(0, NEIGHBOURS);
  const room = new TextRoom();
  const head = room.text(`${title}\n${citationLine(citation, labels, room.left / 2)}`);
  const neighbour = ({ text }: PassageRecord) => room.text(quotationBlock(text, labels, NEIGHBOUR_ROOM));
  const mark = `**${labels.thePassage}**\n`;
  const earlier = before.map(neighbour);
  const later = after.map(neighbour);
  const passage = room.text(`${mark}${quotationBlock(citation.text, labels, room.left - mark.length)}`);
  return message([container([head, ...earlier, passage, ...later])], 'asker');
}
