import type { Span } from '../span.ts';

/** A stretch between quotation marks, or in a transcript without them, before anybody knows who said it. */
export interface QuotedSpan {
  /**
   * With its quotation marks. Where a paragraph leaves the closing mark out, up to the paragraph's end; over two paragraphs
   * where the second closes without opening anew.
   */
  readonly span: Span;
  /** Between the marks. */
  readonly words: Span;
  /** `speech`: somebody's words. `title`: a work's name. `scare`: a single word or term held at arm's length. */
  readonly kind: 'speech' | 'title' | 'scare';
  /** In a transcript: the label before the turn, and the name that it is or stands for. */
  readonly turn?: { readonly label: Span; readonly names: Span };
}
