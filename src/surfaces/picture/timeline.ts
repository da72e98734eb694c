import { scaleSqrt, scaleUtc } from 'd3-scale';
import type { CitedEvent, CitedPassage, Disagreement } from '../../answer/answer.ts';
import { beginningOf, dateInWords } from '../date-in-words.ts';
import { closedLines } from '../quotation-marks.ts';
import {
  element,
  fitted,
  PALETTES,
  type Palette,
  picture,
  type Svg,
  type Theme,
  text,
  textWidth,
  WIDTH,
} from './svg.ts';

/** An event as an answer dates it. */
export type DatedEvent = CitedPassage & {
  readonly event: CitedEvent;
  readonly date: NonNullable<CitedPassage['date']>;
};

/** What a timeline shows: events in order of time, and where outlets differ on their dates. */
export interface Timeline {
  readonly events: readonly DatedEvent[];
  readonly disagreements: readonly Disagreement[];
}

/** How a picture is drawn. */
export interface Drawing {
  readonly theme: Theme;
  /** BCP 47, for its dates. */
  readonly locale: string;
  /** Beside a list of the same on a phone's screen: it should be low. */
  readonly isLow?: boolean;
}

const MARGIN = 40;
/** The strip of time over the rows: its height, and where its line runs in it. */
const STRIP = 130;
const STRIP_LINE = 50;
/** Where a row's dot and its words stand, and how high a row is; all in pixels. */
const DOT = 330;
const WORDS = 370;
const ROW = 88;
const SIZE = 31;
const SMALL = 25;

/** The outlets that tell an event, each once. */
export const outletsOf = ({ outlet, also = [] }: CitedPassage): string[] => [
  ...new Set([outlet, ...also.map((one) => one.outlet)]),
];

/** Other dates of an event by who gives them: "May 2023: Harbour Post". */
export function otherDates(
  { date, article, start }: DatedEvent,
  disagreements: readonly Disagreement[],
  locale: string,
): string[] {
  return disagreements.flatMap(({ readings }) => {
    const isOwn = (reading: (typeof readings)[number]) =>
      reading.value === date.value && reading.citations.some((one) => one.article === article && one.start === start);
    if (!readings.some(isOwn)) return [];
    return readings
      .filter((reading) => !isOwn(reading))
      .map(({ value, citations }) => {
        const outlets = [...new Set(citations.map(({ outlet }) => outlet))];
        return `${dateInWords(value, locale)}: ${outlets.join(', ')}`;
      });
  });
}

/** The strip: a line of time with a dot where each event stands, larger where more outlets tell it. */
function strip(events: readonly DatedEvent[], palette: Palette, { locale }: Drawing): Svg[] {
  const moments = events.map(({ date }) => beginningOf(date.value) ?? Number.NaN);
  const known = moments.filter((moment) => !Number.isNaN(moment));
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const time = scaleUtc([new Date(from), new Date(to)], [MARGIN + 20, WIDTH - MARGIN - 20]).nice(6);
  const radius = scaleSqrt([1, Math.max(2, ...events.map(({ outlets }) => outlets))], [8, 20]);
  const [first = new Date(0), last = new Date(0)] = time.domain();
  const inDays = last.getTime() - first.getTime() < 100 * 86_400_000;
  const ticks = time.ticks(6).map((tick) => ({
    x: time(tick),
    label: dateInWords(tick.toISOString().slice(0, inDays ? 10 : tick.getUTCMonth() === 0 ? 4 : 7), locale),
  }));
  let free = 0;
  const labels = ticks.flatMap(({ x, label }) => {
    const half = textWidth(label, SMALL) / 2;
    const at = Math.min(Math.max(x, MARGIN + half), WIDTH - MARGIN - half);
    if (at - half < free) return [];
    free = at + half + 20;
    return text(label, { x: at, y: STRIP_LINE + 60, size: SMALL, fill: palette.quiet, anchor: 'middle' });
  });
  const y = STRIP_LINE;
  return [
    element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: palette.line, 'stroke-width': 4 }),
    ...ticks.map(({ x }) =>
      element('line', { x1: x, x2: x, y1: y, y2: y + 26, stroke: palette.line, 'stroke-width': 3 }),
    ),
    ...labels,
    ...events.flatMap(({ outlets }, index) => {
      const moment = moments[index] ?? Number.NaN;
      if (Number.isNaN(moment)) return [];
      const marks = { fill: palette.mark, 'fill-opacity': 0.55, stroke: palette.ground, 'stroke-width': 2 };
      return element('circle', { cx: time(new Date(moment)), cy: y, r: radius(outlets), ...marks });
    }),
  ];
}

/** The room kept for quotation marks that a cut leaves to be closed, in ems. */
export const MARKS = 1.5;

