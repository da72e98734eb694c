import { HONOURS } from '../../english/name-parts.ts';
import { COUNTING_WORDS } from '../../english/numbers.ts';
import { canSpeak, isAmount, neverSpeaks } from '../../english/speaking-nouns.ts';
import { PLURAL, QUANTIFIER, type Token, type TokenClass } from './quoting-sentence.ts';

/** A noun phrase: token indices, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Whom a relative pronoun stands for: "Smith" in "Smith, who said". */
  readonly standsFor?: Phrase;
  /** The row that found it as a verb's subject. */
  readonly rule?: string;
}

/** No subject is looked for further away, in tokens: keeps the search linear in a text without stops. */
export const REACH = 60;

export const is = (token: Token | undefined, ...classes: TokenClass[]): boolean =>
  token !== undefined && classes.includes(token.class);
export const content = (token: Token | undefined): boolean => is(token, 'name', 'noun');
/** Whether a phrase names anything: a number alone does not. */
const names = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some((token) => content(token) && /\p{L}/u.test(token.word));

/** Prepositions that carry a noun phrase on: "the head of the agency", "a spokesman for the company". */
const CARRIES_ON = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'to', 'on', 'about', 'behind', 'against', 'near']);
/** Determiners that follow another: "the two men". */
const SECOND_DETERMINER = new RegExp(`^(?:other|(?:${COUNTING_WORDS.join('|')})(?:-.*)?|few|many|several|most)$`, 'u');

/** "One former official": counts what follows, where it stands for nobody itself. */
const countsOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'one' && content(tokens[at + 1]);

const isNumber = (token: Token | undefined): boolean => /^(?:one|two|three|four|five|six)$/u.test(token?.word ?? '');

/** Whether an -ed form stands as an adjective: "the proposed ban". */
const adjectival = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.class === 'verb' && is(tokens[at - 1], 'determiner') && content(tokens[at + 1]);

/** Adjectives behind their noun: "a source familiar with it". */
const AFTER_NOUN = /^(?:familiar|close|present|involved|responsible|loyal|aware|privy|general|elect|designate)$/u;

/** The noun phrase that ends with the token at `last`, whatever stands before it; undefined if none does. */
export function anyPhraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
  const end = tokens[last];
  if (!end) return undefined;
  if (end.class === 'pronoun') return { from: last, to: last + 1 };
  if (end.class === 'determiner') {
    if (!QUANTIFIER.test(end.word)) return undefined;
    // "the two of them both said": a floating quantifier belongs to the noun before it.
    if (content(tokens[last - 1])) return anyPhraseEndingAt(tokens, last - 1);
  } else if (!content(end)) return undefined;
  let from = last;
  for (let at = last - 1; at >= Math.max(0, last - REACH); at--) {
    const token = tokens[at] as Token;
    const right = tokens[from] as Token;
    if (token.class === 'determiner' || countsOne(tokens, at)) {
      // "said that Moss left", "a word that Moss's lawyer said"
      if (token.word === 'that' && right.class === 'name') break;
      if (right.class === 'determiner' && !SECOND_DETERMINER.test(right.word)) break;
      from = at;
    } else if (content(token) || adjectival(tokens, at)) {
      if (right.class === 'determiner') break;
      from = at;
    } else if (token.class === 'conjunction' && content(tokens[at - 1])) {
      from = --at;
    } else if (
      token.class === 'preposition' &&
      AFTER_NOUN.test(tokens[at - 1]?.word ?? '') &&
      content(tokens[at - 2])
    ) {
      // "sources close to Moss"
      at -= 2;
      from = at;
    } else if (
      token.class === 'preposition' &&
      CARRIES_ON.has(token.word) &&
      (content(tokens[at - 1]) || isNumber(tokens[at - 1]))
    ) {
      from = --at;
    } else break;
  }
  return { from, to: last + 1 };
}

/**
 * The noun phrase that ends with the token at `last`, its prepositional phrases included, where it can be a subject; undefined if
 * none does.
 */
export function phraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
  const phrase = anyPhraseEndingAt(tokens, last);
  if (!phrase || is(tokens[last], 'pronoun')) return phrase;
  const { from } = phrase;
  const end = tokens[phrase.to - 1];
  // "In a statement Smith": what a preposition opens is an adverbial; the subject is the name after it.
  if (is(tokens[from - 1], 'preposition')) {
    // "a letter from the club obtained by Smith warns": what a participle hangs on is the subject.
    const bearer = tokens[from - 1]?.word === 'by' && is(tokens[from - 2], 'verb') && content(tokens[from - 3]);
    if (bearer) return phraseEndingAt(tokens, from - 3);
    let name = last;
    while (name > from && is(tokens[name - 1], 'name')) name--;
    if (is(end, 'name')) return { from: name, to: last + 1 };
    // "who has in the past said": an adverbial inside the clause; what opens the sentence ("About four voters") counts.
    if (from > 1) return undefined;
  }
  return { from, to: last + 1 };
}

