import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassagesAnswer } from '../../../src/answer/answer.ts';
import { type Citation, cite } from '../../../src/answer/citation.ts';
import { counted } from '../../../src/commands/cited-passages.ts';
import { beginningOf } from '../../../src/surfaces/date-in-words.ts';
import { coverageSvg, tellingsOf } from '../../../src/surfaces/picture/coverage.ts';
import { DrawingQueue } from '../../../src/surfaces/picture/drawing-queue.ts';
import { pictureOf } from '../../../src/surfaces/picture/pictures.ts';
import { indexedPng, pngOf } from '../../../src/surfaces/picture/png.ts';
import { fitted, textWidth } from '../../../src/surfaces/picture/svg.ts';
import { type DatedEvent, otherDates, timelineSvg } from '../../../src/surfaces/picture/timeline.ts';

const citation = (outlet: string, text: string, start = 0): Citation =>
  cite({
    article: outlet.toLowerCase(),
    outlet,
    title: 'The Ostholm ferry',
    published: '2024-03-09',
    publishedBasis: 'stated',
    url: null,
    link: null,
    start,
    end: start + text.length,
    text,
  });

function event(
  outlet: string,
  words: string,
  trigger: string,
  value: string,
  also: string[] = [],
  more = {},
): DatedEvent {
  const own = citation(outlet, words);
  const at = words.indexOf(trigger);
  return {
    ...counted({ ...own, also: also.map((other) => citation(other, words)) }),
    event: {
      trigger: { start: at, end: at + trigger.length, text: trigger },
      clause: { start: 0, end: words.length, text: words },
    },
    date: { start: 0, end: 1, text: words.slice(0, 1), value, ...more },
  };
}

const sank = event('Herald', 'The ferry sank off Ostholm', 'sank', '2024-03-05', ['Echo']);
const raised = event('Courier', 'Divers raised the wreck', 'raised', '2024-06', [], { basis: 'published' as const });
const built = event('Echo', 'The ferry was built for 300 people', 'built', '199');
const otherDay = event('Courier', 'The ferry sank at night', 'sank', '2024-03-06');
const disagreements = [
  {
    about: 'sank',
    readings: [
      { value: '2024-03-05', citations: [sank] },
      { value: '2024-03-06', citations: [otherDay] },
    ],
  },
];
const timeline = { events: [built, sank, raised], disagreements };
const drawing = { theme: 'light' as const, locale: 'en-GB' };

/** The words that a picture shows, in order. */
const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, words = '']) => words);

describe('a timeline', () => {
  const svg = timelineSvg(timeline, drawing);

  it('cuts no range of days', () => {
    const week = event('Herald', 'Divers searched the wreck', 'searched', '2023-W36');
    expect(wordsIn(timelineSvg({ events: [week], disagreements: [] }, drawing))).toContain('4 – 10 Sept 2023');
  });

  it('beside a list is no higher than two thirds of its width, and has every event', () => {
    const events = Array.from({ length: 12 }, (_, at) =>
      event('Herald', `Divers raised part ${at}`, 'raised', `${2010 + at}`),
    );
    const low = timelineSvg({ events, disagreements: [] }, { ...drawing, isLow: true });
    expect(Number(/height="(\d+)"/u.exec(low)?.[1])).toBeLessThanOrEqual(800);
    for (const at of events.keys()) expect(wordsIn(low)).toContain(`Divers raised part ${at}`);
  });

  it('has a row an event, with its date in words, its own words and its outlets', () => {
    const words = wordsIn(svg);
    for (const shown of [
      'the 1990s',
      '5 Mar 2024',
      'June 2024',
      'The ferry sank off Ostholm',
      'Divers raised the wreck',
    ])
      expect(words).toContain(shown);
    expect(words).toContain('Herald, Echo');
  });

  it('leaves no quotation open that it cuts or that goes on elsewhere', () => {
    const long = `“We are closing the ferry line${' for good'.repeat(30)}`;
    const events = [event('Herald', long, 'closing', '2024'), event('Echo', 'we serve,” Pell wrote', 'wrote', '2024')];
    const words = wordsIn(timelineSvg({ events, disagreements: [] }, drawing));
    expect(words).toContain('“…we serve,” Pell wrote');
    expect(words.find((one) => one.startsWith('“We are'))).toMatch(/[a-z]…”$/u);
    const facts = wordsIn(coverageSvg({ events, disagreements: [], outlets: ['Herald', 'Echo'] }, drawing));
    expect(facts.filter((one) => /…”$/u.test(one))).toHaveLength(1);
    expect(facts).toContain('“…we serve,” Pell wrote');
  });

  it('shows who gives another day', () => {
    expect(wordsIn(svg)).toContain('6 Mar 2024: Courier');
    expect(otherDates(raised, disagreements, 'en-GB')).toEqual([]);
  });

  it('has no word that is not an outlet’s, a date’s or an article’s', () => {
    const known = new Set(
      [built, sank, raised].flatMap(({ event, outlet, also = [] }) => [
        event.clause.text,
        [outlet, ...also.map((one) => one.outlet)].join(', '),
      ]),
    );
    for (const words of wordsIn(svg))
      expect(known.has(words) || /^(?:the )?(?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}s?(?:: Courier)?$/u.test(words), words).toBe(
        true,
      );
  });

  it('draws hollow what is dated by its article’s day alone', () => {
    expect(svg).toMatch(/<circle[^>]*r="10"[^>]*fill="#ffffff"/u);
    expect(timelineSvg({ events: [built, sank], disagreements: [] }, drawing)).not.toMatch(
      /r="10"[^>]*fill="#ffffff"/u,
    );
  });

  it('is a line a row where there are many', () => {
    const height = (count: number) =>
      Number(
        /height="([\d.]+)"/u.exec(
          timelineSvg({ events: Array.from({ length: count }, () => sank), disagreements }, drawing),
        )?.[1],
      );
    expect(height(60)).toBeLessThan(60 * 60);
  });

  it('takes any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const hostile = timelineSvg({ events: [event(words, words, words, '2024'), sank], disagreements: [] }, drawing);
        expect(hostile.isWellFormed()).toBe(true);
        expect(hostile.match(/<(?!\/?(?:svg|rect|text|line|circle)[ >])/gu)).toBeNull();
      }),
    );
  });
});

