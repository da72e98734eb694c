import type { APIContainerComponent } from 'discord.js';
import type { CitedPassage, Disagreement, NearAnswer, PassagesAnswer } from '../../../answer/answer.ts';
import type { Labels } from '../labels/labels.ts';
import { questionOf } from './button-state.ts';
import { passageButtons } from './buttons.ts';
import { escapeLine } from './escape.ts';
import { cut } from './limits.ts';
import { container, row, type TextRoom } from './message.ts';
import { otherPrintings, type Printing } from './other-printings.ts';
import { citationLine, citedBlock, day, quotationBlock, wholeBlock } from './render-citation.ts';

/** Passages on one message. */
export const PASSAGES_A_PAGE = 3;

/** The part of a message that outlets' differing answers may take. */
const DISAGREEMENT_SHARE = 0.45;
/** The part of a passage's room that its correction may take. */
const CORRECTION_SHARE = 0.3;
const NAME = 60;
/** Who said it, or which date it prints. */
function heading({ quote, date }: CitedPassage, labels: Labels): string {
  if (quote) return `**${labels.saidBy} ${escapeLine(cut(quote.speakers.join(', '), NAME))}**\n`;
  if (date) {
    const shown = day(cut(date.value, NAME), labels);
    const told = date.basis === 'published' ? labels.reportedOn(shown) : shown;
    return `**${date.planned ? labels.plannedFor(shown) : told}**\n`;
  }
  return '';
}

/** A line that counts the articles of a list that have no room; `label` says what they do. */
const countLine = (label: string, count: number, labels: Labels) =>
  count > 0 ? `\n-# ${label}: ${labels.moreOutlets(count)}` : '';

/** A line for each article, linked, as many as fit in `room`; the last line counts the rest, for which there is always room. */
function listLines(label: string, printings: readonly Printing[], labels: Labels, room: number): string {
  let lines = '';
  for (const [index, { citation, places }] of printings.entries()) {
    const after = printings.length - index - 1;
    const left = room - lines.length - countLine(label, after, labels).length - 1;
    const line = citationLine(citation, labels, left, { before: `${label} `, places });
    if (line === undefined) return lines + countLine(label, after + 1, labels);
    lines += `\n${line}`;
  }
  return lines;
}

/** What the passage's own article says to take it back, under it; a passage never stands without that. */
const correctionText = ({ correction }: CitedPassage, labels: Labels, room: number): string =>
  correction ? `\n**${labels.corrected}**\n${quotationBlock(correction.text, labels, room)}` : '';

/**
 * One passage with its source and the other articles that print it, in at most `room` UTF-16 units. A differing wording stands
 * whole beside it or is said to differ; it is never counted among those that print the same.
 */
export function passageText(passage: CitedPassage, labels: Labels, room: number, linked = true): string {
  const { ownPlaces, same, differing } = otherPrintings(passage);
  const head = heading(passage, labels);
  const alsoCount = countLine(labels.alsoIn, same.length, labels).length;
  const differCount = countLine(labels.differsIn, differing.length, labels).length;
  const corrected = correctionText(passage, labels, room * CORRECTION_SHARE);
  const kept = head.length + corrected.length + alsoCount + differCount;
  let text = head + citedBlock(passage, labels, room - kept, { places: ownPlaces, linked }) + corrected;
  const withoutRoom: Printing[] = [];
  for (const printing of differing) {
    const left = room - text.length - alsoCount - differCount - labels.otherWording.length - 2;
    const block = wholeBlock(printing.citation, labels, left, { places: printing.places });
    if (block === undefined) withoutRoom.push(printing);
    else text += `\n${labels.otherWording}\n${block}`;
  }
  text += listLines(labels.differsIn, withoutRoom, labels, room - text.length - alsoCount);
  return text + listLines(labels.alsoIn, same, labels, room - text.length);
}

/** A disagreement's readings side by side, each with its first source; undefined where not at least two fit in `room`. */
function disagreementText({ about, readings }: Disagreement, labels: Labels, room: number): string | undefined {
  const head = `**${labels.outletsDiffer}: ${escapeLine(cut(about, NAME))}**`;
  let text = head;
  let shown = 0;
  for (const { value, citations } of readings) {
    const after = `\n-# ${labels.moreReadings(readings.length - shown)}`.length;
    const title = `\n**${day(cut(value, NAME), labels)}**`;
    const [first] = citations;
    const line = first && citationLine(first, labels, room - text.length - title.length - after - 1);
    if (line === undefined) break;
    text += `${title}\n${line}`;
    shown++;
  }
  if (shown < Math.min(2, readings.length)) return undefined;
  return shown < readings.length ? `${text}\n-# ${labels.moreReadings(readings.length - shown)}` : text;
}

/** Where outlets differ, as much as fits in `room`: one whole disagreement at least. */
function differingTexts(disagreements: readonly Disagreement[], labels: Labels, room: number): string[] {
  const texts: string[] = [];
  let left = room;
  for (const one of disagreements) {
    const text = disagreementText(one, labels, left);
    if (text === undefined) continue;
    texts.push(text);
    left -= text.length;
  }
  return texts;
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
  const disagreements = offset === 0 && answer.status === 'answered' ? (answer.disagreements ?? []) : [];
  // The least that each passage takes: what stands before it leaves so much.
  const leastOf = (linked: boolean) => shown.map((passage) => passageText(passage, labels, 0, linked).length);
  const sum = (lengths: readonly number[]) => lengths.reduce((all, length) => all + length, 0);
  const linked = sum(leastOf(true)) <= room.left;
  const least = leastOf(linked);
  const leastFrom = (index: number) => sum(least.slice(index));
  const differingRoom = Math.min(room.left * DISAGREEMENT_SHARE, room.left - leastFrom(0));
  const differ = differingTexts(disagreements, labels, differingRoom).map((text) => room.text(text));
  const differing = differ.length > 0 ? [container(differ)] : [];
  const passages = shown.map((passage, index) => {
    const fair = Math.max(Math.floor(room.left / (shown.length - index)), least[index] ?? 0);
    const share = Math.min(fair, room.left - leastFrom(index + 1));
    const full = passageText(passage, labels, share, linked);
    // In little more room than the least, a longer link may leave too little for the words.
    const text = full.length <= share ? full : passageText(passage, labels, 0, linked);
    const buttons = passageButtons(passage, offset + index, labels, question);
    return container([room.text(text), ...row(buttons)]);
  });
  return [...differing, ...passages];
}
