import { COUNTING_WORDS } from '../../english/numbers.ts';
import { BEFORE_AUTHOR, BEFORE_OWNER, OUTLET_NOUNS, SOURCE_NOUNS } from '../../english/source-nouns.ts';
import { canSpeak, isAmount } from '../../english/speaking-nouns.ts';
import { type Rule, readBy } from '../rule.ts';
import { isDash, PLURAL, QUANTIFIER, type Token, type TokenClass } from './clause.ts';

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
const REACH = 60;

const is = (token: Token | undefined, ...classes: TokenClass[]): boolean =>
  token !== undefined && classes.includes(token.class);
const content = (token: Token | undefined): boolean => is(token, 'name', 'noun');
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

/** The noun phrase that ends with the token at `last`, its prepositional phrases included; undefined if none does. */
export function phraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
  const end = tokens[last];
  if (!end) return undefined;
  if (end.class === 'pronoun') return { from: last, to: last + 1 };
  if (end.class === 'determiner') {
    if (!QUANTIFIER.test(end.word)) return undefined;
    // "the two of them both said": a floating quantifier belongs to the noun before it.
    if (content(tokens[last - 1])) return phraseEndingAt(tokens, last - 1);
  } else if (!content(end)) return undefined;
  let from = last;
  for (let at = last - 1; at >= Math.max(0, last - REACH); at--) {
    const token = tokens[at] as Token;
    const right = tokens[from] as Token;
    if (token.class === 'determiner' || countsOne(tokens, at)) {
      // "said that Moss left"
      if (token.word === 'that' && right.class === 'name' && is(tokens[at - 1], 'speech', 'naming', 'comma')) break;
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
  return at;
}

/** Adjectives behind their noun: "a source familiar with it". */
const AFTER_NOUN = /^(?:familiar|close|present|involved|responsible|loyal|aware|privy|general|elect|designate)$/u;

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
  if (token?.class === 'name') return /\p{L}/u.test(token.word);
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
const LONGEST_NAME = 6;
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

/** Where the clause around `at` begins: after a quotation, colon or stop, else at the sentence's start. */
function clauseStart(tokens: readonly Token[], at: number): number {
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
    // "though Smith, a critic, said": what stands between commas before the verb belongs to the name.
    const named =
      is(first, 'subordinator') && is(tokens[to - 1], 'comma') ? phraseStartingAt(tokens, from + 1) : undefined;
    if (named && is(tokens[named.from], 'name') && named.to < to - 1 && is(tokens[named.to], 'comma')) return named;
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
function antecedent(tokens: readonly Token[], at: number): Phrase | undefined {
  const phrase = phraseEndingAt(tokens, tokens[at - 1]?.class === 'comma' ? at - 2 : at - 1);
  if (!phrase || tokens[at]?.word !== 'who' || isSpeaking(tokens, phrase)) return phrase;
  // "a rebuke from Jane Moss, who said": the person in it.
  let from = phrase.to;
  while (from > phrase.from && is(tokens[from - 1], 'name')) from--;
  return from < phrase.to ? { from, to: phrase.to } : phrase;
}

/** The possessor in the noun phrase before its head at `noun`: "his letter", "Smith's first letter". */
export function possessor(tokens: readonly Token[], noun: number): Phrase | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - REACH); at--) {
    const token = tokens[at] as Token;
    if (/^(?:his|her|their|my|our)$/u.test(token.word)) return { from: at, to: at + 1 };
    if (token.possessive && content(token)) {
      let from = at;
      while (from > 0 && is(tokens[from - 1], 'name')) from--;
      return { from, to: at + 1 };
    }
    if (!content(token)) break;
  }
  return undefined;
}

/** Verbs of those who have a text before them that others wrote: "kept every message that told her". */
const TAKES_IN =
  /^(?:received|got|read|printed|obtained|saw|kept|found|heard|reviewed|deleted|ignored|rejected|dismissed|criticized|criticised|opened|showed|leaked|collected|saved)$/u;

/** What an outlet or body publishes under its name: "the Harbour Post report". */
const PUBLISHED = /^(?:reports?|articles?|stor(?:y|ies)|columns?|editorials?|stud(?:y|ies)|polls?|surveys?)$/u;

