import type { Article } from '../article.ts';
import type { WordedArticle } from '../people/worded-article.ts';
import type { AttributedSpan } from '../quotations/attribution.ts';
import type { ArticleReading, ReadArticle } from '../read-article.ts';
import type { Reading } from '../story.ts';
import type { Joined } from '../understand.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readCaseCounts, writeCaseCounts } from './case-counts.ts';
import { readDates, writeDates } from './dates.ts';
import { readSentences, writeSentences } from './naming-sentences.ts';
import { readPassages, writePassages } from './passages.ts';
import { readQuotations, writeQuotations } from './quotations.ts';
import { RecordList } from './record-list.ts';
import { ValueReader, ValueWriter } from './values.ts';

/** An article's reading as bytes. The words are apart: only a story that is joined anew needs them. */
export interface ReadingRecord {
  readonly values: Uint8Array;
  readonly words: Uint8Array;
}

/** The records of a reading, so that one is decoded without the others. Who says a quotation in its article's words stands apart: only a story that is joined anew needs it. */
const RECORD = { layout: 0, passages: 1, quoted: 2, quotations: 3, by: 4, dates: 5 } as const;

/** Turns a reading into bytes. The article itself is in none of them. */
export function toRecord(reading: ReadArticle): ReadingRecord {
  const { article, sentences, caseCounts, passages, quoted, attributed, dates } = reading;
  const { article: _, ...layout } = reading.layout;
  const bytes = new ByteWriter();
  const record = (write: () => void) => {
    write();
    return bytes.take();
  };
  const values = new ValueWriter(bytes, { articles: [article] });
  const value = (told: unknown) => {
    values.write(told);
    return values.end();
  };
  const records: Readonly<Record<keyof typeof RECORD, Uint8Array>> = {
    layout: value(layout),
    passages: record(() => writePassages(bytes, passages)),
    quoted: value(quoted),
    quotations: record(() => writeQuotations(bytes, attributed)),
    by: value(attributed.map(({ by }) => by)),
    dates: record(() => writeDates(bytes, article, dates)),
  };
  const words = [
    record(() => writeSentences(bytes, article, sentences)),
    record(() => writeCaseCounts(bytes, article, caseCounts)),
  ];
  const inOrder = Object.keys(RECORD).map((name) => records[name as keyof typeof RECORD]);
  return { words: RecordList.of(words).bytes, values: RecordList.of(inOrder).bytes };
}

/** The words that `toRecord` kept of this very article; decoded anew at each use. */
export const wordsOf = (article: Article, words: Uint8Array): WordedArticle => ({
  article,
  sentences: { [Symbol.iterator]: () => readSentences(new RecordList(words).at(0), article) },
  caseCounts: { [Symbol.iterator]: () => readCaseCounts(new RecordList(words).at(1), article) },
});

/** A reading that was kept; each of its lists is decoded when it is first used. */
export class KeptReading implements ArticleReading {
  readonly article: Article;
  readonly #records: RecordList;
  #layout: ArticleReading['layout'] | undefined;
  #passages: ArticleReading['passages'] | undefined;
  #quoted: ArticleReading['quoted'] | undefined;
  #attributed: ArticleReading['attributed'] | undefined;
  #dates: ArticleReading['dates'] | undefined;

  /**
   * The reading that `toRecord` kept of this very article.
   * @throws DamagedRecord, also by its lists, where the bytes hold none.
   */
  constructor(article: Article, { values }: Pick<ReadingRecord, 'values'>) {
    this.article = article;
    this.#records = new RecordList(values);
  }

  /** What was written and whose checksum holds has the form that this very version of the code gave it. */
  #value(record: number): unknown {
    return new ValueReader(new ByteReader(this.#records.at(record)), { articles: [this.article] }).read();
  }

  get layout(): ArticleReading['layout'] {
    const { article } = this;
    this.#layout ??= { article, ...(this.#value(RECORD.layout) as Omit<ArticleReading['layout'], 'article'>) };
    return this.#layout;
  }

  get passages(): ArticleReading['passages'] {
    this.#passages ??= readPassages(this.#records.at(RECORD.passages), this.article);
    return this.#passages;
  }

  get quoted(): ArticleReading['quoted'] {
    this.#quoted ??= this.#value(RECORD.quoted) as ArticleReading['quoted'];
    return this.#quoted;
  }

  get attributed(): ArticleReading['attributed'] {
    if (this.#attributed) return this.#attributed;
    const by = this.#value(RECORD.by) as readonly AttributedSpan['by'][];
    this.#attributed = this.quotations().map(({ speakers: _, ...quotation }, place) => ({
      ...quotation,
      by: by[place] ?? [],
    }));
    return this.#attributed;
  }

  /** The quotations with their speakers, decoded anew at each use; without speakers where they are not given. */
  quotations(speakers?: Joined['speakers'][number]): Reading['quotations'] {
    return readQuotations(this.#records.at(RECORD.quotations), this.article, speakers);
  }

  get dates(): ArticleReading['dates'] {
    this.#dates ??= readDates(this.#records.at(RECORD.dates), this.article);
    return this.#dates;
  }
}
