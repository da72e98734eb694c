import {
  anyPhraseEndingAt,
  is,
  isSpeaking,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  REACH,
} from './noun-phrase.ts';
import { isDash, type Token, type TokenClass } from './quoting-sentence.ts';

/** Where the clause around `at` begins: after a quotation, colon or stop, else at the sentence's start. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !is(tokens[from - 1], 'quotation', 'colon', 'stop')) from--;
  return from;
}

/** The index behind the next comma before `to`; undefined if there is none. */
function behindComma(tokens: readonly Token[], from: number, to: number): number | undefined {
  const limit = Math.min(to, from + REACH);
  for (let at = from; at < limit; at++) if (tokens[at]?.class === 'comma') return at + 1;
  return undefined;
}

const VERBAL = ['verb', 'speech', 'naming', 'auxiliary', 'adverb'] as const;

/**
 * Where the subject begins behind an opening adverbial: behind the comma that a phrase with a verb follows ("In Hull, Maine,
 * Smith met …"), else behind the first.
 */
function behindAdverbial(tokens: readonly Token[], from: number, to: number): number | undefined {
  const first = behindComma(tokens, from, to);
  let before = first;
  for (let at = first; at !== undefined && at - from < REACH; at = behindComma(tokens, at, to)) {
    const phrase = phraseStartingAt(tokens, at);
    if (phrase && is(tokens[phrase.to], ...VERBAL)) return at;
    // The verb itself stands at `to`, behind what a comma closes: "Smith (D-Hull), said", "Smith, the club's chair, said".
    if (phrase && is(tokens[phrase.to], 'comma') && phrase.to === to - 1)
      return is(tokens[at], 'determiner') ? before : at;
    before = at;
  }
  return first;
}

/** The first noun phrase of a clause that stands as its subject: not inside an opening adverbial. */
export function leadingSubject(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  let at = from;
  const first = tokens[from];
  // "In Ohio on Friday, Smith …", "Asked about it, Smith …", "Hours later, Smith …".
  const opensAdverbial =
    is(first, 'preposition', 'subordinator', 'time', 'verb') ||
    (is(first, 'speech', 'naming') && /(?:ing|ed)$/u.test(first?.word ?? ''));
  if (opensAdverbial) {
    at = behindAdverbial(tokens, from, to) ?? from;
  }
  const limit = Math.min(to, at + REACH);
  while (at < limit) {
    const phrase = phraseStartingAt(tokens, at);
    if (phrase && tokens[at]?.word === 'who' && at > from) {
      const named = antecedent(tokens, at);
      if (named) return { from: at, to: at + 1, standsFor: named };
    }
    if (phrase && !is(tokens[at - 1], 'preposition')) return { from: phrase.from, to: Math.min(phrase.to, to) };
    at = phrase ? phrase.to : at + 1;
  }
  return undefined;
}

/** The noun phrase that a relative pronoun at `at` stands for. */
export function antecedent(tokens: readonly Token[], at: number): Phrase | undefined {
  const last = tokens[at - 1]?.class === 'comma' ? at - 2 : at - 1;
  // "was jeered by the home supporters, who chanted", "replied to a report that found": not only a subject has a relative clause.
  const phrase = phraseEndingAt(tokens, last) ?? anyPhraseEndingAt(tokens, last);
  if (!phrase || tokens[at]?.word !== 'who' || isSpeaking(tokens, phrase)) return phrase;
  // "a rebuke from Jane Moss, who said": the person in it.
  let from = phrase.to;
  while (from > phrase.from && is(tokens[from - 1], 'name')) from--;
  return from < phrase.to ? { from, to: phrase.to } : phrase;
}

/** No aside between a subject and its verb is longer, in tokens, and no more follow each other. */
export const LONGEST_ASIDE = 30;
const MOST_ASIDES = 4;
/** What an aside opens with: "who heads the staff", "a critic", "asked about it", "of Hull", "however". */
const ASIDE_OPENS: readonly TokenClass[] = [
  'pronoun',
  'determiner',
  'verb',
  'preposition',
  'adverb',
  'time',
  'name',
  'noun',
  'subordinator',
  'naming',
  'speech',
];
/** What stands before the subject of a later clause: "but", "and", "said". */
const CLAUSE_OPENS: readonly TokenClass[] = [
  'adverb',
  'subordinator',
  'conjunction',
  'speech',
  'naming',
  'quotation',
  'stop',
  'colon',
];

export const isComma = (token: Token | undefined): boolean => is(token, 'comma');

