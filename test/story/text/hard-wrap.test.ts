import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/story/text/paragraph.ts';
import { understand } from '../../../src/story/understand.ts';
import { articleOf } from '../article.ts';

const PARAGRAPHS = [
  'The grain ship Halvard ran aground off Ostholm late on Tuesday, May 3, and forty of its crew were brought ashore by lifeboats from three harbours before dawn, the coast guard said.',
  '“We heard one long scrape and then every lamp in the mess went out,” said the chief engineer, Pelle Sundqvist, 51, who had come off watch. “Nobody panicked, because nobody could see anything to panic about.”',
  'Harbour master Ingrid Vasquez-Holm told reporters on Wednesday that the pilot had warned of fog two days earlier. She said the ship’s owners, Norrbulk Lines, had been asked to wait.',
  'Sign up for our morning newsletter and never miss a tide on the coast of Ostholm, whatever the weather.',
  'An inquiry opens on May 12.',
];

/** Breaks lines where the next word would reach over the column, as a greedy filler does. */
function wrapped(paragraph: string, column: number): string {
  let line = 0;
  return paragraph.replace(/ ?(\S+)/gu, (found, word: string) => {
    const fits = line === 0 || line + 1 + word.length <= column;
    line = fits ? line + (line === 0 ? 0 : 1) + word.length : word.length;
    return fits ? found : `\n${word}`;
  });
}

const paragraphsOf = (text: string): string[] => layOut(articleOf(text)).paragraphs.map(({ span }) => span.text);

/** What is read in a text, each place with the words there; a line break stands for a blank. */
function readingOf(text: string): string {
  const { readings, entities } = understand({ title: '', contentNote: '', articles: [articleOf(text)] });
  const { passages, quotations, dates, layout } = readings[0] as (typeof readings)[number];
  const read = {
    passages: passages.map(({ span }) => span.text),
    quotations: quotations.map(({ span, speakers }) => [span.text, speakers.map(({ name }) => name)]),
    dates: dates.map(({ span, value }) => [span.text, value]),
    boilerplate: layout.paragraphs.flatMap(({ span, boilerplate }) => (boilerplate ? [[span.text, boilerplate]] : [])),
    people: entities.map(({ name, aliases, mentions }) => [name, aliases, mentions.map(({ span }) => span.start)]),
  };
  return JSON.stringify(read).replaceAll('\\n', ' ');
}

describe('an article wrapped to a column', () => {
  test('is read like the same article with a paragraph in a line, at any column', () => {
    const plain = readingOf(PARAGRAPHS.join('\n\n'));
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 95 }), (column) => {
        expect(readingOf(PARAGRAPHS.map((one) => wrapped(one, column)).join('\n\n'))).toBe(plain);
      }),
      { numRuns: 12 },
    );
  });

  test('keeps its text: a passage is the file’s own words with the line break in them', () => {
    const article = articleOf(PARAGRAPHS.map((one) => wrapped(one, 60)).join('\r\n\r\n'));
    const story = understand({ title: '', contentNote: '', articles: [article] });
    const [first] = story.readings[0]?.passages ?? [];
    expect(first?.span.text).toBe(wrapped(PARAGRAPHS[0] ?? '', 60));
    expect(first?.span.text).toContain('\n');
  });

  test('parts its headline, byline, list items and short last lines', () => {
    const [first, second, third] = PARAGRAPHS.map((one) => wrapped(one, 64));
    const text = [
      'Forty brought ashore\nBy Lena Brandt\nOSTHOLM',
      first,
      `${second}\n${third}`,
      'The owners named three ports:\n- Ostholm.\n- Leith, where the harbour was closed to all ships of that draught\n  until Friday.\n- Hull.',
    ].join('\n\n');
    expect(paragraphsOf(text)).toEqual([
      'Forty brought ashore',
      'By Lena Brandt',
      'OSTHOLM',
      first,
      second,
      third,
      'The owners named three ports:',
      '- Ostholm.',
      '- Leith, where the harbour was closed to all ships of that draught\n  until Friday.',
      '- Hull.',
    ]);
  });
});

describe('lines stay paragraphs of their own', () => {
  test.each([
    ['in an article with a paragraph in a line', PARAGRAPHS.join('\n')],
    [
      'in short paragraphs without blank lines',
      [
        'The Halvard ran aground on Tuesday night off Ostholm.',
        'Nobody was hurt, and no oil was spilled, officials said.',
        'A tug from Leith reached the ship shortly before dawn.',
        'It failed to pull her free on the morning’s high tide.',
        'A second attempt was planned for the evening, they said.',
        'The owners declined to comment on the cause of it all.',
      ].join('\n'),
    ],
    [
      'in a poem',
      [
        'The tide that took my father’s hat',
        'and left us on the quay',
        'has never said a word of that,',
        'nor ever will to me;',
        'for what it takes it will not tell,',
        'and what it leaves is wet,',
        'and I have learned to wish it well',
        'who cannot yet forget.',
      ].join('\n'),
    ],
    [
      'in a list of names',
      [
        'Pelle Sundqvist, chief engineer of the Halvard',
        'Ingrid Vasquez-Holm, harbour master',
        'Jon Ek, pilot, who had warned of the fog',
        'Mara Lindqvist, of the coast guard’s southern district',
        'Tove Aalto, cook',
        'Sven Rask, second mate',
      ].join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(paragraphsOf(text)).toEqual(text.split('\n'));
  });
});

test('is linear and total on hostile text', () => {
  for (const text of [
    '\n'.repeat(200_000),
    'a\n'.repeat(100_000),
    `${'x'.repeat(70)}\n`.repeat(20_000),
    ' \r\n'.repeat(9_999),
  ])
    expect(() => layOut(articleOf(text))).not.toThrow();
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b. ', '\n', '\r\n', ' ', '- ', 'By ', 'Ek'), { maxLength: 400 }),
      (pieces) => {
        const text = pieces.join('');
        const visible = paragraphsOf(text).join('').replace(/\s/gu, '');
        expect(visible).toBe(text.replace(/\s/gu, ''));
      },
    ),
  );
});
