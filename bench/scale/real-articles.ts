import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real article, as printed. */
export interface RealArticle {
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
}

/** Where the collections are; `BENCH_DATA` names another place. */
const DATA = process.env.BENCH_DATA ?? join(import.meta.dirname, '../../../shared/bench');

const LONGEST_TITLE = 200;

interface Document {
  readonly outlet: string;
  readonly title?: string;
  readonly published: string;
  readonly text: string;
}

function read(file: string): RealArticle[] {
  const path = join(DATA, file);
  if (!existsSync(path))
    throw new Error(
      `${path} is missing. BENCH_DATA must name a folder with stories.json (made of BASIL, github.com/launchnlp/BASIL) and ` +
        'quotes.json (made of PolNeAR, github.com/networkdynamics/PolNeAR), each { "docs": [{ "outlet", "title", "published", "text" }] }.',
    );
  const { docs } = JSON.parse(readFileSync(path, 'utf8')) as { docs: Document[] };
  return docs.map(({ outlet, title, published, text }) => {
    const line = (title ?? text.split('\n', 1)[0] ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return { outlet, title: line.slice(0, LONGEST_TITLE) || outlet, published, text };
  });
}

/** The real articles from which stories of any size are made. */
export function readRealArticles(): RealArticle[] {
  return [...read('stories.json'), ...read('quotes.json')];
}
