import type { SpanRecord } from '../../story/records.ts';
import {
  groupUtterances,
  type QuotationFinder,
  type QuotationGroup,
  type QuotationHit,
  type QuotationsWanted,
} from '../finding/quotation-finder.ts';
import { CLAIM } from '../grouping/thresholds.ts';
import { align, differences, part, type Token } from '../grouping/wording.ts';
import { contentOf, inFull, wordsOf } from '../participants/full-words.ts';
import { compareClaim, lacksFigures } from './claim-comparison.ts';

/** What is known of a claimed quotation. */
export type ClaimCheck =
  | { readonly verdict: 'word for word'; readonly groups: readonly QuotationGroup[] }
  | {
      /** `differs`: with another number, name or day, or the opposite. */
      readonly verdict: 'in other words' | 'differs';
      readonly nearest: QuotationHit;
      /** The printed words that the claim does not have so. */
      readonly differing: readonly SpanRecord[];
      /** UTF-16 offsets into the claim of the words that are not printed so. */
      readonly differingInClaim: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly verdict: 'in no source' };

/** No more of the claim's words than these can printed ones hold, in whatever order; known without aligning them. */
function mostInCommon(claimed: readonly string[], printed: readonly string[]): number {
  const held = new Set(printed);
  return claimed.filter((word) => held.has(word)).length;
}

/** How many of the claim's words printed ones hold in its order, and how many of these carry content. */
function common(claimed: readonly string[], printed: readonly string[]): { words: number; content: number } {
  const held = align(claimed, printed).map(([place]) => claimed[place] ?? '');
  return { words: held.length, content: contentOf(held).length };
}

const textsOf = (list: readonly Token[]): string[] => list.map(({ text }) => text);

/** The longest of words that are written in plain letters and digits alone, which nothing but case changes; empty where none is. */
const longestPlain = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length && /^[a-z\d]+$/u.test(word) ? word : longest), '');

function holds(printed: readonly string[], claimed: readonly string[]): boolean {
  return ` ${printed.join(' ')} `.includes(` ${claimed.join(' ')} `);
}

/** What a claim is looked up with. */
export interface ClaimWanted extends Omit<QuotationsWanted, 'about'> {
  /** Whether it stands in quotation marks: part of what somebody said is claimed, not what happened. */
  readonly isQuoted?: boolean;
}

/** Whether, and how, the articles print as a quotation what somebody is claimed to have said. */
export async function checkClaim(
  text: string,
  quotations: QuotationFinder,
  { isQuoted = false, ...wanted }: ClaimWanted = {},
): Promise<ClaimCheck> {
  const claim = wordsOf(text);
  // A single word is nobody's claim.
  if (claim.length < 2) return { verdict: 'in no source' };
  const claimed = textsOf(claim);
  const hits = await quotations.nearest(text, wanted);
  const plainly = longestPlain(claimed);
  const exact = hits.filter(({ quotation }) => {
    const { text: printed } = quotation.words;
    // Most printed quotations need not be cut into words in order to be told apart from the claim.
    return printed.toLowerCase().includes(plainly) && holds(textsOf(wordsOf(printed)), claimed);
  });
  // Words behind a denial are not what was said.
  const meant = exact.filter(
    ({ quotation }) =>
      quotation.stance !== 'denied' && compareClaim(text, quotation.words.text, { isQuoted }) === 'word for word',
  );
  if (meant.length > 0) return { verdict: 'word for word', groups: groupUtterances(meant) };
  const [denied] = exact;
  if (denied) return { verdict: 'differs', nearest: denied, differing: [], differingInClaim: [] };
  const near = hits.map((hit) => ({ hit, printed: wordsOf(hit.quotation.words.text) }));
  const full = inFull(claimed);
  const enough = CLAIM.words * full.length;
  const [best] = near
    .map((one) => ({ ...one, full: inFull(textsOf(one.printed)) }))
    .filter((one) => mostInCommon(full, one.full) >= enough)
    .map((one) => ({ ...one, common: common(full, one.full) }))
    .sort((a, b) => b.common.words - a.common.words || a.printed.length - b.printed.length);
  if (!best || best.common.words < enough) return { verdict: 'in no source' };
  if (best.common.content < CLAIM.content * contentOf(full).length) return { verdict: 'in no source' };
  const { hit, printed } = best;
  const { text: printedText } = hit.quotation.words;
  const isTold = compareClaim(text, printedText, { isQuoted }) !== 'differs';
  if (isTold && lacksFigures(text, printedText)) return { verdict: 'in no source' };
  const found = differences(claimed, textsOf(printed));
  const base = hit.quotation.words;
  const run = (list: readonly Token[], [from, to]: readonly [number, number]) => {
    const start = list[from]?.start;
    const end = list[to - 1]?.end;
    return from < to && start !== undefined && end !== undefined ? [{ start, end }] : [];
  };
  return {
    verdict: isTold && hit.quotation.stance !== 'denied' ? 'in other words' : 'differs',
    nearest: hit,
    differing: found.flatMap(({ second }) => run(printed, second)).map(({ start, end }) => part(base, start, end)),
    differingInClaim: found.flatMap(({ first }) => run(claim, first)),
  };
}
