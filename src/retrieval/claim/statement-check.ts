import type { PassageRecord } from '../../story/records.ts';
import { namesOf } from '../participants/told-of.ts';
import type { NamedPeople } from '../query/named-people.ts';
import { readQuestion } from '../query/question.ts';
import type { Scope } from '../query/scope.ts';
import type { RankedIndex } from '../ranking/ranked-index.ts';
import { type Comparison, compareClaim, sharesFigure } from './claim-comparison.ts';
import { putAsPrinted, withItsSubject } from './put-otherwise.ts';

/** What the articles' own words say of a claim: the best verdict that any sentence gives, and the passages that give it. */
export interface StatementCheck {
  readonly verdict: Exclude<Comparison, 'of something else'> | 'in no source';
  readonly passages: readonly PassageRecord[];
}

/** Passages that are compared with a claim, best first. */
const COMPARED = 30;

/** What is said, before what is said otherwise: a sentence that says it outweighs one that differs. */
const PRECEDENCE = ['word for word', 'in other words', 'differs'] as const;

/** What is told by another word for it, or of a pronoun's subject, is not printed word for word. */
const inOtherWords = (comparison: Comparison): Comparison =>
  comparison === 'word for word' ? 'in other words' : comparison;

/** With another verb, another number or day may be of another thing: "Pell was fined 20 crowns", "Pell paid 30 crowns". */
const confirmedOnly = (comparison: Comparison): Comparison =>
  comparison === 'differs' ? 'of something else' : inOtherWords(comparison);

/** The first comparison that tells of the claim. */
function bestOf(comparisons: readonly (() => Comparison)[]): Comparison {
  for (const compare of comparisons) {
    const found = compare();
    if (found !== 'of something else') return found;
  }
  return 'of something else';
}

/** Checks a claim against the sentences of the passages that share its words. */
export async function checkStatement(
  text: string,
  {
    index,
    people,
    isQuoted = false,
    scope = {},
  }: {
    readonly scope?: Scope;
    readonly index: RankedIndex<'passage'>;
    readonly people: NamedPeople;
    readonly isQuoted?: boolean | undefined;
  },
): Promise<StatementCheck> {
  const { hits } = await index.search(readQuestion(text), scope);
  const names = namesOf(people);
  const compared = hits.slice(0, COMPARED).map(({ record }) => ({
    record,
    verdicts: record.sentences.map(({ start, end }, at) => {
      const printed = record.text.slice(start - record.start, end - record.start);
      const before = record.sentences[at - 1];
      const told =
        before && withItsSubject(printed, record.text.slice(before.start - record.start, before.end - record.start));
      const compare = (claim: string, sentence: string) =>
        compareClaim(claim, sentence, { around: record.text, names, isQuoted });
      const verdict = bestOf([
        () => compare(text, printed),
        ...(isQuoted
          ? []
          : [
              () => (told ? inOtherWords(compare(text, told)) : ('of something else' as const)),
              ...putAsPrinted(text, told ?? printed).map(
                (claim) => () => confirmedOnly(compare(claim, told ?? printed)),
              ),
            ]),
      ]);
      // What the article itself takes back bears nothing out.
      const isTakenBack = !isQuoted && record.correction && sharesFigure(text, record.correction.text);
      return isTakenBack && verdict !== 'of something else' ? 'differs' : verdict;
    }),
  }));
  for (const verdict of PRECEDENCE) {
    const passages = compared.filter(({ verdicts }) => verdicts.includes(verdict)).map(({ record }) => record);
    if (passages.length > 0) return { verdict, passages };
  }
  return { verdict: 'in no source', passages: [] };
}
