import type { Answer, CheckedClaim } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { said } from '../answer/fixed-line.ts';
import { groupUtterances } from '../retrieval/finding/quotation-finder.ts';
import { groupSame } from '../retrieval/grouping/same-statement.ts';
import { counted, typed } from './cited-passages.ts';
import { claimsOf } from './claims-of-text.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { citedQuotation } from './quote.ts';

/** Claims looked up in one text. */
const MOST_CLAIMS = 25;
/** Passages shown for one claim. */
const MOST_PASSAGES = 5;
/** How long the quotation of an example may be, in UTF-16 units. */
const LONGEST_EXAMPLE = 200;

/** The verdicts of retrieval as an answer has them. */
const VERDICTS = {
  'word for word': 'word_for_word',
  'in other words': 'in_other_words',
  differs: 'differs',
  'in no source': 'in_no_source',
} as const;

/** What is said, before what is said otherwise; of two that say the same, a quotation, which names who said it. */
const PRECEDENCE = ['word_for_word', 'in_other_words', 'differs'] as const;

/** How the sources quote a claim, and the quotations. */
async function quoted(text: string, { index }: Context): Promise<CheckedClaim> {
  const check = await index.claim(text);
  if (check.verdict === 'in no source') return { text, verdict: 'in_no_source' };
  const groups = check.verdict === 'word for word' ? check.groups : groupUtterances([check.nearest]);
  const passages = groups.slice(0, MOST_PASSAGES).map((group) => counted(citedQuotation(group)));
  return { text, verdict: VERDICTS[check.verdict], passages };
}

/** How the sources state a claim in their own words, and the passages; the same statement of several articles is one. */
async function stated(text: string, { index }: Context): Promise<CheckedClaim> {
  const { verdict, passages } = await index.statement(text);
  const groups = groupSame(passages, ({ text }) => text).slice(0, MOST_PASSAGES);
  return {
    text,
    verdict: VERDICTS[verdict],
    passages: groups.map(({ fullest, also }) =>
      counted({ ...cite(fullest), ...(also.length > 0 && { also: also.map((one) => cite(one)) }) }),
    ),
  };
}

/** A claim against quotations and against the articles' own words: the better of the two verdicts. */
async function checked(text: string, context: Context): Promise<CheckedClaim> {
  const both = await Promise.all([quoted(text, context), stated(text, context)]);
  for (const verdict of PRECEDENCE) {
    const found = both.find((one) => one.verdict === verdict);
    if (found) return found;
  }
  return { text, verdict: 'in_no_source' };
}

export const check: Command<'check'> = {
  name: 'check',
  description: 'Whether the sources print what a text claims',
  options: [{ name: 'text', description: 'What somebody wrote', required: true, maxLength: 2000, isProse: true }],
  examples: async ({ index }) => {
    const quotations = await index.all('quotation');
    const first = quotations.find(
      ({ words: { text } }) => claimsOf(text).length === 1 && text.length < LONGEST_EXAMPLE,
    );
    return first ? [typed('check', { text: `“${first.words.text}”` })] : [];
  },
  answer: async (context, options): Promise<Answer> => {
    const asked = { command: 'check', options };
    const texts = claimsOf(options.text ?? '');
    const [first, ...rest] = await Promise.all(texts.slice(0, MOST_CLAIMS).map((text) => checked(text, context)));
    if (!first) return { ...asked, status: 'invalid', ...said(['claimsNothing']) };
    const claims: [CheckedClaim, ...CheckedClaim[]] = [first, ...rest];
    const isFound = claims.some(({ verdict }) => verdict !== 'in_no_source');
    const over = said(['checked', String(claims.length), String(texts.length)]);
    return {
      ...asked,
      status: isFound ? 'answered' : 'not_found',
      ...over,
      claims,
      total: texts.length,
      suggestions: [],
    };
  },
};