/** The noun phrase that starts at `first`; undefined if none does. */
export function phraseStartingAt(tokens: readonly Token[], first: number): Phrase | undefined {
  const start = tokens[first];
  const counted = countsOne(tokens, first);
  if (start?.class === 'pronoun' && !counted) return { from: first, to: first + 1 };
  if (!counted && !is(start, 'name', 'noun', 'determiner')) return undefined;
  let to = first + 1;
  while (to < tokens.length && to - first < REACH) {
    const token = tokens[to] as Token;
    if (content(token) || adjectival(tokens, to)) to++;
    else if (token.class === 'determiner' && tokens[to - 1]?.class === 'determiner') to++;
    // "a Tuesday memo"
    else if (token.class === 'time' && tokens[to - 1]?.class === 'determiner' && content(tokens[to + 1])) to++;
    else if (token.class === 'conjunction' && is(tokens[to + 1], 'name', 'determiner') && content(tokens[to - 1]))
      to += 2;
    else if (token.word === 'of' && is(tokens[to + 1], 'name', 'noun', 'determiner')) to += 2;
    else break;
  }
  const alone = start?.class === 'determiner' && QUANTIFIER.test(start.word);
  return alone || names(tokens, { from: first, to }) ? { from: first, to } : undefined;
}

/** The index of a noun phrase's head: its last word before a preposition carries it on. */
export function headOf(tokens: readonly Token[], { from, to }: Phrase): number {
  let at = from;
  while (at + 1 < to && !is(tokens[at + 1], 'preposition')) at++;
  // "Paul Roe KC"
  while (at > from && HONOURS.has(tokens[at]?.word ?? '') && is(tokens[at - 1], 'name')) at--;
  return at;
}

/** Pronouns that speak: "it" does for a company, "there" for nobody. */
const SPEAKING_PRONOUN = /^(?:i|we|he|she|they|it|who|one|everyone|everybody|someone|somebody|nobody)$/u;

/**
 * Whether a noun phrase can be a speaker by its words: "the mayor", "Moss", "dozens of residents", "the letter", but not "the
 * election", "his past", "a number". What begins with a capital may be any name.
 */
export function isSpeaking(tokens: readonly Token[], phrase: Phrase): boolean {
  const { from, to } = phrase.standsFor ?? phrase;
  let head = headOf(tokens, { from, to });
  if (isAmount(tokens[head]?.word ?? '') && tokens[head + 1]?.word === 'of' && head + 2 < to)
    head = headOf(tokens, { from: head + 2, to });
  const token = tokens[head];
  if (token?.class === 'name')
    return /\p{L}/u.test(token.word) && !(to - from === 1 && neverSpeaks(token.word.toLowerCase()));
  if (token?.class === 'pronoun') return SPEAKING_PRONOUN.test(token.word);
  // "many" speak, but not "his many years".
  if (token?.class === 'determiner')
    return (
      !is(tokens[to], 'time') && (QUANTIFIER.test(token.word) || /^(?:his|her|their|its|my|our)$/u.test(token.word))
    );
  if (token === undefined) return false;
  // "committee has accused": one of several has an article, or it is a word of another phrase.
  if (to - from === 1 && !PLURAL.test(token.word)) return false;
  // "a source familiar with the plan"
  const before = tokens[head - 1];
  return canSpeak(token.word) || (AFTER_NOUN.test(token.word) && head > from && canSpeak(before?.word ?? ''));
}

/** Whether a phrase is "he", "she" or ends in a name that more than a sentence's beginning capitalises. */
export function isPerson(tokens: readonly Token[], { to }: Phrase): boolean {
  const last = tokens[to - 1];
  if (last?.class === 'pronoun') return /^s?he$/u.test(last.word);
  return last?.class === 'name' && (to - 1 > 0 || tokens[to]?.class === 'verb' || is(tokens[to], 'auxiliary'));
}

/** No name in an apposition is longer, nor a role before it, in tokens. */
export const LONGEST_NAME = 6;
const LONGEST_ROLE = 6;

/** The index behind the prepositional phrases that carry a noun phrase on: "a lawyer | for the club | ,". */
function behindCarriedOn(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < LONGEST_ROLE && /^(?:of|for|at|from|with)$/u.test(tokens[at]?.word ?? '')) {
    let to = at + 1;
    while (to - at <= LONGEST_ROLE && is(tokens[to], 'determiner', 'name', 'noun')) to++;
    if (to === at + 1) break;
    at = to;
  }
  return at;
}

/** "One of them": of people told before. */
const isOfThem = (tokens: readonly Token[], { to }: Phrase): boolean =>
  tokens[to]?.word === 'of' && /^(?:them|us)$/u.test(tokens[to + 1]?.word ?? '');

/** A phrase that names nobody, with the name that stands behind it in an apposition: "a lawyer for the board, Jane Roe of Hull, said". */
export function namedBehind(tokens: readonly Token[], phrase: Phrase): Phrase {
  const head = tokens[headOf(tokens, phrase)];
  const comma = isOfThem(tokens, phrase) ? phrase.to + 2 : behindCarriedOn(tokens, phrase.to);
  const oneOfThem = head?.word === 'one' && /^(?:them|us)$/u.test(tokens[comma - 1]?.word ?? '');
  if (
    phrase.standsFor ||
    !(is(head, 'noun') || oneOfThem) ||
    PLURAL.test(head?.word ?? '') ||
    !is(tokens[comma], 'comma')
  )
    return phrase;
  // "Roe's wife, the former model Jane Moss,", "Roe's wife, model Jane Moss,": a role may stand before the name.
  let from = comma + 1;
  while (from - comma < LONGEST_ROLE && is(tokens[from], 'determiner', 'noun')) from++;
  let to = from;
  while (to - from < LONGEST_NAME && is(tokens[to], 'name')) to++;
  const end = behindCarriedOn(tokens, to);
  const closed = end === tokens.length || is(tokens[end], 'comma', 'stop', 'colon', 'quotation');
  return to > from && closed && !tokens[to - 1]?.possessive ? { ...phrase, standsFor: { from, to } } : phrase;
}
