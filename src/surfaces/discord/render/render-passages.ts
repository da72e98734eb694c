import type { APIContainerComponent } from 'discord.js';
import type { CitedPassage, Disagreement, NearAnswer, PassagesAnswer } from '../../../answer/answer.ts';
import type { Citation } from '../../../answer/citation.ts';
import type { Labels } from '../labels/labels.ts';
import { questionOf } from './button-state.ts';
import { passageButtons } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut, LIMITS } from './limits.ts';
import { container, row, type TextRoom } from './message.ts';
import { placeOf, printings, variantsOf } from './printings.ts';
import { citationLine, citationLineLength, day, quotationBlock } from './render-citation.ts';

/** Passages on one message. */
export const PASSAGES_A_PAGE = 3;

/** The room that outlets' differing answers are kept, of a message's. */
const DISAGREEMENT_ROOM = 1000;
const DISAGREEMENTS_SHOWN = 3;
const READINGS_SHOWN = 6;
const NAME = 60;
/** The room that is left for counting the outlets whose own words do not fit. */
const ALSO_ROOM = 80;

/** Who said it, or which date it prints. */
function heading({ quote, date }: CitedPassage, labels: Labels): string {
  if (quote) return `**${labels.saidBy} ${escapeLine(cut(quote.speakers.join(', '), NAME))}**\n`;
  if (date) return `**${day(cut(date.value, NAME), labels)}**\n`;
  return '';
}

/** The outlets that print a passage too, as many as fit in `room`; the last line counts the rest. */
function alsoLines(also: readonly Citation[], labels: Labels, room: number): string {
  const before = `${labels.alsoIn} `;
  const rest = (count: number) => `\n-# ${labels.alsoIn}: ${labels.moreOutlets(count)}`;
  let lines = '';
  for (const [index, citation] of also.entries()) {
    const after = also.length - index - 1;
    const left = room - lines.length - (after > 0 ? rest(after).length : 0) - 1;
    if (citationLineLength(citation, labels, before) > left) {
      const counted = rest(after + 1);
      return lines.length + counted.length <= room ? lines + counted : lines;
    }
    lines += `\n${citationLine(citation, labels, left, before)}`;
  }
  return lines;
}

/** The same words as another outlet prints them, whole and linked; none where that does not fit in `room`. */
function variantBlock(variant: Citation, labels: Labels, room: number): string | undefined {
  const block = `\n${labels.otherWording}\n${quotationBlock(variant.text, labels, LIMITS.messageText)}`;
  const source = citationLine(variant, labels, LIMITS.messageText);
  return block.length + 1 + source.length <= room ? `${block}\n${source}` : undefined;
}

/** One passage with its source and the other outlets that print it, in at most `room` UTF-16 units. */
export function passageText(passage: CitedPassage, labels: Labels, room: number): string {
  const head = heading(passage, labels);
  const words = quotationBlock(passage.text, labels, room - head.length - citationLineLength(passage, labels) - 1);
  let text = `${head}${words}\n`;
  text += citationLine(passage, labels, room - text.length);
  const [, ...others] = printings(passage);
  const inOtherWords = new Set(variantsOf(passage).map(placeOf));
  const briefly: Citation[] = [];
  for (const other of others) {
    const block = inOtherWords.has(placeOf(other))
      ? variantBlock(other, labels, room - text.length - ALSO_ROOM)
      : undefined;
    if (block) text += block;
    else briefly.push(other);
  }
  return text + alsoLines(briefly, labels, room - text.length);
}

/** A disagreement's readings side by side, each with its first source, in at most `room` UTF-16 units. */
function disagreementText({ about, readings }: Disagreement, labels: Labels, room: number): string {
  let text = `**${labels.outletsDiffer}: ${escapeLine(cut(about, NAME))}**`;
  for (const { value, citations } of readings.slice(0, READINGS_SHOWN)) {
    const head = `\n**${day(cut(value, NAME), labels)}**`;
    let lines = '';
    for (const citation of citations) {
      const left = room - text.length - head.length - lines.length - 1;
      if (citationLineLength(citation, labels) > left) break;
      lines += `\n${citationLine(citation, labels, left)}`;
    }
    if (lines === '') break;
    text += head + lines;
  }
  return text;
}

/** The containers for the passages from `offset` on, and for where outlets differ, within `room`. */
export function passageContainers(
  answer: PassagesAnswer | NearAnswer,
  offset: number,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent[] {
  const question = questionOf(answer);
  const shown = answer.passages.slice(offset, offset + PASSAGES_A_PAGE);
  const differences = offset === 0 && answer.status === 'answered' ? (answer.disagreements ?? []) : [];
  const disagreements = differences.slice(0, DISAGREEMENTS_SHOWN);
  const each = Math.floor(DISAGREEMENT_ROOM / disagreements.length);
  const differ = disagreements.map((one) => room.text(disagreementText(one, labels, each)));
  const differing = differ.length > 0 ? [container(differ)] : [];
  const passages = shown.map((passage, index) => {
    const share = Math.floor(room.left / (shown.length - index));
    const buttons = passageButtons(passage, offset + index, labels, question);
    return container([room.text(passageText(passage, labels, share)), ...row(buttons)]);
  });
  return [...differing, ...passages];
}
