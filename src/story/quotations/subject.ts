import type { Token, TokenClass } from './clause.ts';
import { SOURCE_NOUNS } from './source-nouns.ts';

/** A noun phrase: token indices, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Whom a relative pronoun stands for: "Smith" in "Smith, who said". */
  readonly standsFor?: Phrase;
}

/** No subject is looked for further away, in tokens: keeps the search linear in a text without stops. */
const REACH = 60;

const is = (token: Token | undefined, ...classes: TokenClass[]): boolean =>
  token !== undefined && classes.includes(token.class);
const content = (token: Token | undefined): boolean => is(token, 'name', 'noun');

/** Prepositions that carry a noun phrase on: "the head of the agency", "a spokesman for the company". */
const CARRIES_ON = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'to', 'on', 'about', 'behind', 'against', 'near']);
/** Determiners that stand for a noun of their own: "many said". */
const STANDS_ALONE = /^(?:both|all|many|some|others?|another|most|few|several|one|two|three|four|five|six)$/u;
/** Determiners that follow another: "the two men". */
const SECOND_DETERMINER = /^(?:other|two|three|four|five|six|few|many|several|most)$/u;

const isNumber = (token: Token | undefined): boolean => /^(?:one|two|three|four|five|six)$/u.test(token?.word ?? '');

/** Whether an -ed form stands as an adjective: "the proposed ban". */
const adjectival = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.class === 'verb' && is(tokens[at - 1], 'determiner') && content(tokens[at + 1]);

/** The noun phrase that ends with the token at `last`, its prepositional phrases included; undefined if none does. */
export function phraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
  const end = tokens[last];
  if (!end) return undefined;
  if (end.class === 'pronoun') return { from: last, to: last + 1 };
  if (end.class === 'determiner') {
    if (!STANDS_ALONE.test(end.word)) return undefined;
    // "the two of them both said": a floating quantifier belongs to the noun before it.
    if (content(tokens[last - 1])) return phraseEndingAt(tokens, last - 1);
  } else if (!content(end)) return undefined;
  let from = last;
  for (let at = last - 1; at >= Math.max(0, last - REACH); at--) {
    const token = tokens[at] as Token;
    const right = tokens[from] as Token;
    if (token.class === 'determiner') {
      if (right.class === 'determiner' && !SECOND_DETERMINER.test(right.word)) break;
      from = at;
    } else if (content(token) || adjectival(tokens, at)) {
      if (right.class === 'determiner') break;
      from = at;
    } else if (token.class === 'conjunction' && content(tokens[at - 1])) {
      from = --at;
    } else if (
      token.class === 'preposition' &&
      CARRIES_ON.has(token.word) &&
      (content(tokens[at - 1]) || isNumber(tokens[at - 1]))
    ) {
      from = --at;
    } else break;
  }
  // "In a statement Smith": what a preposition opens is an adverbial; the subject is the name after it.
  if (is(tokens[from - 1], 'preposition')) {
    let name = last;
    while (name > from && is(tokens[name - 1], 'name')) name--;
    if (is(end, 'name')) return { from: name, to: last + 1 };
  }
  return { from, to: last + 1 };
}

/** The noun phrase that starts at `first`; undefined if none does. */
export function phraseStartingAt(tokens: readonly Token[], first: number): Phrase | undefined {
  const start = tokens[first];
  if (start?.class === 'pronoun') return { from: first, to: first + 1 };
  if (!is(start, 'name', 'noun', 'determiner')) return undefined;
  let to = first + 1;
  while (to < tokens.length && to - first < REACH) {
    const token = tokens[to] as Token;
    if (content(token) || adjectival(tokens, to)) to++;
    else if (token.class === 'determiner' && tokens[to - 1]?.class === 'determiner') to++;
    else if (token.class === 'conjunction' && is(tokens[to + 1], 'name', 'determiner') && content(tokens[to - 1]))
      to += 2;
    else if (token.word === 'of' && is(tokens[to + 1], 'name', 'noun', 'determiner')) to += 2;
    else break;
  }
  const alone = start?.class === 'determiner' && STANDS_ALONE.test(start.word);
  return alone || tokens.slice(first, to).some(content) ? { from: first, to } : undefined;
}

/** Where the clause around `at` begins: after a quotation, colon or stop, else at the sentence's start. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !is(tokens[from - 1], 'quotation', 'colon', 'stop')) from--;
  return from;
}

/** The index behind the next comma before `to`; undefined if there is none. */
function behindComma(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (tokens[at]?.class === 'comma') return at + 1;
  return undefined;
}