/**
 * The subject that an aside parts from its verb, in a clause behind the first: "Roe wants peace, but Moss, who heads the staff,
 * told reporters". `closing` is the comma or dash before the verb.
 */
export function beforeAsides(tokens: readonly Token[], closing: number): Phrase | undefined {
  const mark = tokens[closing];
  const opens = isComma(mark) ? isComma : isDash;
  let end = closing;
  let behind: Phrase | undefined;
  for (let asides = 0; asides < MOST_ASIDES; asides++) {
    let open = end - 1;
    while (open > 0 && end - open < LONGEST_ASIDE && !opens(tokens[open])) {
      if (is(tokens[open], 'quotation', 'colon') || (isComma(mark) && is(tokens[open], 'stop'))) return behind;
      open--;
    }
    if (open === 0 && behind) {
      // "Speaking in Hull, Moss, who steers the ferry, said", "Moss, the pilot, a friend of Reyes, said"
      const adverbial = is(tokens[0], 'preposition', 'subordinator', 'time', 'verb', 'adverb');
      return adverbial ? behind : leadingSubject(tokens, 0, closing);
    }
    if (!opens(tokens[open]) || end - open < 2 || !is(tokens[open + 1], ...ASIDE_OPENS)) return undefined;
    const phrase = phraseEndingAt(tokens, open - 1);
    if (!phrase) return undefined;
    const before = tokens[phrase.from - 1];
    // "Udall, thanking the pilot, Park, said": the participle's object is told by the way too.
    if (/ing$/u.test(before?.word ?? '') && isComma(tokens[phrase.from - 2]))
      return phraseEndingAt(tokens, phrase.from - 3);
    if (!isComma(before)) {
      // "Moss, who wrote it, and Reyes, who read it, said": both say it.
      const joined =
        is(before, 'conjunction') &&
        isComma(tokens[leadingSubject(tokens, clauseStart(tokens, closing), phrase.from)?.to ?? -1]);
      const opensClause = before === undefined || before.word === 'that' || (!joined && is(before, ...CLAUSE_OPENS));
      return opensClause && !is(tokens[phrase.from], 'time') ? phrase : undefined;
    }
    end = phrase.from - 1;
    behind = phrase;
  }
  return undefined;
}

/** Words that open a clause but are listed as what they are elsewhere: "after a man came up", "who came up". */
const OPENS_CLAUSE = /^(?:after|before|as|since|until|who|which|that)$/u;
const FINITE: readonly TokenClass[] = ['verb', 'speech', 'naming', 'auxiliary'];

/**
 * The subject of the latest clause before a verb: "Moss" in "Roe wants peace, but Moss left the hall, saying"; of one clause
 * alone, that one's. `relative`: whether a relative clause counts, "Roe met Moss, who left the hall, saying".
 */
export function latestSubject(tokens: readonly Token[], verb: number, relative: boolean): Phrase | undefined {
  const from = clauseStart(tokens, verb);
  for (let at = verb - 2; at > from; at--) {
    if (!isComma(tokens[at - 1])) continue;
    if (relative && tokens[at]?.word === 'who' && is(tokens[at + 1], ...FINITE, 'adverb')) {
      const named = antecedent(tokens, at);
      if (named) return named;
    }
    if (!is(tokens[at], 'conjunction', 'subordinator')) continue;
    const phrase = phraseStartingAt(tokens, at + 1);
    if (phrase && phrase.to < verb && is(tokens[phrase.to], ...FINITE, 'adverb')) return phrase;
  }
  const leading = leadingSubject(tokens, from, verb);
  // "to a sale, one banker noted, and would say": whoever tells it by the way is not its subject.
  const byTheWay =
    leading && isComma(tokens[leading.from - 1]) && is(tokens[leading.to], 'speech') && isComma(tokens[leading.to + 1]);
  if (byTheWay || !leading) return undefined;
  // "Moss fell after a man came up and asked": a clause between them has a subject of its own.
  const clause = tokens
    .slice(leading.to, verb)
    .some(({ class: kind, word }) => kind === 'subordinator' || OPENS_CLAUSE.test(word));
  return clause && is(tokens[verb - 1], 'conjunction') ? undefined : leading;
}

/** Whether what stands before a participle carries it on from the clause before: "by saying", "and saying". */
export const isCarriedOn = (tokens: readonly Token[], verb: number): boolean =>
  !/ing$/u.test(tokens[verb]?.word ?? '') ||
  is(tokens[verb - 1], 'preposition', 'subordinator', 'conjunction', 'adverb', 'auxiliary');
