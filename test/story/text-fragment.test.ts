import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Span } from '../../src/story/span.ts';
import { linkTo } from '../../src/story/text-fragment.ts';
import { articleOf } from './article.ts';

const ADDRESS = 'https://harbour-post.example/ferry';

interface Directive {
  readonly start: string;
  readonly end?: string;
  readonly prefix?: string;
}

/** A link's directive as a browser reads it: split at the syntax's own marks, then decoded. */
function directive(link: string | null): Directive {
  const [, encoded = ''] = (link ?? '').split(':~:text=');
  const parts = encoded.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  for (const part of [...parts, prefix ?? '']) expect(part, "the syntax's marks are encoded").not.toMatch(/[-&\s]/u);
  const [start = '', end, ...more] = parts.map(decodeURIComponent);
  expect(more, 'no part but prefix, start and end').toEqual([]);
  return { start, ...(end !== undefined && { end }), ...(prefix && { prefix: decodeURIComponent(prefix) }) };
}

/** Where a browser lands: the first place that begins with `start`, up to the next `end`; white space counts as one blank. */
function landing(text: string, { start, end, prefix }: Directive): string {
  const page = text.replace(/\s+/gu, ' ');
  const from = prefix === undefined ? page.indexOf(start) : page.indexOf(`${prefix} ${start}`) + prefix.length + 1;
  const to = end === undefined ? from + start.length : page.indexOf(end, from + start.length) + end.length;
  return page.slice(from, to);
}

const spanOf = (text: string, part: string) => {
  const start = text.lastIndexOf(part);
  return new Span(articleOf(text), start, start + part.length);
};

describe('a link', () => {
  test('encodes what the fragment syntax uses', () => {
    const words = 'Tide & Sons – a well-known, 50% (old) firm';
    const link = linkTo(spanOf(`${words}.`, words));
    expect(link).toContain('%26');
    expect(link).toContain('well%2Dknown%2C');
    expect(directive(link)).toEqual({ start: words });
  });

  test('gives a long passage by its first and last words', () => {
    const words = `The ferry ran aground ${'in thick fog and rough water '.repeat(5)}before a tug could come to help`;
    const { start, end } = directive(linkTo(spanOf(`${words}.`, words)));
    expect(words.startsWith(start)).toBe(true);
    expect(end !== undefined && words.endsWith(end)).toBe(true);
    expect(start.length + (end?.length ?? 0)).toBeLessThan(words.length);
  });

  test('opens at a passage whose first words stand earlier too', () => {
    const opening = 'The captain of the old white ferry told the court';
    const early = `${opening} that she had slept badly and had seen nothing of the rocks until it was too late.`;
    const late = `${opening} on Friday of a tug that never came, though she had called for it twice that night.`;
    const text = `${early}\n\n${late}`;
    expect(landing(text, directive(linkTo(spanOf(text, late))))).toBe(late);
  });

  test('opens at a passage whose line breaks stand elsewhere than in the same words before it', () => {
    const opening = 'The captain of the old white\nferry told the court';
    const early = `${opening.replace('\n', ' ').replace('court', 'court\nat noon')} that she had slept badly, and that nobody had called her.`;
    const late = `${opening} on Friday of a tug that never came, though she\nhad called for it twice that night.`;
    const text = `${early}\n\n${late}`;
    expect(landing(text, directive(linkTo(spanOf(text, late))))).toBe(late.replaceAll('\n', ' '));
  });

  test('tells a short passage from the same words before it by the words in front', () => {
    const text = 'Nobody was hurt.\nThe harbour master said later: “Nobody was hurt.”';
    const start = text.lastIndexOf('Nobody');
    const link = linkTo(new Span(articleOf(text), start, start + 16));
    expect(directive(link).prefix).toMatch(/said later: “$/u);
  });

  test.each([
    ['near-identical text', 'the ferry and the tug and '.repeat(6_000), ADDRESS],
    ['a script without spaces', '渡轮周二晚上在港口附近搁浅'.repeat(100), ADDRESS],
    ['a word without end', 'a'.repeat(20_000), ADDRESS],
    [
      'a long address',
      'The ferry ran aground in thick fog and rough water before a tug could help.',
      `${ADDRESS}/${'a'.repeat(470)}`,
    ],
  ])('has at most 512 characters: %s', (_, words, url) => {
    const text = `Nobody was hurt. ${words}`;
    const link = linkTo(new Span(articleOf(text, { url }), 17, text.length));
    expect(link?.startsWith(url)).toBe(true);
    expect(link?.length).toBeLessThanOrEqual(512);
  });

  test('goes behind a fragment that the address has', () => {
    const article = articleOf('The ferry sank.', { url: `${ADDRESS}#comments` });
    expect(linkTo(new Span(article, 0, 9))).toBe(`${ADDRESS}#comments:~:text=The%20ferry`);
  });
});

test('whatever the words, the link is an address that opens at them', () => {
  const word = fc.constantFrom('ferry', 'Ek,', 'well-known', 'A&B', '“No,”', '50%', '🚢', '(sic)', '#1', '船', "it's");
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(words, words, (before, passage) => {
      const text = `${before}: ${passage}`;
      const link = linkTo(new Span(articleOf(text), text.length - passage.length, text.length));
      expect(URL.canParse(link ?? '')).toBe(true);
      const { start, end } = directive(link);
      expect(passage.startsWith(start)).toBe(true);
      expect(passage.endsWith(end ?? start)).toBe(true);
    }),
  );
});

test('halves of surrogate pairs and white space break no link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (hostile) => {
      const link = linkTo(new Span(articleOf(hostile), 0, hostile.length));
      expect(URL.canParse(link ?? '')).toBe(true);
    }),
  );
});