/** A clause from its beginning, or from its verb on where that stands too far behind to be seen. */
function wordsOf({ start, text: passage, event: { trigger, clause } }: DatedEvent, width: number): string {
  const room = width - MARKS * SIZE;
  const whole = fitted(clause.text, room, SIZE);
  const seen = clause.text
    .slice(0, trigger.end - clause.start)
    .replace(/\s+/gu, ' ')
    .trim();
  const isSeen = whole.startsWith(seen);
  const from = isSeen ? clause.start : trigger.start;
  const excerpt = isSeen ? whole : `…${fitted(clause.text.slice(from - clause.start), room - SIZE, SIZE)}`;
  return closedLines([excerpt], passage.slice(0, from - start)).join('');
}

/** From so many events on, a row is one line: who tells it stands beside it, not under it. A low picture has rows of one line sooner. */
const DENSE_FROM = 25;
const DENSE_FROM_IF_LOW = 6;
const isDense = ({ events }: Timeline, { isLow }: Drawing) => events.length >= (isLow ? DENSE_FROM_IF_LOW : DENSE_FROM);

const DENSE_ROW = 50;
/** The part of a dense row that its words take. */
const DENSE_WORDS = 0.62;

/** A row: the day, a dot, what happened in the article's own words, and who tells it. */
function row(event: DatedEvent, index: number, timeline: Timeline, palette: Palette, drawing: Drawing): Svg[] {
  const dense = isDense(timeline, drawing);
  const y = STRIP + index * (dense ? DENSE_ROW : ROW);
  const width = WIDTH - WORDS - MARGIN;
  const others = otherDates(event, timeline.disagreements, drawing.locale);
  const day = dateInWords(event.date.value, drawing.locale);
  const under = dense ? width * (1 - DENSE_WORDS) : width;
  const told = fitted(outletsOf(event).join(', '), others.length > 0 ? under / 2 : under, SMALL);
  const toldAt = dense ? { x: WORDS + width - under, y: y + 35 } : { x: WORDS, y: y + 70 };
  const isPrinted = event.date.basis !== 'published';
  const fill = others.length > 0 ? palette.differs : palette.mark;
  const differing = fitted(others.join(' · '), under / 2 - 20, SMALL);
  const dayWidth = DOT - MARGIN - 30;
  // A range is smaller before it is cut: "4 – 10 Sept 2023".
  const daySize = textWidth(day, SIZE, true) <= dayWidth ? SIZE : SMALL;
  return [
    text(fitted(day, dayWidth, daySize, true), {
      ...{ x: DOT - 28, y: y + 36, size: daySize, fill: palette.text, bold: true, anchor: 'end' },
    }),
    element('circle', {
      ...{ cx: DOT, cy: y + 26, r: 10, stroke: fill, 'stroke-width': 4 },
      // A day that no text prints, only its article's, is drawn hollow.
      fill: isPrinted ? fill : palette.ground,
    }),
    text(wordsOf(event, dense ? width - under - 20 : width), { x: WORDS, y: y + 36, size: SIZE, fill: palette.text }),
    text(told, { ...toldAt, size: SMALL, fill: palette.quiet }),
    ...(others.length > 0
      ? [text(differing, { ...toldAt, x: toldAt.x + textWidth(told, SMALL) + 20, size: SMALL, fill: palette.differs })]
      : []),
  ];
}

/** What a picture shows of events, in a line for who doesn't see it; at most `room` UTF-16 units. */
export function eventsInWords(events: readonly DatedEvent[], locale: string, room: number): string {
  let all = '';
  for (const told of events) {
    const words = told.event.trigger.text.replace(/\s+/gu, ' ');
    const one = `${dateInWords(told.date.value, locale)}: ${words} (${outletsOf(told).join(', ')})`;
    if (all.length + one.length + 2 > room) break;
    all += all === '' ? one : `; ${one}`;
  }
  return all;
}

/** Events in order of time as an SVG. Every word in it is an outlet's name, a date, or an article's own. */
export function timelineSvg(timeline: Timeline, drawing: Drawing): string {
  const palette = PALETTES[drawing.theme];
  const { events } = timeline;
  const high = isDense(timeline, drawing) ? DENSE_ROW : ROW;
  const height = STRIP + events.length * high + MARGIN / 2;
  const described = eventsInWords(events, drawing.locale, 1000);
  const axis = element('line', {
    ...{ x1: DOT, x2: DOT, y1: STRIP + 26, y2: STRIP + (events.length - 1) * high + 26 },
    ...{ stroke: palette.line, 'stroke-width': 4 },
  });
  const rows = events.flatMap((event, index) => row(event, index, timeline, palette, drawing));
  return picture(height, palette.ground, described, [...strip(events, palette, drawing), axis, ...rows]);
}
