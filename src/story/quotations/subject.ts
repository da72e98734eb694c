import { COUNTING_WORDS } from '../../english/numbers.ts';
import { BEFORE_AUTHOR, BEFORE_OWNER, OUTLET_NOUNS, SOURCE_NOUNS } from '../../english/source-nouns.ts';
import { type Rule, readBy } from '../rule.ts';
import { PLURAL, QUANTIFIER, type Token, type TokenClass } from './clause.ts';

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
function phraseEndingAt(tokens: readonly Token[], last: number): Phrase | undefined {
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

/** A phrase that names nobody, with the name that stands behind it in an apposition: "a lawyer for the board, Jane Roe of Hull, said". */
export function namedBehind(tokens: readonly Token[], phrase: Phrase): Phrase {
  const head = tokens[headOf(tokens, phrase)];
  const comma = behindCarriedOn(tokens, phrase.to);
  if (phrase.standsFor || !is(head, 'noun') || PLURAL.test(head?.word ?? '') || !is(tokens[comma], 'comma'))
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
    if (phrase && !is(tokens[at - 1], 'preposition')) return { from: phrase.from, to: Math.min(phrase.to, to) };
    at = phrase ? phrase.to : at + 1;
  }
  return undefined;
}

/** The noun phrase that a relative pronoun at `at` stands for. */
function antecedent(tokens: readonly Token[], at: number): Phrase | undefined {
  return phraseEndingAt(tokens, tokens[at - 1]?.class === 'comma' ? at - 2 : at - 1);
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

/**
 * Who wrote or uttered the text that the noun at `noun` names: its possessor, whom "from" or "by" names after it, or who
 * brings it about ("Smith issued a statement"); undefined where the sentence does not tell.
 */
export function authorOfNoun(tokens: readonly Token[], noun: number): Phrase | undefined {
  const owner = possessor(tokens, noun);
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

/** The last token before a verb and its adverbs and auxiliaries. */
function beforeVerb(tokens: readonly Token[], verb: number): number {
  const back = (from: number): number => {
    let at = from;
    while (at > 0 && verb - at < REACH && is(tokens[at], 'adverb', 'auxiliary', 'time')) at--;
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
    name: 'first phrase of the clause',
    example: 'Moss, when the ferry had left, said: “It leaks.”',
    speaker: 'Moss',
    match: () => true,
    read: ({ tokens, verb }) => leadingSubject(tokens, clauseStart(tokens, verb), verb),
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

function subjectBy(rules: readonly Rule<VerbPlace, Phrase>[], tokens: readonly Token[], verb: number) {
  const found = readBy(rules, { tokens, verb, before: beforeVerb(tokens, verb) });
  return found && { ...found.read, rule: found.rule.name };
}

/** The noun phrase just before a verb, or else its clause's first. */
const nearSubject = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  subjectBy(NEAR_SUBJECTS, tokens, verb);

/** The subject of the verb at `verb`, looked for to its left. */
export const subjectBefore = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  subjectBy(SUBJECTS, tokens, verb);
