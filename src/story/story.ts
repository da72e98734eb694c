import type { Article } from './article.ts';
import type { TimeExpression } from './dates/time-expression.ts';
import type { Passage } from './passage.ts';
import type { Entity } from './people/entity.ts';
import type { Quotation } from './speakers/quotation.ts';
import type { Layout } from './text/paragraph.ts';

/** One article with everything that was read in it, each list in order of place. */
export interface Reading {
  readonly article: Article;
  readonly layout: Layout;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly TimeExpression[];
}

/** A story understood: its articles as read, and the people and organisations that run through them. */
export interface Story {
  readonly title: string;
  /** A warning about the subject, for whoever opens the story; none where empty. */
  readonly contentNote: string;
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
}
