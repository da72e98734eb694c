import { dateInWords } from '../date-in-words.ts';
import { closedLines } from '../quotation-marks.ts';
import { element, fitted, PALETTES, type Palette, picture, type Svg, text, textWidth, WIDTH, wrapped } from './svg.ts';
import { type DatedEvent, type Drawing, eventsInWords, MARKS, outletsOf, type Timeline } from './timeline.ts';

/** What is told of something, by whom: the facts, and every outlet that might tell them. */
export interface Coverage extends Timeline {
  readonly outlets: readonly string[];
}

/** How an outlet tells a fact. */
type Telling = 'tells' | 'differs' | 'silent';

const MARGIN = 40;
const SIZE = 29;
const SMALL = 25;
const ROW = 96;
/** The narrowest column that a mark needs, and the widest, in pixels; and how much of the width all columns may take. */
const NARROWEST = 44;
const WIDEST = 90;
const COLUMNS_SHARE = 0.55;
/** How steep the names over the columns stand, in degrees, and how long one may be, in pixels. */
const TURN = -58;
const NAME = 260;

/** Who tells each fact, who tells it of another day, and who doesn't. */
export function tellingsOf({ events, disagreements, outlets }: Coverage): { event: DatedEvent; by: Telling[] }[] {
  return events.map((event) => {
    const telling = new Set(outletsOf(event));
    const differing = new Set(
      disagreements.flatMap(({ readings }) => {
        const own = readings.find(
          ({ value, citations }) =>
            value === event.date.value &&
            citations.some((one) => one.article === event.article && one.start === event.start),
        );
        return own
          ? readings.filter((one) => one !== own).flatMap((one) => one.citations.map(({ outlet }) => outlet))
          : [];
      }),
    );
    const by = outlets.map(
      (outlet): Telling => (telling.has(outlet) ? 'tells' : differing.has(outlet) ? 'differs' : 'silent'),
    );
    return { event, by };
  });
}

/** A mark by form as well as colour: a disc, a diamond, a small dash. */
function mark(telling: Telling, x: number, y: number, palette: Palette): Svg {
  if (telling === 'tells') return element('circle', { cx: x, cy: y, r: 15, fill: palette.mark });
  if (telling === 'silent')
    return element('line', { x1: x - 8, x2: x + 8, y1: y, y2: y, stroke: palette.line, 'stroke-width': 4 });
  const points = `${x},${y - 18} ${x + 18},${y} ${x},${y + 18} ${x - 18},${y}`;
  return element('polygon', { points, fill: palette.ground, stroke: palette.differs, 'stroke-width': 6 });
}

/** So many outlets have a column; those beyond tell least. */
const MOST_OUTLETS = 14;

/** The outlets that tell most, first. */
function telling(coverage: Coverage): Coverage {
  const counts = new Map(coverage.outlets.map((outlet) => [outlet, 0]));
  for (const event of coverage.events)
    for (const outlet of outletsOf(event)) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const outlets = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_OUTLETS);
  return { ...coverage, outlets: outlets.map(([outlet]) => outlet) };
}

/** Facts by outlets as an SVG. Every word in it is an outlet's name, a date, or an article's own. */
export function coverageSvg(whole: Coverage, drawing: Drawing): string {
  const coverage = telling(whole);
  const palette = PALETTES[drawing.theme];
  const { outlets } = coverage;
  const column = Math.max(NARROWEST, Math.min(WIDEST, (WIDTH * COLUMNS_SHARE) / Math.max(1, outlets.length)));
  const names = outlets.map((outlet) => fitted(outlet, NAME, SMALL));
  const longest = Math.max(0, ...names.map((name) => textWidth(name, SMALL)));
  const steep = Math.sin((-TURN * Math.PI) / 180);
  const lean = Math.cos((-TURN * Math.PI) / 180) * longest;
  const head = MARGIN + longest * steep + 30;
  const right = WIDTH - MARGIN / 2 - Math.max(0, lean - column / 2);
  const left = right - outlets.length * column;
  const centre = (index: number) => left + (index + 0.5) * column;
  const facts = tellingsOf(coverage);
  const header = names.map((name, index) =>
    text(name, { x: centre(index) + 8, y: head - 24, size: SMALL, fill: palette.text, turn: TURN }),
  );
  const rows = facts.flatMap(({ event, by }, index) => {
    const y = head + index * ROW;
    const room = left - MARGIN - 20 - MARKS * SIZE;
    const { clause } = event.event;
    const lines = closedLines(wrapped(clause.text, room, SIZE, 2), event.text.slice(0, clause.start - event.start));
    const day = fitted(dateInWords(event.date.value, drawing.locale), left - MARGIN - 20, SMALL, true);
    return [
      element('line', {
        x1: MARGIN / 2,
        x2: WIDTH - MARGIN / 2,
        y1: y,
        y2: y,
        stroke: palette.line,
        'stroke-width': 2,
      }),
      text(day, { x: MARGIN, y: y + 28, size: SMALL, fill: palette.quiet, bold: true }),
      ...lines.map((line, at) => text(line, { x: MARGIN, y: y + 57 + at * 30, size: SIZE, fill: palette.text })),
      ...by.map((how, at) => mark(how, centre(at), y + ROW / 2, palette)),
    ];
  });
  const height = head + facts.length * ROW + MARGIN / 2;
  const described = eventsInWords(coverage.events, drawing.locale, 1000);
  return picture(height, palette.ground, described, [...header, ...rows]);
}
