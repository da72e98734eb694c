import { BEFORE_AUTHOR, BEFORE_OWNER, OUTLET_NOUNS, SOURCE_NOUNS } from '../../english/source-nouns.ts';
import { NOBODY, type Rule, readBy } from '../rule.ts';
import {
  antecedent,
  beforeAsides,
  clauseStart,
  isCarriedOn,
  isComma,
  LONGEST_ASIDE,
  latestSubject,
  leadingSubject,
} from './clause-subject.ts';
import {
  anyPhraseEndingAt,
  content,
  is,
  isSpeaking,
  LONGEST_NAME,
  namedBehind,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  REACH,
} from './noun-phrase.ts';
import { isDash, type Token } from './quoting-sentence.ts';

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
      // "what Moss once called"
      if (is(tokens[at], 'adverb', 'auxiliary', 'time') || tokens[at]?.word === 'once') at--;
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

/** Verbs of those who give another's words: "quoted Moss as saying". */
const QUOTES =
  /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|paraphras(?:e|es|ed|ing)|record(?:s|ed|ing)?|report(?:s|ed|ing)?)$/u;
/** Nor stands further before "as saying", in tokens. */
const LONGEST_QUOTED = 16;

/** "quoted Moss as saying": who is quoted; nobody where that can't be told, since whoever quotes did not say it. */
function quotedAsSaying(tokens: readonly Token[], verb: number): Phrase | undefined {
  for (let at = verb - 2; at >= Math.max(0, verb - LONGEST_QUOTED); at--) {
    if (!QUOTES.test(tokens[at]?.word ?? '')) continue;
    if (is(tokens[at - 1], 'auxiliary', 'adverb')) return undefined;
    const phrase = phraseStartingAt(tokens, at + 1);
    return phrase && namedBehind(tokens, phrase);
  }
  return undefined;
}

/** "was quoted as saying": whether whoever is quoted stands before the verb that quotes. */
const isQuotedBefore = (tokens: readonly Token[], verb: number): boolean =>
  QUOTES.test(tokens[verb - 2]?.word ?? '') && is(tokens[verb - 3], 'auxiliary', 'adverb');

/** A verb whose subject is looked for to its left. */
interface VerbPlace {
  readonly tokens: readonly Token[];
  readonly verb: number;
  /** The last token before the verb and its adverbs and auxiliaries. */
  readonly before: number;
}

const isParticiple = ({ tokens, verb }: VerbPlace): boolean =>
  /ing$/u.test(tokens[verb]?.word ?? '') && !is(tokens[verb - 1], 'auxiliary', 'comma');

/** What makes a participle before "for" its subject's: "was fired for calling", "got sued for calling". */
const PASSIVE = /^(?:is|are|was|were|be|been|being|got|get)$/u;

/**
 * Whether a verb blames, thanks or sues somebody for what a participle behind `preposition` tells: "scolded Moss for calling it".
 * Whose words they are is then as often told of the one as of the other.
 */
function blames(tokens: readonly Token[], preposition: number): boolean {
  let at = preposition - 1;
  const isVerb = (token: Token | undefined) => is(token, 'verb', 'naming', 'speech');
  // "wants Moss to apologise for calling", "had Moss arrested for calling"
  if (isVerb(tokens[at])) at -= tokens[at - 1]?.word === 'to' ? 2 : 1;
  if (is(tokens[at], 'object')) return true;
  const phrase = anyPhraseEndingAt(tokens, at);
  let verb = (phrase?.from ?? 0) - 1;
  while (is(tokens[verb], 'adverb')) verb--;
  const acts = isVerb(tokens[verb]) || (at < preposition - 1 && is(tokens[verb], 'auxiliary'));
  return phrase !== undefined && acts && !PASSIVE.test(tokens[verb - 1]?.word ?? '') && isSpeaking(tokens, phrase);
}

/** "wants Moss to call": whether the infinitive is whom a verb before it names. */
function isMovedTo(tokens: readonly Token[], verb: number): boolean {
  if (is(tokens[verb - 2], 'object')) return true;
  const phrase = is(tokens[verb - 2], 'name') ? anyPhraseEndingAt(tokens, verb - 2) : undefined;
  return phrase !== undefined && is(tokens[phrase.from - 1], 'verb', 'naming', 'speech');
}

