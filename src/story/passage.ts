import type { QuotedSpan } from './quotations/quoted-span.ts';
import { Span } from './span.ts';
import type { Layout, Paragraph } from './text/paragraph.ts';
import type { Sentence } from './text/sentence.ts';

/** A citable stretch: one to three sentences of one paragraph, never boilerplate. */
export interface Passage {
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

/** No passage of several sentences is longer, in UTF-16 units. */
const LONGEST = 450;
/** A passage of this length stands by itself; a shorter one takes in the next sentence where that fits. */
const ENOUGH = 160;
const MOST_SENTENCES = 3;

/** Sentences that one quotation ties together: a cut between them would cut the quotation. */
function bound(sentences: readonly Sentence[], quotations: readonly QuotedSpan[]): Sentence[][] {
  const units: Sentence[][] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = units.at(-1);
    const boundary = last?.at(-1);
    while (next < quotations.length && boundary && (quotations[next] as QuotedSpan).span.end <= boundary.end) next++;
    const quotation = quotations[next]?.span;
    const tied = boundary && quotation && quotation.start < boundary.end && sentence.start < quotation.end;
    if (last && tied && sentence.end - (last[0] as Sentence).start <= LONGEST && last.length < MOST_SENTENCES)
      last.push(sentence);
    else units.push([sentence]);
  }
  return units;
}

function* cutParagraph(paragraph: Paragraph, quotations: readonly QuotedSpan[]): Generator<Passage> {
  const article = paragraph.span.article;
  let open: Sentence[] = [];
  const passage = (sentences: Sentence[]): Passage => ({
    span: new Span(article, (sentences[0] as Sentence).start, (sentences.at(-1) as Sentence).end),
    sentences,
  });
  for (const unit of bound(paragraph.sentences, quotations)) {
    const first = open[0];
    const end = (unit.at(-1) as Sentence).end;
    const length = first ? (open.at(-1) as Sentence).end - first.start : 0;
    const fits =
      first && length < ENOUGH && end - first.start <= LONGEST && open.length + unit.length <= MOST_SENTENCES;
    if (open.length > 0 && !fits) {
      yield passage(open);
      open = [];
    }
    open = [...open, ...unit];
  }
  if (open.length > 0) yield passage(open);
}

/**
 * Cuts an article's own prose into passages, in order. Each is sentence-aligned, within one paragraph, of one to three
 * sentences (about 60 to 450 characters; a single longer sentence stays whole), and cuts no quotation that fits into one.
 * `quotations` are the article's quoted spans in order.
 */
export function cutPassages(layout: Layout, quotations: readonly QuotedSpan[]): Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  for (const paragraph of layout.paragraphs) {
    if (paragraph.boilerplate) continue;
    const within: QuotedSpan[] = [];
    while (next < quotations.length && (quotations[next] as QuotedSpan).span.start < paragraph.span.end) {
      const quotation = quotations[next++] as QuotedSpan;
      if (quotation.span.start >= paragraph.span.start) within.push(quotation);
    }
    // A spread call would overflow the stack on a paragraph of very many sentences.
    for (const passage of cutParagraph(paragraph, within)) passages.push(passage);
  }
  return passages;
}
