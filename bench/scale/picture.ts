import type { Figures } from './figures.ts';

const WIDTH = 720;
const HEIGHT = 440;
const MARGIN = { left: 64, right: 190, top: 24, bottom: 48 };

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly of: (figures: Figures) => number | undefined;
}

/** What is shown as growing: times in ms. */
const LINES: readonly Line[] = [
  { name: 'start cold', colour: '#b2182b', of: ({ cold }) => cold?.started },
  {
    name: 'start from a snapshot',
    colour: '#ef8a62',
    of: ({ asked, story }) => (story.articles >= 100 ? asked?.opened.started : undefined),
  },
  { name: 'answer, p99', colour: '#2166ac', of: ({ asked }) => asked?.answer.p99 },
  { name: 'answer, median', colour: '#67a9cf', of: ({ asked }) => asked?.answer.median },
  { name: 'autocomplete, p99', colour: '#1b7837', of: ({ asked }) => asked?.autocomplete.p99 },
  { name: 'bare MiniSearch, median', colour: '#777777', of: ({ rivals }) => rivals.MiniSearch?.answer.median },
  { name: 'SQLite FTS5, median', colour: '#bbbbbb', of: ({ rivals }) => rivals['SQLite FTS5']?.answer.median },
];

const label = (ms: number) => (ms >= 60_000 ? `${ms / 60_000} min` : ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`);
const DECADES = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Growth from the smallest story to the largest, both axes logarithmic, as an SVG document. */
export function picture(all: readonly Figures[]): string {
  const sizes = all.map(({ story }) => story.articles);
  const values = LINES.flatMap(({ of }) => all.flatMap((figures) => of(figures) ?? [])).filter((value) => value > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  const scale = (value: number, from: number, to: number) => Math.log(value / from) / Math.log(to / from || 10);
  const [smallest = 1, largest = 10] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (articles: number) =>
    MARGIN.left + scale(articles, smallest, largest) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (ms: number) => HEIGHT - MARGIN.bottom - scale(ms, low, high) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const text = (at: { x: number; y: number; anchor?: string; colour?: string }, content: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor ?? 'start'}" fill="${at.colour ?? '#333333'}">${content}</text>`;
  const grid = [
    ...DECADES.filter((ms) => ms >= low && ms <= high).flatMap((ms) => [
      `<path d="M${MARGIN.left} ${y(ms).toFixed(1)}H${WIDTH - MARGIN.right}" stroke="#dddddd"/>`,
      text({ x: MARGIN.left - 8, y: y(ms) + 4, anchor: 'end' }, label(ms)),
    ]),
    ...sizes.map((size) =>
      text({ x: x(size), y: HEIGHT - MARGIN.bottom + 20, anchor: 'middle' }, size.toLocaleString('en')),
    ),
    text({ x: (MARGIN.left + WIDTH - MARGIN.right) / 2, y: HEIGHT - 8, anchor: 'middle' }, 'articles'),
  ];
  let below = 0;
  const ends = LINES.map((line) => ({
    line,
    points: all.flatMap((figures) => {
      const value = line.of(figures);
      return value !== undefined && value > 0 ? [{ x: x(figures.story.articles), y: y(value) }] : [];
    }),
  }))
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => (a.points.at(-1)?.y ?? 0) - (b.points.at(-1)?.y ?? 0));
  const drawn = ends.flatMap(({ line, points }) => {
    const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
    // Names stand beside their lines' ends, no nearer to each other than a line of text.
    below = Math.max(below + 15, (points.at(-1)?.y ?? 0) + 4);
    return [
      `<path d="${path.join('')}" fill="none" stroke="${line.colour}" stroke-width="2"/>`,
      ...points.map(
        (point) => `<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="3" fill="${line.colour}"/>`,
      ),
      text({ x: WIDTH - MARGIN.right + 10, y: below, colour: line.colour }, line.name),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    '<title>Time to start and to answer, by the number of articles</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
