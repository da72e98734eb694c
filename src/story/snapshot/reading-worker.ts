import { parentPort } from 'node:worker_threads';
import type { Article } from '../article.ts';
import { readArticle } from '../read-article.ts';
import { toRecord } from './reading-record.ts';
import { RecordList } from './record-list.ts';

/** What a thread gives back for a batch of articles: two lists of records. */
export interface ReadBatch {
  readonly values: Uint8Array;
  readonly words: Uint8Array;
}

parentPort?.on('message', (articles: readonly Article[]) => {
  const records = articles.map((article) => toRecord(readArticle(article)));
  const values = RecordList.of(records.map((record) => record.values)).bytes;
  const words = RecordList.of(records.map((record) => record.words)).bytes;
  const batch: ReadBatch = { values, words };
  parentPort?.postMessage(batch, [values.buffer as ArrayBuffer, words.buffer as ArrayBuffer]);
});
