import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { openRanking, rankFor } from '../../src/workbench/rank.ts';
import { readCollection } from './stories.ts';

// The compared engines are the bench's own dependencies, most without types.
const require = createRequire(import.meta.url);

interface Text {
  readonly id: string;
  readonly text: string;
}
interface Collection {
  readonly docs: readonly Text[];
  readonly queries: readonly (Text & { readonly relevant: readonly string[] })[];
}
type Search = (query: string) => readonly string[] | Promise<readonly string[]>;

const DEPTH = 10;

/** The bot's own ranking, as `rank` gives it. */
async function receipts(docs: readonly Text[]): Promise<Search> {
  const index = await openRanking(docs);
  return (query) => rankFor(index, query);
}

function bareMiniSearch(docs: readonly Text[]): Search {
  const index = new MiniSearch<Text>({ fields: ['text'] });
  index.addAll(docs);
  return (query) => index.search(query).map(({ id }) => String(id));
}

function sqlite(docs: readonly Text[]): Search {
  const database = new (require('better-sqlite3'))(':memory:');
  database.exec("create virtual table docs using fts5(id unindexed, text, tokenize='porter unicode61')");
  const insert = database.prepare('insert into docs values (?, ?)');
  for (const { id, text } of docs) insert.run(id, text);
  const select = database.prepare(`select id from docs where docs match ? order by rank limit ${DEPTH}`);
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return (select.all(words.map((word) => `"${word}"`).join(' OR ')) as Text[]).map(({ id }) => id);
  };
}

function lunr(docs: readonly Text[]): Search {
  const index = require('lunr')(function (this: {
    ref(name: string): void;
    field(name: string): void;
    add(doc: Text): void;
  }) {
    this.ref('id');
    this.field('text');
    for (const doc of docs) this.add(doc);
  });
  return (query) => (index.search(query.replace(/[^\p{L}\p{N}\s]/gu, ' ')) as { ref: string }[]).map(({ ref }) => ref);
}

function wink(docs: readonly Text[]): Search {
  const nlp = require('wink-nlp-utils');
  const index = require('wink-bm25-text-search')();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks([
    nlp.string.lowerCase,
    nlp.string.removeExtraSpaces,
    nlp.string.tokenize0,
    nlp.tokens.removeWords,
    nlp.tokens.stem,
  ]);
  for (const { id, text } of docs) index.addDoc({ text }, id);
  index.consolidate();
  return (query) => (index.search(query, DEPTH) as [string, number][]).map(([id]) => String(id));
}

function flexSearch(docs: readonly Text[]): Search {
  const { Index } = require('flexsearch');
  const index = new Index({ tokenize: 'strict', encoder: 'LatinBalance' });
  for (const [place, { text }] of docs.entries()) index.add(place, text);
  return (query) =>
    (index.search(query, { limit: DEPTH, suggest: true }) as number[]).map((place) => docs[place]?.id ?? '');
}

const ENGINES: Readonly<Record<string, (docs: readonly Text[]) => Search | Promise<Search>>> = {
  Receipts: receipts,
  'MiniSearch as it comes': bareMiniSearch,
  'SQLite FTS5': sqlite,
  lunr,
  'wink-bm25': wink,
  FlexSearch: flexSearch,
};

async function score(search: Search, queries: Collection['queries']) {
  let reciprocal = 0;
  let gained = 0;
  let spent = 0;
  for (const { text, relevant } of queries) {
    const started = performance.now();
    const ranked = (await search(text)).slice(0, DEPTH);
    spent += performance.now() - started;
    const right = new Set(relevant);
    const first = ranked.findIndex((id) => right.has(id));
    if (first >= 0) reciprocal += 1 / (first + 1);
    const gain = (hits: readonly boolean[]) =>
      hits.reduce((sum, hit, place) => sum + (hit ? 1 / Math.log2(place + 2) : 0), 0);
    gained += gain(ranked.map((id) => right.has(id))) / gain(Array(Math.min(DEPTH, right.size)).fill(true));
  }
  const percent = (sum: number) => Number(((100 * sum) / queries.length).toFixed(1));
  return { mrr: percent(reciprocal), ndcg: percent(gained), ms: Number((spent / queries.length).toFixed(3)) };
}

/** Each engine's quality and time on both public collections; Receipts' also on each half of the questions. */
export async function measureRanking() {
  const rows: Record<string, string | number>[] = [];
  for (const name of ['squadshifts', 'time1963']) {
    const { docs, queries } = readCollection<Collection>(`retrieval-${name}.json`);
    for (const [engine, open] of Object.entries(ENGINES)) {
      const search = await open(docs);
      rows.push({ collection: name, engine, ...(await score(search, queries)) });
      if (open !== receipts) continue;
      for (const half of [0, 1])
        rows.push({
          collection: name,
          engine: `${engine}, ${half ? 'odd' : 'even'} questions`,
          ...(await score(
            search,
            queries.filter((_, place) => place % 2 === half),
          )),
        });
    }
  }
  return rows;
}
