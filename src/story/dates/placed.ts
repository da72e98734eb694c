import type { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { parse } from './parse.ts';
import type { Found } from './phrase.ts';
import { refine } from './refiners.ts';
import type { Resolved } from './resolve.ts';
import type { Tense } from './tense.ts';

/** A phrase with its paragraph's place and the bounds of its sentence; offsets into the article's text. */
export interface Placed extends Found {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in the article's prose: what a page prints around it sets no time. A headline has tenses of its own. */
  readonly within: 'prose' | 'headline' | 'furniture';
}

/** Finds the phrases of every paragraph, boilerplate too: a caption's date is a date, though never an answer. */
export function placePhrases({ paragraphs }: Layout): Placed[] {
  const placed: Placed[] = [];
  paragraphs.forEach(({ span, sentences, boilerplate }, paragraph) => {
    const text = span.text;
    let sentence = 0;
    for (const one of refine(parse(text), text)) {
      const start = span.start + one.start;
      while (sentence < sentences.length && (sentences[sentence] as Span).end <= start) sentence++;
      const within = sentences[sentence];
      const bounds = within && within.start <= start ? within : span;
      placed.push({
        ...one,
        start,
        end: span.start + one.end,
        paragraph,
        from: bounds.start,
        to: bounds.end,
        within: boilerplate === 'headline' ? 'headline' : boilerplate || bounds === span ? 'furniture' : 'prose',
      });
    }
  });
  return placed;
}

/**
 * Settles dates that may be read day or month first ("3/4/2021") by how the article writes others, "4 March" or "March 4";
 * where it writes neither, only their year is told.
 */
export function settleNumeric(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some(({ phrase }) => phrase.kind === 'date' && phrase.dayFirst)) return placed;
  const written = (name: string) => placed.filter(({ rule }) => rule === name).length;
  const lead = written('day of a month') - written('month after its day');
  return placed.map((one) => {
    const { phrase } = one;
    if (phrase.kind !== 'date' || !phrase.dayFirst || phrase.year === undefined || lead > 0) return one;
    const settled = lead < 0 ? phrase.dayFirst : {};
    return { ...one, phrase: { kind: 'date', year: phrase.year, ...settled } };
  });
}

/** A date with the tense of its clause. */
export interface Told extends Resolved {
  readonly tense: Tense;
}

/** No words between two dates that belong together are longer, in UTF-16 units. */
export const LONGEST_JOIN = 16;
