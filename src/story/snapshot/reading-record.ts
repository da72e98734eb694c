import type { Article } from '../article.ts';
import type { WordedArticle } from '../people/worded-article.ts';
import type { ArticleReading, ReadArticle } from '../read-article.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readPassages, writePassages } from './passages.ts';
import { RecordList } from './record-list.ts';
import { ValueReader, ValueWriter } from './values.ts';
import { readCaseCounts, readSentences, writeCaseCounts, writeSentences } from './words.ts';

/** An article's reading as bytes. The words are apart: only a story that is joined anew needs them. */
export interface ReadingRecord {
  readonly values: Uint8Array;
  readonly words: Uint8Array;
}

/** The lists of a reading, each a record of its own, so that one is decoded without the others. */
const LISTS = ['layout', 'passages', 'quoted', 'attributed', 'dates'] as const;
type Lists = Pick<ArticleReading, (typeof LISTS)[number]>;

/** Turns a reading into bytes. The article itself is in none of them. */
export function toRecord({ article, sentences, caseCounts, ...lists }: ReadArticle): ReadingRecord {
  const bytes = new ByteWriter();
  writeSentences(bytes, article, sentences);
  const naming = bytes.take();
  writeCaseCounts(bytes, article, caseCounts);
  const words = RecordList.of([naming, bytes.take()]).bytes;
  const { article: _, ...layout } = lists.layout;
  const kept = { ...lists, layout };
  const values = new ValueWriter(bytes, { articles: [article] });
  const records = LISTS.map((name) => {
    if (name === 'passages') writePassages(bytes, kept.passages);
    else values.write(kept[name]);
    return values.end();
  });
  return { words, values: RecordList.of(records).bytes };
}

/** The words that `toRecord` kept of this very article; decoded anew at each use. */
export const wordsOf = (article: Article, words: Uint8Array): WordedArticle => ({
  article,
  sentences: { [Symbol.iterator]: () => readSentences(new RecordList(words).at(0), article) },
  caseCounts: { [Symbol.iterator]: () => readCaseCounts(new RecordList(words).at(1), article) },
});

/** A reading that was kept; each of its lists is decoded when it is first used. */
class KeptReading implements ArticleReading {
  readonly article: Article;
  readonly #records: RecordList;
  readonly #decoded: Partial<Lists> = {};

  constructor(article: Article, values: Uint8Array) {
    this.article = article;
    this.#records = new RecordList(values);
  }

  #list<Name extends keyof Lists>(name: Name): Lists[Name] {
    const decoded: Lists[Name] | undefined = this.#decoded[name];
    if (decoded) return decoded;
    // What was written and whose checksum holds has the form that this very version of the code gave it.
    const read = this.#read(name) as Lists[Name];
    Object.assign(this.#decoded, { [name]: read });
    return read;
  }

  #read(name: keyof Lists): unknown {
    const { article } = this;
    const record = this.#records.at(LISTS.indexOf(name));
    if (name === 'passages') return readPassages(record, article);
    const value = new ValueReader(new ByteReader(record), { articles: [article] }).read();
    return name === 'layout' ? { article, ...(value as Omit<Lists['layout'], 'article'>) } : value;
  }

  get layout(): Lists['layout'] {
    return this.#list('layout');
  }

  get passages(): Lists['passages'] {
    return this.#list('passages');
  }

  get quoted(): Lists['quoted'] {
    return this.#list('quoted');
  }

  get attributed(): Lists['attributed'] {
    return this.#list('attributed');
  }

  get dates(): Lists['dates'] {
    return this.#list('dates');
  }
}

/**
 * The reading that `toRecord` kept of this very article.
 * @throws DamagedRecord, also by its lists, where the bytes hold none.
 */
export const fromRecord = (article: Article, { values }: Pick<ReadingRecord, 'values'>): ArticleReading =>
  new KeptReading(article, values);
