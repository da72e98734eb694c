import { isLightVerb } from '../../english/light-verbs.ts';
import { ASKING_WORDS, NAMING_WORDS } from '../../english/stop-words.ts';
import type { EntityRecord } from '../../story/records.ts';
import { QUESTION } from '../ranking/weights.ts';
import { type AnswerKind, answerKindOf } from './answer-kind.ts';
import { findExpressions, PARTICLES, synonymsOf } from './synonym-expressions.ts';
import { terms } from './terms.ts';
import { type Word, words } from './words.ts';

/** One thing that a question is about, in the question's words and in others that may tell the same. */
export interface Concept {
  readonly term: string;
  readonly word: string;
  /** How often the question names it. */
  readonly times: number;
  /** How much it counts beside the question's other concepts: 1, less for "take" and for whom a pronoun may mean. */
  readonly weight: number;
  /** Whether the question only implies it, by a pronoun. */
  readonly implied: boolean;
  readonly synonyms: ReadonlySet<string>;
}

/** A question as it is searched for. */
export interface Question {
  readonly concepts: readonly Concept[];
  /** Neighbouring concepts' terms, with the number of words from one to the other. */
  readonly pairs: readonly (readonly [term: string, next: string, gap: number])[];
  /** Whether it is put as a question ("what did she eat"), not as a topic ("food"). */
  readonly isAsked: boolean;
  /** What an answer must hold; absent where any passage may do. */
  readonly kind?: AnswerKind;
}

const ASKED =
  /^\W*(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|will|would|can|could|has|have|had|should)\b/iu;

/** A word that names the kind of answer rather than its subject, so that no passage need print it: "the result of the vote", "what is the ship called". */
const ANSWER_NOUN =
  /\b(?:how much (?<amount>money)|what(?:['’]s| is| was| are| were) (?:\w+ ){1,3}(?<named>called)\W*$|what(?:['’]s| is| was) the (?<kind>result|outcome|amount|number|name|reason|cause|location) (?:of|for))\b/iu;

/** Whether a word of asking ends a name that the question prints: "Daily News". */
function endsName(text: string, all: readonly Word[], position: number): boolean {
  const [before, word] = [all[position - 1], all[position]];
  if (!before || !word || !NAMING_WORDS.has(word.word) || word.start !== before.end + 1) return false;
  return /^\p{Lu}/u.test(text.slice(word.start)) && /^[\p{Lu}\p{N}]/u.test(text.slice(before.start));
}

/**
 * Reads a question: grammar and words of asking are left out, the latter unless nothing else is left; expressions of several
 * words that the synonym table knows are one concept. `meant` is whom its pronoun stands for: "how old is he" asks for no word
 * but for that man.
 */
export function readQuestion(text: string, meant?: EntityRecord): Question {
  const all = words(text);
  const expressions = findExpressions(all);
  const covered = new Set(
    expressions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset)),
  );
  const single = terms(text).filter(({ position }) => !covered.has(position));
  const content = single.filter(({ word, position }) => !ASKING_WORDS.has(word) || endsName(text, all, position));
  const asked = [
    ...(content.length + expressions.length > 0 || meant ? content : single).map(({ term, word, position }) => ({
      term,
      word,
      position,
    })),
    ...expressions.map(({ term, first }) => ({ ...withoutGet(term), position: first })),
  ].sort((a, b) => a.position - b.position);
  const { amount, named, kind: ofKind } = ANSWER_NOUN.exec(text)?.groups ?? {};
  const answerNoun = (amount ?? named ?? ofKind)?.toLowerCase();
  const concepts = new Map<string, Concept>();
  for (const { term, word } of asked) {
    const times = (concepts.get(term)?.times ?? 0) + 1;
    const weight = isLightVerb(word) || word === answerNoun ? QUESTION.lightVerb : 1;
    concepts.set(term, {
      term,
      word,
      times,
      weight,
      implied: false,
      synonyms: synonymsOf(term),
    });
  }
  const surname = meant && terms(meant.name).at(-1);
  if (surname && !concepts.has(surname.term))
    concepts.set(surname.term, {
      ...surname,
      times: 1,
      weight: QUESTION.pronoun,
      implied: true,
      synonyms: new Set(),
    });
  const pairs = asked.flatMap(({ term, position }, index): [string, string, number][] => {
    const next = asked[index + 1];
    return next && next.term !== term ? [[term, next.term, next.position - position]] : [];
  });
  const kind = answerKindOf(text);
  return { concepts: [...concepts.values()], pairs, isAsked: ASKED.test(text), ...(kind && { kind }) };
}

/** "Get hurt" is asked for as "hurt": what is told of it need not print the "get". */
function withoutGet(expression: string): { readonly term: string; readonly word: string } {
  const [first, rest, ...more] = expression.split(' ');
  return first === 'get' && rest !== undefined && more.length === 0 && !PARTICLES.has(rest)
    ? { term: rest, word: rest }
    : { term: expression, word: expression };
}

/** Whether a question names nothing but asking words and grammar. */
export function asksNothing({ concepts }: Pick<Question, 'concepts'>): boolean {
  return concepts.every(({ word }) => ASKING_WORDS.has(word));
}
