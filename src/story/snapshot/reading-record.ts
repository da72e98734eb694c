import type { Article } from '../article.ts';
import type { ArticleReading } from '../read-article.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { ValueReader, ValueWriter } from './values.ts';
import { readSentences, writeSentences } from './words.ts';

/** An article's reading as bytes. The words are apart: only a story that is joined anew needs them. */
export interface ReadingRecord {
  readonly values: Uint8Array;
  readonly words: Uint8Array;
}

/** Turns a reading into bytes. The article itself is in none of them. */
export function toRecord({ article, layout, sentences, ...lists }: ArticleReading): ReadingRecord {
  const { article: _, ...laidOut } = layout;
  const bytes = new ByteWriter();
  writeSentences(bytes, article, sentences);
  const words = bytes.take();
  const values = new ValueWriter(bytes, { articles: [article] });
  values.write({ laidOut, ...lists });
  return { words, values: values.end() };
}

/** The sentences that `toRecord` kept of this very article; decoded anew at each use. */
export const wordsOf = (article: Article, words: Uint8Array): ArticleReading['sentences'] => ({
  [Symbol.iterator]: () => readSentences(words, article),
});

type Kept = Omit<ArticleReading, 'article' | 'layout' | 'sentences'> & {
  readonly laidOut: Omit<ArticleReading['layout'], 'article'>;
};

const NO_WORDS = new Uint8Array();

/**
 * The reading that `toRecord` kept of this very article; without words, it has no sentences.
 * @throws DamagedRecord where the bytes hold none.
 */
export function fromRecord(
  article: Article,
  { values, words = NO_WORDS }: Pick<ReadingRecord, 'values'> & Partial<ReadingRecord>,
): ArticleReading {
  // What was written and whose checksum holds has the form that this very version of the code gave it.
  const { laidOut, ...lists } = new ValueReader(new ByteReader(values), { articles: [article] }).read() as Kept;
  return {
    article,
    layout: { article, ...laidOut },
    ...lists,
    sentences: wordsOf(article, words),
  };
}
