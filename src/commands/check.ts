import type { Answer, CheckedClaim, CitedPassage } from '../answer/answer.ts';
import { said } from '../answer/fixed-line.ts';
import { groupUtterances } from '../retrieval/quotation-finder.ts';
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

async function checked(text: string, { index }: Context): Promise<CheckedClaim> {
  const check = await index.claim(text);
  if (check.verdict === 'in no source') return { text, verdict: 'in_no_source' };
  const groups = check.verdict === 'word for word' ? check.groups : groupUtterances([check.nearest]);
  const passages: CitedPassage[] = groups.slice(0, MOST_PASSAGES).map((group) => counted(citedQuotation(group)));
  return { text, verdict: check.verdict === 'word for word' ? 'word_for_word' : 'in_other_words', passages };
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
