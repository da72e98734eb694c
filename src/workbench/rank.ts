import { z } from 'zod';
import { MiniSearchEngine } from '../retrieval/minisearch-engine.ts';
import { questionTerms, terms } from '../retrieval/terms.ts';

const textSchema = z.object({ id: z.coerce.string(), text: z.string() });

/** Documents and queries to rank them for, as an evaluation set gives them. */
export const rankingSchema = z.object({ docs: z.array(textSchema), queries: z.array(textSchema) });
export type RankingTask = z.infer<typeof rankingSchema>;

/** How many documents a ranking lists at most. */
const DEPTH = 50;

/** Ranks the documents for each query with the bot's own ranking; yields one line's object a query, in order. */
export async function* rank({ docs, queries }: RankingTask): AsyncGenerator<{ query: string; ranked: string[] }> {
  const engine = new MiniSearchEngine();
  engine.add(docs.map(({ text }, id) => ({ id, terms: terms(text).map(({ term }) => term), facets: {} })));
  for (const { id, text } of queries) {
    const asked = new Set(questionTerms(text).map(({ term }) => term));
    const hits = await engine.search({ terms: Array.from(asked, (term) => ({ term, weight: 1 })), limit: DEPTH });
    yield { query: id, ranked: hits.map(({ id }) => docs[id]?.id ?? '') };
  }
}
