import type { Article } from '../article.ts';
import type { QuotedSpan } from '../quotations/quoted-span.ts';
import type { Layout } from '../text/paragraph.ts';
import { type CaseCount, countCases } from './common-words.ts';
import { type NamingSentence, readNames } from './naming-sentence.ts';
import { sentencesOf } from './word.ts';

/** What the people step needs of one article, found before the story's other articles are known; may be read anew at every use. */
export interface WordedArticle {
  readonly article: Article;
  /** The sentences that may name somebody, in order. */
  readonly sentences: Iterable<NamingSentence>;
  /** Of each word, in order of its first place. */
  readonly caseCounts: Iterable<CaseCount>;
}

/** Reads one article's words, those outside boilerplate and titles of works. */
export function readWords(layout: Layout, quoted: readonly QuotedSpan[]): WordedArticle {
  const sentences = [...sentencesOf(layout, quoted)];
  return {
    article: layout.article,
    sentences: sentences.map(readNames).filter(({ runs, standIns }) => runs.length > 0 || standIns),
    caseCounts: countCases(sentences),
  };
}
