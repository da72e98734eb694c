import type { APIContainerComponent } from 'discord.js';
import type { ArticlesAnswer, CitedPassage, Disagreement } from '../../../answer/answer.ts';
import type { Labels } from '../../labels/labels.ts';
import { printings } from '../../printings.ts';
import { closeQuotations } from '../../quotation-marks.ts';
import { listOf, questionOf } from './button-state.ts';
import { menu } from './buttons.ts';
import { cut, LIMITS } from './limits.ts';
import { openButton } from './link-button.ts';
import { ACCENTS, container, row, section, type TextRoom } from './message.ts';
import type { Extent, TimelineAnswer, ToldEvent } from './pages.ts';
import { cutWords, flowing, inMarkdown, wordsOf } from './set-off.ts';
import { articleId, correctionText, day, outletName, toldDay } from './source-line.ts';

/** How much of a clause stands in its event's line, in UTF-16 units. */
const CLAUSE = 56;
const VALUE = 60;
const OUTLETS = 4;
/** Facts that are compared on one message: more than these are no glance. */
const FACTS = 8;
/** The room of what takes an event back, in UTF-16 units. */
const CORRECTION = 200;
const READINGS = 3;

const dayOf = ({ date }: CitedPassage, labels: Labels): string => (date ? toldDay(date, labels) : '');

/** A clause's beginning with its verb set off; from the verb on where that stands too far behind. */
function clauseText({ start, text: passage, event: { trigger, clause } }: ToldEvent): string {
  const far = trigger.end - clause.start > CLAUSE;
  const from = far ? trigger.start : clause.start;
  const part = { start: from, end: clause.end, text: clause.text.slice(from - clause.start) };
  const words = cutWords(flowing(wordsOf(part, [trigger])), CLAUSE);
  const {
    before,
    words: text,
    behind,
  } = closeQuotations(words.text.replace(/[\s,;:–—]+$/u, ''), passage.slice(0, from - start));
  const begins = far ? `${before.replace('…', '')}… ` : before;
  return `${begins}${inMarkdown({ ...words, text })}${behind}`;
}

/** The outlets of some citations, each once and by name, the rest counted. */
function outlets(citations: readonly { readonly outlet: string }[], labels: Labels): string {
  const names = [...new Set(citations.map(outletName))];
  const rest = names.length - OUTLETS;
  return names.slice(0, OUTLETS).join(', ') + (rest > 0 ? ` ${labels.moreOutlets(rest)}` : '');
}

/** What other days outlets give for an event; '' where they agree. */
function conflict(passage: CitedPassage, disagreements: readonly Disagreement[], labels: Labels): string {
  const others = disagreements.flatMap(({ readings }) => {
    const own = readings.find(({ citations }) =>
      citations.some(({ article, start }) => article === passage.article && start === passage.start),
    );
    return own?.value === passage.date?.value ? readings.filter((one) => one !== own) : [];
  });
  if (others.length === 0) return '';
  const told = others
    .slice(0, READINGS)
    .map(({ value, citations }) => `${day(cut(value, VALUE), labels)} (${outlets(citations, labels)})`);
  return `\n-# **${labels.outletsDiffer}:** ${told.join(', ')}`;
}

/** One event: its day and clause, then who tells it, with the article's ID. */
function eventText(passage: ToldEvent, disagreements: readonly Disagreement[], labels: Labels): string {
  const told = `**${dayOf(passage, labels)}** · ${clauseText(passage)}`;
  const sources = `-# ${outlets(printings(passage), labels)} · ${articleId(passage)}`;
  const differing = conflict(passage, disagreements, labels);
  return `${told}\n${sources}${differing}${correctionText(passage, labels, CORRECTION)}`;
}

/** The facts that outlets are compared by, a line each with its link, as many as a message has room for. */
export function coverageContainer(
  { passages, disagreements = [] }: NonNullable<ArticlesAnswer['coverage']>,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent {
  const facts = passages.filter((passage): passage is ToldEvent => passage.event !== undefined).slice(0, FACTS);
  const lines = facts.map((passage, index) => {
    const text = cut(eventText(passage, disagreements, labels), Math.floor(room.left / (facts.length - index)));
    return section(room.text(text), openButton(passage, labels.open));
  });
  return container(lines, ACCENTS.answered);
}

/** Dated events in order, a line each with its link; a menu shows any of them with its whole passage. */
export function timelineContainers(
  answer: TimelineAnswer,
  { from, to }: Extent,
  labels: Labels,
  room: TextRoom,
): APIContainerComponent[] {
  const events = answer.passages.slice(from, to);
  const lines = events.map((passage, index) => {
    const text = cut(
      eventText(passage, answer.disagreements ?? [], labels),
      Math.floor(room.left / (events.length - index)),
    );
    return section(room.text(text), openButton(passage, labels.open));
  });
  const options = events.map((passage, index) => ({
    label: cut(`${dayOf(passage, labels)} · ${passage.event.trigger.text.replace(/\s+/gu, ' ')}`, LIMITS.optionLabel),
    value: String(from + index),
    description: cut(passage.outlet, LIMITS.optionLabel),
  }));
  const question = questionOf(answer);
  const cards = menu(labels.showPassage, { does: 'card', ...listOf(answer), ...question }, options);
  return [container([...lines, ...row(cards)], ACCENTS.answered)];
}
