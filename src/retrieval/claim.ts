import { Span } from '../story/span.ts';
import {
  groupUtterances,
  type QuotationFinder,
  type QuotationGroup,
  type QuotationHit,
  type QuotationsWanted,
} from './quotation-finder.ts';
import { align, differences, type Token, tokens } from './wording.ts';

/** What is known of a claimed quotation. */
export type ClaimCheck =
  | { readonly verdict: 'word for word'; readonly groups: readonly QuotationGroup[] }
  | {
      readonly verdict: 'in other words';
      readonly nearest: QuotationHit;
      /** The printed words that the claim does not have so. */
      readonly differing: readonly Span[];
      /** UTF-16 offsets into the claim of the words that are not printed so. */
      readonly differingInClaim: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly verdict: 'in no source' };

/** How many of the claim's words a printed quotation must hold in order to be the same utterance in other words. */
const SAME_UTTERANCE = 0.6;
const FEWEST_WORDS = 2;

/** Words that turn a sentence round: with one more or less, it is no longer the same in other words. */
const NEGATION = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)$|n't$/u;

/** Whether a claim has more or fewer negations than the printed words that it stands for. */
function turnedRound(claimed: readonly string[], printed: readonly string[]): boolean {
  const pairs = align(claimed, printed);
  const stretch = printed.slice(pairs[0]?.[1] ?? 0, (pairs.at(-1)?.[1] ?? -1) + 1);
  const negations = (words: readonly string[]) => words.filter((word) => NEGATION.test(word)).length;
  return negations(claimed) !== negations(stretch);
}

const wordsOf = (text: string): Token[] => tokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token.text));
const textsOf = (list: readonly Token[]): string[] => list.map(({ text }) => text);

function holds(printed: readonly string[], claimed: readonly string[]): boolean {
  return ` ${printed.join(' ')} `.includes(` ${claimed.join(' ')} `);
}

/** Whether, and how, the articles print as a quotation what somebody is claimed to have said. */
export async function checkClaim(
  text: string,
  quotations: QuotationFinder,
  wanted: Omit<QuotationsWanted, 'about'> = {},
): Promise<ClaimCheck> {
  const claim = wordsOf(text);
  if (claim.length < FEWEST_WORDS) return { verdict: 'in no source' };
  const claimed = textsOf(claim);
  const near = (await quotations.nearest(text, wanted)).map((hit) => ({
    hit,
    printed: wordsOf(hit.quotation.words.text),
  }));
  const exact = near.filter(({ printed }) => holds(textsOf(printed), claimed)).map(({ hit }) => hit);
  if (exact.length > 0) return { verdict: 'word for word', groups: groupUtterances(exact) };
  const [best] = near
    .map((one) => ({ ...one, common: align(claimed, textsOf(one.printed)).length }))
    .sort((a, b) => b.common - a.common || a.printed.length - b.printed.length);
  if (!best || best.common < SAME_UTTERANCE * claimed.length) return { verdict: 'in no source' };
  const { hit, printed } = best;
  const found = differences(claimed, textsOf(printed));
  if (turnedRound(claimed, textsOf(printed))) return { verdict: 'in no source' };
  const base = hit.quotation.words;
  const run = (list: readonly Token[], [from, to]: readonly [number, number]) => {
    const start = list[from]?.start;
    const end = list[to - 1]?.end;
    return from < to && start !== undefined && end !== undefined ? [{ start, end }] : [];
  };
  return {
    verdict: 'in other words',
    nearest: hit,
    differing: found
      .flatMap(({ second }) => run(printed, second))
      .map(({ start, end }) => new Span(base.article, base.start + start, base.start + end)),
    differingInClaim: found.flatMap(({ first }) => run(claim, first)),
  };
}
