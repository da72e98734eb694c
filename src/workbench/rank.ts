import * as z from 'zod';
import { MiniSearchEngine } from '../retrieval/engine/minisearch.ts';
import { readQuestion } from '../retrieval/query/question.ts';
import { RankedIndex } from '../retrieval/ranking/ranked-index.ts';

const textSchema = z.object({ id: z.coerce.string(), text: z.string() });

/** Documents and queries to rank them for, as an evaluation set gives them. */
export const rankingSchema = z.object({ docs: z.array(textSchema), queries: z.array(textSchema) });
export type RankingTask = z.infer<typeof rankingSchema>;

/** Ranks the documents for each query through the bot's own index; yields one line's object a query, in order. */
export async function* rank({ docs, queries }: RankingTask): AsyncGenerator<{ query: string; ranked: string[] }> {
  const index = new RankedIndex(new MiniSearchEngine());
  for (const { text } of docs) index.add({ text, implied: [], facets: {} });
  for (const { id, text } of queries) {
    const hits = await index.search(readQuestion(text));
    yield { query: id, ranked: hits.map((hit) => docs[hit.id]?.id ?? '') };
  }
}