/** The name before a text that is published under it. */
function publisher(tokens: readonly Token[], noun: number): Phrase | undefined {
  if (!PUBLISHED.test(tokens[noun]?.word ?? '')) return undefined;
  let from = noun;
  while (noun - from < LONGEST_NAME && is(tokens[from - 1], 'name') && !tokens[from - 1]?.possessive) from--;
  return from < noun ? { from, to: noun } : undefined;
}

/**
 * Who wrote or uttered the text that the noun at `noun` names: its possessor, whom "from" or "by" names after it, or who
 * brings it about ("Smith issued a statement"); undefined where the sentence does not tell.
 */
export function authorOfNoun(tokens: readonly Token[], noun: number): Phrase | undefined {
  const owner = possessor(tokens, noun) ?? publisher(tokens, noun);
  if (owner) return owner;
  const introduces = OUTLET_NOUNS.has(tokens[noun]?.word ?? '') ? BEFORE_OWNER : BEFORE_AUTHOR;
  if (introduces.test(tokens[noun + 1]?.word ?? '')) return phraseStartingAt(tokens, noun + 2);
  let verb = (phraseEndingAt(tokens, noun)?.from ?? 0) - 1;
  while (is(tokens[verb], 'adverb')) verb--;
  if (TAKES_IN.test(tokens[verb]?.word ?? '')) return undefined;
  return is(tokens[verb], 'verb', 'speech', 'naming') ? nearSubject(tokens, verb) : undefined;
}

/** The source noun nearest before `at` in its clause; undefined if there is none. */
function sourceBefore(tokens: readonly Token[], at: number): number | undefined {
  const floor = clauseStart(tokens, at);
  for (let noun = at - 1; noun >= floor; noun--)
    if (tokens[noun]?.class === 'noun' && SOURCE_NOUNS.has(tokens[noun]?.word ?? '')) return noun;
  return undefined;
}

/** Participles before the verb of what somebody is perceived to do. */
const PERCEIVED = /^(?:shown|seen|heard|filmed|recorded|caught)$/u;
/** No adverbial between an auxiliary and its verb is longer, in tokens. */
const LONGEST_ADVERBIAL = 4;
/** Nor the object between a causing verb and its infinitive. */
const LONGEST_CAUSED = 20;

/** Prepositions that open a time: "on Tuesday", "during a Sunday rally". */
const BEFORE_TIME = /^(?:on|in|at|during|since|by|after|before|until|late|early)$/u;

/** Where an adverbial of time that ends at `at` opens with its preposition; `at` itself where none does. */
function openerOfTime(tokens: readonly Token[], at: number): number {
  let opener = at;
  let timed = is(tokens[at + 1], 'time');
  while (opener > 1 && at - opener < LONGEST_ADVERBIAL && is(tokens[opener], 'noun', 'determiner', 'time')) {
    timed ||= is(tokens[opener], 'time');
    opener--;
  }
  const opens = is(tokens[opener], 'preposition') && BEFORE_TIME.test(tokens[opener]?.word ?? '');
  return opens && timed && content(tokens[opener - 1]) ? opener : at + 1;
}
const isTimed = (tokens: readonly Token[], at: number): boolean => openerOfTime(tokens, at) <= at;

/** No aside between a subject and its verb is longer, in tokens, and no more follow each other. */
const LONGEST_ASIDE = 30;
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

const isComma = (token: Token | undefined): boolean => is(token, 'comma');

/**
 * The subject that an aside parts from its verb, in a clause behind the first: "Roe wants peace, but Moss, who heads the staff,
 * told reporters". `closing` is the comma or dash before the verb.
 */
