import type { Article } from '../article.ts';
import type { AttributedSpan } from '../quotations/attribution.ts';
import type { Quotation, Speaker } from '../speakers/quotation.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { readSpan, writeSpan } from './spans.ts';

/** What a quotation's first byte tells. */
const CUE = 1;
const TURN = 2;
const RULE = 4;

/** Keeps an article's quotations, about eight bytes each; who speaks is kept by itself. */
export function writeQuotations(to: ByteWriter, quotations: readonly Omit<AttributedSpan, 'by'>[]): void {
  let before = 0;
  for (const { span, words, turn, cue, rule } of quotations) {
    to.byte((rule ? RULE : 0) + (cue ? CUE : 0) + (turn ? TURN : 0));
    writeSpan(to, span, before);
    writeSpan(to, words, span.start);
    if (cue) writeSpan(to, cue, span.start);
    if (rule) to.text(rule);
    if (turn) {
      writeSpan(to, turn.label, span.start);
      writeSpan(to, turn.names, span.start);
    }
    before = span.start;
  }
}

/**
 * Reads the quotations that `writeQuotations` kept; `speakers`: of each, none where they are not given.
 * @throws DamagedRecord where the bytes hold none.
 */
export function readQuotations(
  bytes: Uint8Array,
  article: Article,
  speakers: readonly (readonly Speaker[])[] = [],
): Quotation[] {
  const from = new ByteReader(bytes);
  const quotations: Quotation[] = [];
  let before = 0;
  while (!from.done) {
    const head = from.byte();
    const span = readSpan(from, article, before);
    const words = readSpan(from, article, span.start);
    const quotation: { -readonly [Field in keyof Quotation]: Quotation[Field] } = {
      span,
      words,
      kind: 'speech',
      speakers: speakers[quotations.length] ?? [],
    };
    if (head & CUE) quotation.cue = readSpan(from, article, span.start);
    if (head & RULE) quotation.rule = from.text();
    if (head & TURN)
      quotation.turn = { label: readSpan(from, article, span.start), names: readSpan(from, article, span.start) };
    quotations.push(quotation);
    before = span.start;
  }
  return quotations;
}
