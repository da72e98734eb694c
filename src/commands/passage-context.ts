import type { ContextAnswer, NotFound } from '../answer/answer.ts';
import { type Citation, cite, fingerprint } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import type { Context } from './context.ts';

/** A passage of an earlier answer: where it stood, and the fingerprint of its words. */
export interface EarlierPassage {
  readonly article: string;
  readonly start: number;
  readonly words: string;
}

/** Passages shown on either side. */
const NEIGHBOURS = 2;

/**
 * A passage among its neighbours, for a button under it. An internal command: nobody types it, it is in no list of commands, and
 * its answer is never printed as JSON. Where the words merely moved, they are found again where they stand now.
 */
export async function passageContext(
  { index, story }: Context,
  { article, start, words }: EarlierPassage,
): Promise<ContextAnswer | NotFound> {
  const asked = { command: 'context', options: { article } };
  const passages = await index.all('passage', { article });
  const quotations = await index.all('quotation', { article });
  const standing: Citation[] = [
    ...passages.map((one) => cite(one)),
    ...quotations.flatMap((one) => [cite(one), cite(one, one.quote)]),
  ].filter(({ text }) => fingerprint(text) === words);
  const [passage] = standing.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  if (passage)
    return {
      ...asked,
      status: 'answered',
      ...said(['inContext']),
      passage,
      before: passages
        .filter(({ end }) => end <= passage.start)
        .slice(-NEIGHBOURS)
        .map((one) => cite(one)),
      after: passages
        .filter((one) => one.start >= passage.end)
        .slice(0, NEIGHBOURS)
        .map((one) => cite(one)),
    };
  const isThere = story.articles.some((one) => one.article === article);
  return {
    ...asked,
    status: 'not_found',
    ...said([isThere ? 'wordsGone' : 'articleGone']),
    suggestions: [{ command: 'sources', options: isThere ? { article } : {} }],
  };
}
