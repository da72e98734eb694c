import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPassages } from '../../src/story/passage.ts';
import { findQuoted } from '../../src/story/quotations/find-quoted.ts';
import { layOut } from '../../src/story/text/paragraph.ts';
import { articleOf } from './article.ts';

function cut(text: string) {
  const layout = layOut(articleOf(text));
  const quoted = findQuoted(layout);
  return { layout, quoted, passages: cutPassages(layout, quoted) };
}

/** Text as news copy and hostile pages print it: sentences, quotations, pitches, broken marks, halves of surrogate pairs. */
const piece = fc.constantFrom(
  'The ferry ran aground near Ostholm on Tuesday evening.',
  'Nobody was hurt.',
  '“We should have turned back. We did not,” said Captain Ek.',
  '"I heard it. I felt it. I ran. I hid."',
  `She ${'waited and '.repeat(60)}left.`,
  'Sign up for our newsletter now!',
  '“Unclosed',
  '”',
  'ferry',
  '…',
  '🚢',
  '\ud83d',
  '\udea2',
  '\u202e',
  '\u0000',
  '\u2028',
);
const text = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '\n', '\r\n\r\n', '')), { maxLength: 40 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('a passage is one to three sentences of one paragraph of prose, word for word and in order', () => {
  fc.assert(
    fc.property(text, (hostile) => {
      const { layout, passages } = cut(hostile);
      const prose = layout.paragraphs.filter(({ boilerplate }) => !boilerplate);
      let at = 0;
      for (const { span, sentences } of passages) {
        expect(hostile.slice(span.start, span.end)).toBe(span.text);
        expect(span.text).toBe(span.text.trim());
        expect(span.text).not.toBe('');
        expect(span.start).toBeGreaterThanOrEqual(at);
        at = span.end;
        expect(prose.some((paragraph) => paragraph.span.contains(span))).toBe(true);
        expect(sentences.length).toBeGreaterThanOrEqual(1);
        expect(sentences.length).toBeLessThanOrEqual(3);
        if (sentences.length > 1) expect(span.text.length).toBeLessThanOrEqual(450);
      }
      expect(passages.flatMap(({ sentences }) => sentences)).toEqual(prose.flatMap(({ sentences }) => sentences));
    }),
  );
});

test('a quotation that fits into a passage is in one', () => {
  fc.assert(
    fc.property(text, (hostile) => {
      const { layout, quoted, passages } = cut(hostile);
      for (const { span } of quoted) {
        const paragraph = layout.paragraphs.find((one) => !one.boilerplate && one.span.contains(span));
        const touched = paragraph?.sentences.filter((sentence) => sentence.overlaps(span)) ?? [];
        const [first, last] = [touched[0], touched.at(-1)];
        if (!first || !last || touched.length > 3 || last.end - first.start > 450) continue;
        expect(passages.some((passage) => passage.span.contains(first) && passage.span.contains(last))).toBe(true);
      }
    }),
  );
});

describe('by length', () => {
  const texts = (article: string) => cut(article).passages.map(({ span }) => span.text);

  test('short sentences go together, at most three', () => {
    expect(texts('The ship sank. It was old. Divers came. They found it.')).toEqual([
      'The ship sank. It was old. Divers came.',
      'They found it.',
    ]);
  });

  test('a sentence of its own length stands alone, whole even beyond the limit', () => {
    const long = `The captain ${'turned the wheel again and '.repeat(30)}gave up.`;
    expect(texts(`It was late. ${long} Nobody was hurt.`)).toEqual(['It was late.', long, 'Nobody was hurt.']);
  });

  test('nothing goes over a paragraph', () => {
    expect(texts('The ship sank.\nIt was old.')).toEqual(['The ship sank.', 'It was old.']);
  });
});
