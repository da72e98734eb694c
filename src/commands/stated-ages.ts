import type { Invalid, PassagesAnswer } from '../answer/answer.ts';
import { cite, textSpan } from '../answer/citation.ts';
import { isByName } from '../retrieval/query/entity-finder.ts';
import type { DescriptionRecord } from '../story/records.ts';
import { type ChosenPassage, passagesAnswer } from './cited-passages.ts';
import type { Paging } from './command.ts';
import type { Context } from './context.ts';
import { disagreementsAbout } from './who.ts';

const ASKS_AGE = /^\W*(?:how old|(?:what|which) age)(?:['’]s| is| are| was| were) (?<whom>.+?)[?!.\s]*$/iu;

/** Statements of an age, each passage once: first one of each age, that first which most outlets give, then the others. */
function inTurns(stated: readonly DescriptionRecord[]): DescriptionRecord[] {
  const outletsOf = new Map<string, Set<string>>();
  for (const { words, outlet } of stated)
    outletsOf.set(words.text, (outletsOf.get(words.text) ?? new Set()).add(outlet));
  const told = ({ words }: DescriptionRecord) => outletsOf.get(words.text)?.size ?? 0;
  const best = stated.toSorted((a, b) => told(b) - told(a));
  const firsts = [...new Map(best.toReversed().map((one) => [one.words.text, one])).values()].reverse();
  const byPassage = new Map<string, DescriptionRecord>();
  for (const one of [...firsts, ...best]) if (!byPassage.has(one.passage)) byPassage.set(one.passage, one);
  return [...byPassage.values()];
}

/**
 * How old somebody is, by what the articles state of whoever is meant by a name, or of the only one who is called what was typed;
 * undefined where the question asks for something else, means nobody in particular, or no age is stated.
 */
export async function statedAges(
  context: Context,
  question: string,
  { outlet, paging }: { readonly outlet: string | undefined; readonly paging: Paging },
): Promise<PassagesAnswer | Invalid | undefined> {
  const whom = ASKS_AGE.exec(question)?.groups?.whom;
  if (whom === undefined) return undefined;
  const [match, ...others] = await context.index.entities(whom);
  if (!match || !(isByName(match) || others.length === 0)) return undefined;
  const { entity } = match;
  const stated = (await context.index.descriptions(entity.id)).filter(
    (one) => one.of === 'age' && (outlet ?? one.outlet) === one.outlet,
  );
  const said = inTurns(stated);
  const passages = await context.index.get(
    'passage',
    said.map(({ passage }) => passage),
  );
  const wordsIn = new Map(said.map(({ passage, words }) => [passage, textSpan(words)]));
  const chosen = passages.map((passage): ChosenPassage => {
    const words = wordsIn.get(passage.id);
    return { ...cite(passage), ...(words && { saying: [words] }) };
  });
  const differing = await disagreementsAbout(entity, context, outlet, 'age');
  return passagesAnswer(
    'ask',
    { question, ...(outlet !== undefined && { outlet }) },
    { line: ['onThis'], passages: chosen, disagreements: differing, paging },
  );
}