describe('a coverage grid', () => {
  const coverage = { ...timeline, outlets: ['Courier', 'Echo', 'Herald'] };

  it('marks who tells, who tells it of another day and who does not', () => {
    expect(tellingsOf(coverage).map(({ by }) => by)).toEqual([
      ['silent', 'tells', 'silent'],
      ['differs', 'tells', 'tells'],
      ['tells', 'silent', 'silent'],
    ]);
    const svg = coverageSvg(coverage, drawing);
    expect(svg.match(/<circle/gu)).toHaveLength(4);
    expect(svg.match(/<polygon/gu)).toHaveLength(1);
    expect(wordsIn(svg).slice(0, 3)).toEqual(['Echo', 'Courier', 'Herald']);
  });
});

describe('an answer', () => {
  const answer = (events: readonly DatedEvent[]): PassagesAnswer => ({
    command: 'when',
    options: {},
    status: 'answered',
    message: '',
    passages: events as unknown as PassagesAnswer['passages'],
    total: events.length,
  });

  it('of three dated events or more has a picture, and one of two has none', () => {
    expect(pictureOf(answer([built, sank, raised]))?.name).toBe('timeline');
    expect(pictureOf(answer([built, sank]))).toBeUndefined();
  });

  it('shows nothing that is only planned, and nothing that its outlet took back', () => {
    const planned = { ...raised, date: { ...raised.date, planned: true as const } };
    const corrected = { ...raised, correction: { start: 0, end: 3, text: 'Not', link: null } };
    expect(pictureOf(answer([built, sank, planned]))).toBeUndefined();
    expect(pictureOf(answer([built, sank, corrected]))).toBeUndefined();
  });

  it('is told in words as long as there is room', () => {
    const told = pictureOf(answer([built, sank, raised]))?.inWords('en-GB', 60);
    expect(told).toBe('the 1990s: built (Echo); 5 Mar 2024: sank (Herald, Echo)');
  });
});

describe('a PNG', () => {
  it('is 1,200 pixels wide and smaller than 200 kB', async () => {
    const png = Buffer.from(
      await pngOf(timelineSvg({ events: Array.from({ length: 60 }, () => sank), disagreements: [] }, drawing)),
    );
    expect(png.readUInt32BE(16)).toBe(1200);
    expect(png.length).toBeLessThan(200_000);
    // What draws asks Node for a report, which would look up the name behind each open connection while all else waits.
    expect(process.report).toMatchObject({ excludeNetwork: true });
  });

  it('has the pixels that it was given', async () => {
    const pixels = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 0, 0, 255, 255);
    const png = Buffer.from(await indexedPng(pixels, 2, 2));
    const data = png.indexOf('IDAT');
    const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    expect([...rows]).toEqual([0, 0, 1, 0, 0, 1]);
    expect([...png.subarray(png.indexOf('PLTE') + 4, png.indexOf('PLTE') + 10)]).toEqual([255, 0, 0, 0, 0, 255]);
  });

  it('of more colours than a palette holds makes near ones one', async () => {
    const pixels = Uint8Array.from({ length: 4 * 64 * 64 }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 256));
    expect((await indexedPng(pixels, 64, 64)).length).toBeGreaterThan(100);
  });
});

it.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-03', '2024-03-01'],
  ['2012-SU', '2012-06-01'],
  ['2018-Q3', '2018-07-01'],
  ['199', '1990-01-01'],
  ['20', '2000-01-01'],
  ['1998/2006', '1998-01-01'],
])('%s begins on %s', (value, day) => expect(new Date(beginningOf(value) ?? 0).toISOString().slice(0, 10)).toBe(day));

it('what is on no calendar begins nowhere', () => expect(beginningOf('PAST_REF')).toBeUndefined());

it('a text is cut to its width at a word’s end', () => {
  expect(fitted('The ferry sank', 1000, 30)).toBe('The ferry sank');
  expect(fitted('The ferry sank', textWidth('The ferry sa…', 30), 30)).toBe('The ferry…');
  expect(fitted('Mummy', textWidth('Mum…', 30), 30)).toBe('Mum…');
});

it('pictures are drawn one after the other, and none where many wait', async () => {
  const queue = new DrawingQueue({ waiting: 4, rest: 1 });
  let atOnce = 0;
  let most = 0;
  const draw = () =>
    queue.draw(async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      return new Uint8Array();
    });
  const asked = Array.from({ length: 6 }, draw);
  expect(asked.map((one) => one !== undefined)).toEqual([true, true, true, true, false, false]);
  await Promise.all(asked);
  expect(most).toBe(1);
  await expect(queue.draw(async () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(await draw()).toBeInstanceOf(Uint8Array);
});