/** The first noun phrase of a clause that stands as its subject: not inside an opening adverbial. */
export function leadingSubject(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  let at = from;
  const first = tokens[from];
  // "In Ohio on Friday, Smith …", "Asked about it, Smith …", "Hours later, Smith …".
  const opensAdverbial =
    is(first, 'preposition', 'subordinator', 'time', 'verb') ||
    (is(first, 'speech', 'naming') && /(?:ing|ed)$/u.test(first?.word ?? ''));
  if (opensAdverbial) at = behindComma(tokens, from, to) ?? from;
  while (at < to) {
    const phrase = phraseStartingAt(tokens, at);
    if (phrase && !is(tokens[at - 1], 'preposition')) return { from: phrase.from, to: Math.min(phrase.to, to) };
    at = phrase ? phrase.to : at + 1;
  }
  return undefined;
}

/** The noun phrase that a relative pronoun at `at` stands for. */
function antecedent(tokens: readonly Token[], at: number): Phrase | undefined {
  return phraseEndingAt(tokens, tokens[at - 1]?.class === 'comma' ? at - 2 : at - 1);
}

/**
 * Whose words a text is that a phrase names: its possessor ("his letter"), or whom "from" or "by" names, or who does
 * something with it ("Smith issued a statement saying"); undefined where the phrase names no text or the sentence no author.
 */
function authorOf(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  let noun = phrase.from;
  while (noun < phrase.to && !SOURCE_NOUNS.has(tokens[noun]?.word ?? '')) noun++;
  if (noun === phrase.to) return undefined;
  for (let at = noun - 1; at >= phrase.from; at--) {
    const token = tokens[at] as Token;
    if (token.possessive && content(token)) {
      let from = at;
      while (from > phrase.from && content(tokens[from - 1])) from--;
      return { from, to: at + 1 };
    }
    if (/^(?:his|her|their|my|our)$/u.test(token.word)) return { from: at, to: at + 1 };
  }
  const after = tokens[noun + 1]?.word;
  if (after === 'from' || after === 'by') return phraseStartingAt(tokens, noun + 2);
  return undefined;
}

/** The source noun nearest before `at` in the clause, as its noun phrase. */
function sourceBefore(tokens: readonly Token[], at: number): Phrase | undefined {
  const floor = clauseStart(tokens, at);
  for (let noun = at - 1; noun >= floor; noun--)
    if (tokens[noun]?.class === 'noun' && SOURCE_NOUNS.has(tokens[noun]?.word ?? '')) {
      const phrase = phraseEndingAt(tokens, noun);
      return phrase && { from: phrase.from, to: Math.max(phrase.to, noun + 1) };
    }
  return undefined;
}

/** Who brings a text about: "Smith issued a statement saying", "She sent a letter, which read". */
function bringsAbout(tokens: readonly Token[], source: Phrase): Phrase | undefined {
  const verb = source.from - 1;
  if (!is(tokens[verb], 'verb', 'speech', 'naming', 'adverb', 'auxiliary')) return undefined;
  return subjectBefore(tokens, is(tokens[verb], 'adverb') ? verb - 1 : verb);
}

/** The subject of the verb at `verb`, looked for to its left. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  const floor = Math.max(0, verb - REACH);
  let at = verb - 1;
  while (at >= floor && is(tokens[at], 'adverb', 'auxiliary', 'time')) at--;
  const token = tokens[at];
  if (at < floor || !token) return undefined;
  const participle = /ing$/u.test(tokens[verb]?.word ?? '') && !is(tokens[verb - 1], 'auxiliary');
  const relative = /^(?:who|which|that)$/u.test(token.word) && at === verb - 1;
  if (relative || token.word === 'who') {
    const source = token.word === 'who' ? undefined : sourceBefore(tokens, at);
    const author = source && (authorOf(tokens, source) ?? bringsAbout(tokens, source));
    if (author) return author;
    const standsFor = antecedent(tokens, at);
    if (standsFor) return { from: at, to: at + 1, standsFor };
  }
  if (token.class === 'comma' || is(token, 'conjunction'))
    return leadingSubject(tokens, clauseStart(tokens, verb), verb);
  const phrase = phraseEndingAt(tokens, at);
  if (!phrase || is(tokens[phrase.from], 'time')) return leadingSubject(tokens, clauseStart(tokens, verb), verb);
  if (participle) {
    const author = authorOf(tokens, phrase);
    if (author) return author;
    const source = sourceBefore(tokens, verb);
    const bringer = source && source.from >= phrase.from ? bringsAbout(tokens, phrase) : undefined;
    if (bringer) return bringer;
  }
  return phrase;
}