function beforeAsides(tokens: readonly Token[], closing: number): Phrase | undefined {
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

/** What records somebody: "footage of Moss saying". */
const RECORDING = /^(?:footage|videos?|clips?|recordings?|tapes?|audio|images?|pictures?|photos?|film|montage)$/u;

/** "footage of Moss saying": who is seen or heard in it. */
function heardIn(tokens: readonly Token[], verb: number): Phrase | undefined {
  let from = verb;
  while (verb - from < LONGEST_NAME && is(tokens[from - 1], 'name')) from--;
  const recorded = tokens[from - 1]?.word === 'of' && RECORDING.test(tokens[from - 2]?.word ?? '');
  return from < verb && recorded ? { from, to: verb } : undefined;
}

/** The last token before a verb and its adverbs and auxiliaries. */
function beforeVerb(tokens: readonly Token[], verb: number): number {
  const back = (from: number): number => {
    let at = from;
    while (at > 0 && verb - at < REACH) {
      if (is(tokens[at], 'adverb', 'auxiliary', 'time')) at--;
      // "Moss on Tuesday said", "Moss during a Sunday rally thanked": when it was said.
      else if (isTimed(tokens, at)) at = openerOfTime(tokens, at) - 1;
      else break;
    }
    return at;
  };
  let at = back(verb - 1);
  // "is shown shouting": who is perceived doing it.
  if (
    /ing$/u.test(tokens[verb]?.word ?? '') &&
    PERCEIVED.test(tokens[at]?.word ?? '') &&
    is(tokens[at - 1], 'auxiliary')
  )
    at = back(at - 1);
  // "has in the past said": an adverbial behind the auxiliary.
  let opener = at;
  while (at - opener < LONGEST_ADVERBIAL && is(tokens[opener], 'noun', 'determiner')) opener--;
  const parted = opener < at && is(tokens[opener], 'preposition') && is(tokens[opener - 1], 'auxiliary');
  return parted ? back(opener - 1) : at;
}

/** Verbs that have their object act: "prompted Smith to warn". */
const CAUSES =
  /^(?:lead|leads|leading|led|prompt|prompts|prompted|prompting|caus(?:e|es|ed|ing)|forc(?:e|es|ed|ing)|inspir(?:e|es|ed|ing)|push(?:es|ed|ing)?)$/u;

/** "prompted Smith to warn": who is brought to it. */
function caused(tokens: readonly Token[], verb: number): Phrase | undefined {
  if (tokens[verb - 1]?.word !== 'to') return undefined;
  for (let at = verb - 2; at >= Math.max(0, verb - LONGEST_CAUSED); at--)
    if (CAUSES.test(tokens[at]?.word ?? '')) return phraseStartingAt(tokens, at + 1);
  return undefined;
}

/** Words that open a clause but are listed as what they are elsewhere: "after a man came up", "who came up". */
const OPENS_CLAUSE = /^(?:after|before|as|since|until|who|which|that)$/u;
const FINITE: readonly TokenClass[] = ['verb', 'speech', 'naming', 'auxiliary'];

/**
 * The subject of the latest clause before a verb: "Moss" in "Roe wants peace, but Moss left the hall, saying"; of one clause
 * alone, that one's. `relative`: whether a relative clause counts, "Roe met Moss, who left the hall, saying".
 */
function latestSubject(tokens: readonly Token[], verb: number, relative: boolean): Phrase | undefined {
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
const isCarriedOn = (tokens: readonly Token[], verb: number): boolean =>
  !/ing$/u.test(tokens[verb]?.word ?? '') ||
  is(tokens[verb - 1], 'preposition', 'subordinator', 'conjunction', 'adverb', 'auxiliary');

/** A verb whose subject is looked for to its left. */
interface VerbPlace {
  readonly tokens: readonly Token[];
  readonly verb: number;
  /** The last token before the verb and its adverbs and auxiliaries. */
  readonly before: number;
}

const isParticiple = ({ tokens, verb }: VerbPlace): boolean =>
  /ing$/u.test(tokens[verb]?.word ?? '') && !is(tokens[verb - 1], 'auxiliary', 'comma');

/** Where a verb's subject stands that nothing else tells. */
const NEAR_SUBJECTS: readonly Rule<VerbPlace, Phrase>[] = [
  {
    name: 'who is brought to it',
    example: 'The storm prompted Moss to warn that “no ferry should sail tonight”.',
    speaker: 'Moss',
    match: ({ tokens, verb }) => tokens[verb - 1]?.word === 'to',
    read: ({ tokens, verb }) => caused(tokens, verb),
  },
  {
    name: 'who is heard in a recording',
    example: 'The film cuts to footage of Moss saying, “We sail at dawn.”',
    speaker: 'Moss',
    match: isParticiple,
    read: ({ tokens, verb }) => heardIn(tokens, verb),
  },
  {
    name: 'phrase before the verb',
    example: '“We sail at dawn,” the harbour pilot said.',
    speaker: 'the harbour pilot',
    match: () => true,
    read: ({ tokens, before }) => {
      const phrase = phraseEndingAt(tokens, before);
      return phrase && !is(tokens[phrase.from], 'time') ? phrase : undefined;
    },
  },
  {
    name: 'participle of the clause',
    example: 'Ada Moss left at dawn with the tide, calling the ferry “a coffin with a bell”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) => isComma(tokens[verb - 1]) && /ing$/u.test(tokens[verb]?.word ?? ''),
    read: ({ tokens, verb }) => latestSubject(tokens, verb, true),
  },
  {
    name: 'phrase before an aside',
    example:
      'Tomas Reyes wants to wait, but Ada Moss, who steers the ferry, said it would sail “at dawn or not at all”.',
    speaker: 'Ada Moss',
    match: ({ tokens, before }) => isComma(tokens[before]) || isDash(tokens[before]),
    read: ({ tokens, before }) => beforeAsides(tokens, before),
  },
  {
    name: 'infinitive of the clause',
    example: 'Ada Moss stood up in the crowded hall to call the ferry “a coffin with a bell”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) => tokens[verb - 1]?.word === 'to',
    read: ({ tokens, verb }) => leadingSubject(tokens, clauseStart(tokens, verb), verb),
  },
  {
    name: 'first phrase of the clause',
    example: 'Ada Moss left the hall by calling the ferry “a coffin with a bell”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) => isCarriedOn(tokens, verb),
    read: ({ tokens, verb }) => latestSubject(tokens, verb, false),
  },
];

/** Who or what acts in a verb, tried in order; for a text that speaks in passing, the text's author. */
export const SUBJECTS: readonly Rule<VerbPlace, Phrase>[] = [
  {
    name: 'author of the text that says',
    example: 'Moss wrote a letter that called the ferry “a coffin with a bell”.',
    speaker: 'Moss',
    match: ({ tokens, before }) => /^(?:which|that)$/u.test(tokens[before]?.word ?? ''),
    read: ({ tokens, before }) => {
      const source = sourceBefore(tokens, before);
      return source === undefined ? undefined : authorOfNoun(tokens, source);
    },
  },
  {
    name: 'relative pronoun',
    example: 'Reyes sailed with Moss, who called the ferry “a coffin with a bell”.',
    speaker: 'Moss',
    match: ({ tokens, before }) => /^(?:who|which|that)$/u.test(tokens[before]?.word ?? ''),
    read: ({ tokens, before }) => {
      const standsFor = antecedent(tokens, before);
      return standsFor && { from: before, to: before + 1, standsFor };
    },
  },
  {
    name: 'author of the text saying',
    example: 'Moss issued a statement saying “the ferry leaked for years”.',
    speaker: 'Moss',
    match: isParticiple,
    read: ({ tokens, verb }) => {
      const source = sourceBefore(tokens, verb);
      const subject = source === undefined ? undefined : nearSubject(tokens, verb);
      const within = source !== undefined && subject && source >= subject.from && source < subject.to;
      return within ? authorOfNoun(tokens, source) : undefined;
    },
  },
  ...NEAR_SUBJECTS,
];

/** "which — as Roe noted — promises": the token before what two dashes part, where it is a relative pronoun. */
function behindDashes(tokens: readonly Token[], before: number): number {
  if (!isDash(tokens[before])) return before;
  for (let at = before - 1; at > 0 && before - at < LONGEST_ASIDE; at--)
    if (isDash(tokens[at])) return /^(?:who|which|that)$/u.test(tokens[at - 1]?.word ?? '') ? at - 1 : before;
  return before;
}

function subjectBy(rules: readonly Rule<VerbPlace, Phrase>[], tokens: readonly Token[], verb: number) {
  const found = readBy(rules, { tokens, verb, before: behindDashes(tokens, beforeVerb(tokens, verb)) });
  return found && { ...found.read, rule: found.rule.name };
}

/** The noun phrase just before a verb, or else its clause's first. */
const nearSubject = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  subjectBy(NEAR_SUBJECTS, tokens, verb);

/** The subject of the verb at `verb`, looked for to its left. */
export const subjectBefore = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  subjectBy(SUBJECTS, tokens, verb);
