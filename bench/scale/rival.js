// A bare engine over the same passages, measured in a process of its own: `node rival.js minisearch|fts5 FOLDER`.
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import MiniSearch from 'minisearch';
import { latencyOf, timeEach } from './latency.js';

const [, , engine, folder = ''] = process.argv;
const require = createRequire(import.meta.url);
const DEPTH = 10;
/** Of questions that take longer altogether, in ms, the first are asked. */
const LONGEST = 45_000;

/** MiniSearch as it comes. */
function minisearch() {
  const index = new MiniSearch({ fields: ['text'] });
  return {
    add: (id, text) => index.add({ id, text }),
    search: (question) => index.search(question).slice(0, DEPTH),
  };
}

/** SQLite FTS5 with its stemmer, in memory. */
function fts5() {
  const database = new (require('better-sqlite3'))(':memory:');
  database.exec("create virtual table passages using fts5(text, tokenize='porter unicode61')");
  const insert = database.prepare('insert into passages(rowid, text) values (?, ?)');
  const select = database.prepare(`select rowid from passages where passages match ? order by rank limit ${DEPTH}`);
  return {
    add: (id, text) => insert.run(id, text),
    search: (question) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length === 0 ? [] : select.all(words.map((word) => `"${word}"`).join(' OR '));
    },
  };
}

const lines = (file) =>
  createInterface({ input: createReadStream(join(folder, file)), crlfDelay: Number.POSITIVE_INFINITY });
const { add, search } = engine === 'minisearch' ? minisearch() : fts5();
const started = performance.now();
let id = 0;
for await (const line of lines('passages.jsonl')) add(++id, JSON.parse(line));
const indexed = performance.now() - started;
const asked = [];
for await (const line of lines('asked.jsonl')) asked.push(JSON.parse(line).text);
await timeEach(asked.slice(-100), search, LONGEST / 3);
const answers = await timeEach(asked, search, LONGEST);
const resident = Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
process.stdout.write(`${JSON.stringify({ index: indexed, resident, answers, answer: latencyOf(answers) })}\n`);
