import { everydayWords } from '../../english/everyday-words.ts';
import { asksNothing, type Concept, type Question } from '../query/question.ts';
import { conceptRareness, type TermRareness } from './rareness.ts';
import type { Support } from './support.ts';
import { CREDIT, ENOUGH } from './weights.ts';

/**
 * Whether a text says what was asked, says most of it (which is shown where another answers), is merely near it, or says nothing
 * of it.
 */
export type Verdict = 'answered' | 'beside' | 'near' | 'not_found';

/** What a judge is told of a text. */
export interface Judged {
  readonly support: ReadonlyMap<Concept, Support>;
  /** Whether it prints what an answer of the question's kind must hold; true where the question is of none. */
  readonly fits: boolean;
  /** Whether it prints that right beside a word that was asked for. */
  readonly fitsBeside?: boolean;
}

/** What a judge knows of a story's words. */
export interface KnownTerms extends TermRareness {
  /** Terms of the names of the story's people and organisations. */
  readonly names: Pick<ReadonlySet<string>, 'has'>;
}

/** Whether a concept is no everyday English: "Kowalski", "Colombia". Most are names, known to the story or not. */
const isNoEveryday = ({ word, implied }: Concept): boolean =>
  !implied && !word.includes(' ') && !everydayWords().has(word);

/** Whether a concept names something particular: a name, a number, or a word that is no everyday English. */
const isParticular = (concept: Concept, { names }: Pick<KnownTerms, 'names'>): boolean =>
  (!concept.implied && names.has(concept.term)) || isNoEveryday(concept);

/** Whether a text itself speaks of something. */
const isSpoken = (how: Support | undefined): boolean => how === 'word' || how === 'synonym' || how === 'implied';

/** How much of a question a text accounts for, 0 to 1: each concept by its rareness, and by how the text speaks of it. */
export function accountedFor(
  { support }: Pick<Judged, 'support'>,
  { concepts }: Pick<Question, 'concepts'>,
  known: TermRareness,
): number {
  let asked = 0;
  let accounted = 0;
  // Whom a pronoun means is nothing that was asked, unless nothing else was.
  const explicit = concepts.filter(({ implied }) => !implied);
  for (const concept of explicit.length > 0 ? explicit : concepts) {
    const weight = concept.weight * Math.min(ENOUGH.rareness, conceptRareness(concept, known));
    const how = support.get(concept);
    asked += weight;
    if (how) accounted += weight * CREDIT[how];
  }
  return asked === 0 ? 0 : accounted / asked;
}

/**
 * Whether a question holds too little for any text to answer it: verbs that tell little ("how long did it take"), or a lone everyday
 * word that one text holds, perhaps by chance ("where did he give the speech").
 */
function tellsLittle({ concepts, isAsked }: Question, known: KnownTerms, { support, fitsBeside }: Judged): boolean {
  const explicit = concepts.filter(({ implied }) => !implied);
  const telling = explicit.filter(({ weight }) => weight === 1);
  const [lone, ...more] = telling;
  if (!lone) return explicit.length > 0;
  if (!isAsked || more.length > 0 || isParticular(lone, known)) return false;
  // "Will he appeal" is told where he is spoken of, "how much is the reward" by the sum beside it.
  const implied = concepts.filter((one) => one.implied);
  if (implied.length > 0 ? implied.every((one) => isSpoken(support.get(one))) : fitsBeside) return false;
  const texts = [lone.term, ...lone.synonyms].reduce((sum, term) => sum + known.frequency(term), 0);
  return texts < ENOUGH.texts;
}

/**
 * Judges one text. It answers where `enough` of the question is accounted for, everything particular that the question names stands
 * in it or around it, a word that is no everyday English in it, and it prints what an answer of this kind must. Nothing that lacks
 * a name is more than near.
 */
export function judge(
  judged: Judged,
  question: Question,
  known: KnownTerms,
  enough: number = ENOUGH.answered,
): Verdict {
  if (asksNothing(question)) return 'not_found';
  const accounted = accountedFor(judged, question, known);
  // A story that nowhere prints "France" has nothing near to the president of France.
  const isUnheard = question.concepts.some(
    (one) => isNoEveryday(one) && [one.term, ...one.synonyms].every((term) => known.frequency(term) === 0),
  );
  if (accounted < (isUnheard ? ENOUGH.nearUnheard : ENOUGH.near)) return 'not_found';
  // What stands around a text may tell of whom it speaks, but something else only beside what it prints itself.
  const things = question.concepts.filter(({ term, implied }) => !implied && !known.names.has(term));
  const told = things.filter(({ weight }) => weight === 1).map((one) => judged.support.get(one));
  const isSaidBy = enough < ENOUGH.answered;
  // "Where is Pell held" is told by no text that only names Pell.
  const isOfVerbs = question.isAsked && told.length === 0 && things.length > 0;
  if (isOfVerbs && !isSaidBy && !things.some((one) => isSpoken(judged.support.get(one)))) return 'near';
  if (!isSaidBy && things.length > 0 && !told.includes('word') && !told.every(isSpoken)) return 'near';
  // "Russia beat Croatia" doesn't tell "who beat Colombia", though Colombia's match is told next to it.
  const lacking = question.concepts.some((one) => {
    const how = judged.support.get(one);
    return isNoEveryday(one) ? !isSpoken(how) : !how && isParticular(one, known);
  });
  if (lacking || !judged.fits) return 'near';
  // What a text tells whole, a number beside it, may be told in other words.
  const isLone = question.concepts.length === 1 && told[0] !== 'word';
  const isWhole = judged.fitsBeside && !isLone && told.every(isSpoken);
  if (accounted >= (isWhole ? ENOUGH.toldWhole : enough) && !tellsLittle(question, known, judged)) return 'answered';
  return accounted >= ENOUGH.beside ? 'beside' : 'near';
}

/** What was found, best first: what answers, or what is nearest where nothing does. */
export interface Found<Hit> {
  readonly verdict: 'answered' | 'near' | 'not_found';
  readonly hits: readonly Hit[];
}

/** So many texts are shown that say most of what was asked, where others answer. */
const MOST_BESIDE = 5;

/** Decides over all that was judged, which comes best first. */
export function decide<Hit extends { readonly verdict: Verdict }>(judged: readonly Hit[]): Found<Hit> {
  const of = (...wanted: Verdict[]) => judged.filter(({ verdict }) => wanted.includes(verdict));
  const answering = of('answered');
  if (answering.length > 0) {
    const first = of('answered', 'beside').slice(0, MOST_BESIDE);
    return { verdict: 'answered', hits: [...first, ...answering.filter((hit) => !first.includes(hit))] };
  }
  const near = of('beside', 'near');
  return { verdict: near.length > 0 ? 'near' : 'not_found', hits: near };
}
