import type { Article } from '../article.ts';
import type { Span } from '../span.ts';
import type { Layout } from '../text/paragraph.ts';
import { type CaseCounts, countCases } from './common-words.ts';
import { type NamingSentence, readNames } from './naming-sentence.ts';
import { sentencesOf } from './naming-words.ts';

/** What the people step needs of one article, found before the story's other articles are known. */
export interface WordedArticle {
  readonly article: Article;
  /** The sentences that may name somebody, in order. */
  readonly sentences: readonly NamingSentence[];
  readonly caseCounts: CaseCounts;
}

/** Reads one article's words, those outside boilerplate and `titles` of works, which are in order. */
export function readWords(layout: Layout, titles: readonly Span[]): WordedArticle {
  const sentences = [...sentencesOf(layout, titles)];
  return {
    article: layout.article,
    sentences: sentences.map(readNames).filter(({ runs, standIns }) => runs.length > 0 || standIns),
    caseCounts: countCases(sentences),
  };
}