/** "laughed as Moss, calling it": whether the participle may be its clause's or that of the one within. */
function hangsOnSubordinate(tokens: readonly Token[], verb: number): boolean {
  const phrase = anyPhraseEndingAt(tokens, verb - 2);
  return (
    phrase !== undefined &&
    phrase.from > 1 &&
    /^(?:as|when|while|because)$/u.test(tokens[phrase.from - 1]?.word ?? '') &&
    is(tokens[phrase.to - 1], 'name')
  );
}

/** "Reyes wept when Moss left the hall, saying": who acts in the clause of time that a participle goes on with. */
function subjectOfTime(tokens: readonly Token[], verb: number): Phrase | undefined {
  for (let at = verb - 2; at > 0 && verb - at < LONGEST_ASIDE && !isComma(tokens[at]); at--) {
    const phrase = /^(?:when|while)$/u.test(tokens[at]?.word ?? '') ? phraseStartingAt(tokens, at + 1) : undefined;
    if (phrase && is(tokens[phrase.to], 'verb', 'speech', 'naming')) return phrase;
  }
  return undefined;
}

/** "wrote to Moss saying", "an advert against Moss calling her": whether a participle is told to or of whom stands before it. */
function isToldTo(tokens: readonly Token[], verb: number): boolean {
  const phrase = anyPhraseEndingAt(tokens, verb - 1);
  return phrase !== undefined && is(tokens[phrase.to - 1], 'name') && TOLD_TO.test(tokens[phrase.from - 1]?.word ?? '');
}
const TOLD_TO = /^(?:to|at|against|about|toward|towards)$/u;

/** Where a verb's subject stands that nothing else tells. */
const NEAR_SUBJECTS: readonly Rule<VerbPlace, Phrase>[] = [
  {
    name: 'who is quoted as saying',
    example: 'Reyes quoted the harbour pilot, Ada Moss, as saying “the ferry leaked for years”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) =>
      tokens[verb - 1]?.word === 'as' && /ing$/u.test(tokens[verb]?.word ?? '') && !isQuotedBefore(tokens, verb),
    read: ({ tokens, verb }) => quotedAsSaying(tokens, verb) ?? NOBODY,
  },
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
    match: (place) => !(isParticiple(place) && isToldTo(place.tokens, place.verb)),
    read: ({ tokens, before }) => {
      const phrase = phraseEndingAt(tokens, before);
      return phrase && !is(tokens[phrase.from], 'time') ? phrase : undefined;
    },
  },
  {
    name: 'participle of the clause',
    example: 'Ada Moss left at dawn with the tide, calling the ferry “a coffin with a bell”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) =>
      /ing$/u.test(tokens[verb]?.word ?? '') &&
      (isComma(tokens[verb - 1]) || (is(tokens[verb - 1], 'adverb') && isComma(tokens[verb - 2]))),
    read: ({ tokens, verb }) =>
      hangsOnSubordinate(tokens, verb) ? NOBODY : (subjectOfTime(tokens, verb) ?? latestSubject(tokens, verb, true)),
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
    read: ({ tokens, verb }) => {
      return isMovedTo(tokens, verb) ? NOBODY : leadingSubject(tokens, clauseStart(tokens, verb), verb);
    },
  },
  {
    name: 'who is blamed for saying',
    example: 'Reyes scolded Ada Moss for calling the ferry “a coffin with a bell”.',
    match: ({ tokens, verb }) =>
      /^(?:for|of)$/u.test(tokens[verb - 1]?.word ?? '') && /ing$/u.test(tokens[verb]?.word ?? ''),
    read: ({ tokens, verb }) => (blames(tokens, verb - 1) ? NOBODY : undefined),
  },
  {
    name: 'first phrase of the clause',
    example: 'Ada Moss left the hall by calling the ferry “a coffin with a bell”.',
    speaker: 'Ada Moss',
    match: ({ tokens, verb }) => isCarriedOn(tokens, verb) || isToldTo(tokens, verb),
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
      return standsFor ? { from: before, to: before + 1, standsFor } : undefined;
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
