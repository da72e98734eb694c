import { fold } from '../../english/fold.ts';
import { WORD_CLASSES } from '../../english/function-words.ts';
import { isGivenName } from '../../english/given-names.ts';
import { Span } from '../span.ts';
import type { Paragraph } from '../text/paragraph.ts';

/** Capitalised words in a row, initials among them. */
const RUN = /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)(?:\s(?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.)){1,5}/gu;
/** No full name has more words. */
const LONGEST = 4;

/** A full name where an article first prints it. */
export interface Introduced {
  readonly span: Span;
  /** Its words, lower case, without full stops. */
  readonly words: readonly string[];
}

function* namesIn({ span }: Paragraph): Generator<Introduced> {
  for (const { 0: run, index } of span.text.matchAll(RUN)) {
    const words = run.split(/\s/u);
    const given = words.findIndex((word) => isGivenName(fold(word)) && !WORD_CLASSES.has(fold(word)));
    if (given < 0 || given > words.length - 2 || words.length - given > LONGEST) continue;
    const start = span.start + index + words.slice(0, given).join(' ').length + (given > 0 ? 1 : 0);
    const end = span.start + index + run.replace(/['’]s?$/u, '').length;
    yield {
      span: new Span(span.article, start, end),
      words: words.slice(given).map((word) => fold(word).replace(/['’]s?$/u, '')),
    };
  }
}

/** The full names that an article's prose and headings introduce by a given name, each where it is printed first. */
export function introducedIn(paragraphs: readonly Paragraph[]): Introduced[] {
  const first = new Map<string, Introduced>();
  // A label that stands alone, "ANN CLAY, HOST:", may look like a link's.
  for (const paragraph of paragraphs)
    if (!paragraph.boilerplate || paragraph.boilerplate === 'headline' || /:\s*$/u.test(paragraph.span.text))
      for (const name of namesIn(paragraph)) {
        const key = name.words.join(' ');
        if (!first.has(key)) first.set(key, name);
      }
  return [...first.values()];
}
