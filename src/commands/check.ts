import type { Answer, CheckedClaim } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { checkedLine, said } from '../answer/fixed-line.ts';
import { POSITIONS, ROLES } from '../english/roles.ts';
import { HONORIFICS, TITLES } from '../english/titles.ts';
import { groupUtterances, type QuotationHit, speakersTold } from '../retrieval/finding/quotation-finder.ts';
import { groupSame } from '../retrieval/grouping/same-statement.ts';
import type { Scope } from '../retrieval/index-story.ts';
import { isByName } from '../retrieval/query/entity-finder.ts';
import { counted, typed } from './cited-passages.ts';
import { type Claim, claimsOf } from './claims-of-text.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { outletOption, resolveOutlet } from './outlet.ts';
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

/** What quotations tell of a claim. */
interface Checked {
  readonly claim: CheckedClaim;
  /** Whether the sources give its words to another speaker than it does. */
  readonly isOthers: boolean;
}

/** What is said, before what is said otherwise; of two that say the same, a quotation, which names who said it. */
const PRECEDENCE = ['word_for_word', 'in_other_words', 'differs'] as const;

/** What may stand before a surname without making it another's. */
const CALLINGS: ReadonlySet<string> = new Set([...HONORIFICS.keys(), ...TITLES.keys(), ...ROLES, ...POSITIONS]);

/** The words of a name without its marks, lower case. */
const nameWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '');

/** Whether a quotation can be of the speaker whom a claim names: the sources name none, or one who is called so. */
async function canBeSaidBy(speaker: string, { quotation }: QuotationHit, { index }: Context): Promise<boolean> {
  const told = speakersTold(quotation);
  if (told.length === 0) return true;
  const named = new Set(quotation.speakers.flatMap(({ entity }) => entity ?? []));
  const entities = await index.all('entity');
  const aliases = entities.flatMap((one) => (named.has(one.id) ? one.aliases : []));
  const claimed = nameWords(speaker).filter((word) => !CALLINGS.has(word));
  // "Emil Brandt" is not whom the sources call Brandt alone, but "Captain Brandt" may be.
  return [...told, ...aliases]
    .map(nameWords)
    .some(
      (name) =>
        claimed.every((word) => name.includes(word)) ||
        (name.length > 1 && name.every((word) => claimed.includes(word))),
    );
}

/** Whom a claim names as its speaker: as typed with capitals, or somebody whom the story knows by the first words. */
async function speakerOf({ speaker }: Claim, { index }: Context): Promise<string | undefined> {
  if (speaker === undefined || /\p{Lu}/u.test(speaker)) return speaker;
  const [first = ''] = speaker.split(' ');
  for (const name of [speaker, first]) if (isByName((await index.entities(name))[0])) return name;
  return undefined;
}

/** How the sources quote a claim, and the quotations. A quotation of another than the claim names as its speaker differs. */
async function quoted(claim: Claim, context: Context, scope: Scope): Promise<Checked> {
  const { words: text, isQuoted } = claim;
  const speaker = await speakerOf(claim, context);
  const check = await context.index.claim(text, { ...scope, isQuoted });
  if (check.verdict === 'in no source') return { claim: { text, verdict: 'in_no_source' }, isOthers: false };
  const groups = check.verdict === 'word for word' ? check.groups : groupUtterances([check.nearest]);
  const said = await Promise.all(
    groups.map(async ({ fullest, also }) => {
      const can = await Promise.all(
        [fullest, ...also].map((hit) => speaker === undefined || canBeSaidBy(speaker, hit, context)),
      );
      return can.some((one) => one);
    }),
  );
  const right = groups.filter((_, at) => said[at]);
  const isOthers = right.length === 0;
  const passages = (isOthers ? groups : right).slice(0, MOST_PASSAGES).map((group) => counted(citedQuotation(group)));
  return { claim: { text, verdict: isOthers ? 'differs' : VERDICTS[check.verdict], passages }, isOthers };
}

/** How the sources state a claim in their own words, and the passages; the same statement of several articles is one. */
async function stated({ words: text, isQuoted }: Claim, { index }: Context, scope: Scope): Promise<CheckedClaim> {
  const { verdict, passages } = await index.statement(text, { ...scope, isQuoted });
  const groups = groupSame(passages, ({ text }) => text).slice(0, MOST_PASSAGES);
  return {
    text,
    verdict: VERDICTS[verdict],
    passages: groups.map(({ fullest, also }) =>
      counted({ ...cite(fullest), ...(also.length > 0 && { also: also.map((one) => cite(one)) }) }),
    ),
  };
}

/** Names of one word in a text: "Pell", but not that of "Nora Pell". */
const LONE_NAME = /(?<!\p{Lu}[\p{L}’'-]*\s)(?<![\p{L}’'-])\p{Lu}[\p{L}-]+(?!\s\p{Lu})(?![\p{L}-])/gu;

/**
 * A claim that the sources bear out only of a namesake differs: where "Pell" is Nora Pell first, "Pell was arrested" is not what
 * "Owen Pell was arrested" says. `text` is the whole text asked: one that names the namesake in full means them.
 */
async function ofWhomIsMeant(claim: CheckedClaim, text: string, { index }: Context): Promise<CheckedClaim> {
  if (claim.verdict === 'in_no_source' || claim.verdict === 'differs') return claim;
  for (const [name] of claim.text.matchAll(LONE_NAME)) {
    const [meant, ...others] = (await index.entities(name)).filter((one) => isByName(one));
    if (!meant) continue;
    const namesakes = others
      .map(({ entity }) => entity.name)
      .filter((full) => full.endsWith(` ${name}`) && full !== meant.entity.name && !text.includes(full));
    const isOfNamesake = (printed: string) =>
      namesakes.some((full) => printed.includes(full)) && !printed.includes(meant.entity.name);
    const { passages = [] } = claim;
    const right = passages.filter((passage) => !isOfNamesake(passage.text));
    if (right.length === 0 && passages.length > 0) return { ...claim, verdict: 'differs' };
    if (right.length < passages.length) return { ...claim, passages: right };
  }
  return claim;
}

/** A claim against quotations and against the articles' own words: the better of the two verdicts. */
async function checked(claim: Claim, text: string, context: Context, scope: Scope): Promise<CheckedClaim> {
  const [inQuotations, told] = await Promise.all([quoted(claim, context, scope), stated(claim, context, scope)]);
  const inText = claim.isQuoted ? told : await ofWhomIsMeant(told, text, context);
  if (inQuotations.isOthers) return inQuotations.claim;
  const both = [inQuotations.claim, inText];
  for (const verdict of PRECEDENCE) {
    const found = both.find((one) => one.verdict === verdict);
    if (found) return found;
  }
  return { text: claim.words, verdict: 'in_no_source' };
}

export const check: Command<'check'> = {
  name: 'check',
  description: 'Whether the sources print what a text claims',
  options: [
    { name: 'text', description: 'What somebody wrote', required: true, maxLength: 2000, isProse: true },
    outletOption,
  ],
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
    const outlet = await resolveOutlet(context, options.outlet);
    const scope: Scope = outlet === undefined ? {} : { outlet };
    const [first, ...rest] = await Promise.all(
      texts.slice(0, MOST_CLAIMS).map((claim) => checked(claim, options.text ?? '', context, scope)),
    );
    if (!first) return { ...asked, status: 'invalid', ...said(['claimsNothing']) };
    const claims: [CheckedClaim, ...CheckedClaim[]] = [first, ...rest];
    const isFound = claims.some(({ verdict }) => verdict !== 'in_no_source');
    const over = said(checkedLine(claims.length, texts.length));
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
