import * as z from 'zod';
import { Documents } from '../retrieval/engine/document.ts';
import { MiniSearchEngine } from '../retrieval/engine/minisearch.ts';
import { fillEngine } from '../retrieval/index-story.ts';
import { readQuestion } from '../retrieval/query/question.ts';
import { RankedIndex } from '../retrieval/ranking/ranked-index.ts';
import type { PassageRecord } from '../story/records.ts';

const textSchema = z.object({ id: z.coerce.string(), text: z.string() });

/** Documents and queries to rank them for, as an evaluation set gives them. */
export const rankingSchema = z.object({ docs: z.array(textSchema), queries: z.array(textSchema) });
export type RankingTask = z.infer<typeof rankingSchema>;

/** A whole document as one passage. */
const asPassage = ({ id, text }: z.infer<typeof textSchema>): PassageRecord => ({
  kind: 'passage',
  id,
  start: 0,
  end: text.length,
  text,
  article: id,
  outlet: '',
  title: '',
  published: '1970-01-01',
  publishedBasis: 'inferred',
  url: null,
  link: null,
  sentences: [{ start: 0, end: text.length }],
  mentions: [],
  quoted: [],
});

/** Opens the bot's own ranking over whole documents. */
export async function openRanking(docs: readonly RankingTask['docs'][number][]): Promise<RankedIndex<'passage'>> {
  const engine = new MiniSearchEngine();
  await fillEngine(engine, docs.map(asPassage));
  return new RankedIndex('passage', engine, new Documents([]));
}

/** The IDs of the documents that a ranking finds for a query, best first. */
export async function rankFor(ranking: RankedIndex<'passage'>, query: string): Promise<string[]> {
  const { hits } = await ranking.search(readQuestion(query));
  return hits.map(({ record }) => record.id);
}

/** Ranks the documents for each query; yields one line's object a query, in order. */
export async function* rank({ docs, queries }: RankingTask): AsyncGenerator<{ query: string; ranked: string[] }> {
  const ranking = await openRanking(docs);
  for (const { id, text } of queries) yield { query: id, ranked: await rankFor(ranking, text) };
}
