import { BEFORE_CLAIM, CLAIM_NOUNS } from '../../english/source-nouns.ts';
import { NOBODY, type Rule, readBy } from '../rule.ts';
import { isSpeaking, namedBehind, type Phrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import type { Token, TokenClass } from './quoting-sentence.ts';
import { possessor, subjectBefore } from './subject.ts';
import { callsToMind, goesOn, knowsAgain, passive, supposed, tellsTime } from './verb-place.ts';

/** What attributes words to somebody: a reporting verb with its subject, a claim with whose it is, "according to". */
export interface Cue {
  /** Token indices of the verb or phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly subject: Phrase;
  /** `speech` verbs take words as their object; `naming` verbs are weaker evidence. */
  readonly strength: 'speech' | 'naming';
  /** The row that read it. */
  readonly rule: string;
}

/** A token of a sentence, and the cues before it. */
interface CuePlace {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly cues: readonly Cue[];
}

/** What a row reads: how many tokens the cue has, and its subject. */
interface CueRead {
  readonly length: number;
  readonly strength: Cue['strength'];
  readonly subject: Phrase;
}

/** Verbs that take the listener, not the speaker, after them. */
const TAKES_LISTENER = /^(?:t(?:ell|ells|old)|inform|assur|urg|remind)/u;
/** Verbs that report only together with the word after them: "she went on", "as he put it". */
const PHRASES: Readonly<Record<string, string>> = { went: 'on', goes: 'on', put: 'it', puts: 'it', spoke: 'up' };

/** What follows such a phrase where it reports nothing: "the council goes on recess". */
const TAKEN: ReadonlySet<TokenClass | undefined> = new Set(['noun', 'name', 'determiner']);

/** Verbs whose object is what is said, never somebody: a name behind them is their subject. */
const TAKES_WORDS =
  /^(?:said|says|added|adds|wrote|writes|noted|notes|explained|explains|reported|reports|continued|continues|stated)$/u;

/** What closes a subject behind its verb. */
const isAside = (token: Token | undefined): boolean =>
  token === undefined || token.class === 'comma' || token.class === 'colon' || token.class === 'stop';

/** "…,” said Smith", "He “won twice” in Hull, said Smith": the subject after its verb, at the end of its clause. */
function inverted(tokens: readonly Token[], verb: number): Phrase | undefined {
  const comma = tokens[verb - 1]?.class === 'comma';
  const { word } = tokens[verb] as Token;
  if (TAKES_LISTENER.test(word) || /ing$/u.test(word) || tokens[verb + 1]?.word === 'that') return undefined;
  // "said retired Col. Smith": a participle may stand before the name.
  const lead = tokens[verb + 1]?.class === 'verb' && /ed$/u.test(tokens[verb + 1]?.word ?? '') ? verb + 2 : verb + 1;
  const phrase = phraseStartingAt(tokens, lead);
  if (tokens[comma ? verb - 2 : verb - 1]?.class === 'quotation' || !phrase) return phrase;
  // "Said Moss: “…”"
  if (verb === 0) return TAKES_WORDS.test(word) && isAside(tokens[phrase.to]) ? phrase : undefined;
  const next = tokens[phrase.to]?.class;
  const closes = next === undefined || next === 'comma' || next === 'stop';
  return comma && closes && TAKES_WORDS.test(word) && tokens[phrase.from]?.class !== 'pronoun' ? phrase : undefined;
}

/** The agent of a passive: "was told by Smith". */
const agent = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  tokens[verb + 1]?.word === 'by' ? phraseStartingAt(tokens, verb + 2) : undefined;

/** A verb further away, in tokens or in cues, has a subject of its own. */
const FARTHEST_SHARED = 30;
const MOST_SHARED = 4;

/** What may stand between a verb of speech and the clause it reports: its listener, time and place, "that". */
const BEFORE_REPORTED = new Set<TokenClass>(['noun', 'name', 'determiner', 'preposition', 'time', 'adverb', 'object']);
const MOST_BEFORE_REPORTED = 12;

/** What somebody else is said to know is told in the words of whoever says so. */
const KNOWS = /^(?:know|knows|knew|realis?ze?s?|realised|realized)$/u;

/** What opens a clause that nobody tells: "fired Roe after he called it". */
const OPENS_ANOTHER = /^(?:after|before|since|until|because|while|over|without)$/u;

/** "Smith said she would name those who …": what a pronoun says, or anybody knows, inside a reported clause, the outer subject says. */
function outermost(tokens: readonly Token[], cues: readonly Cue[], subject: Phrase, verb: number): Phrase {
  const first = tokens[subject.from] as Token;
  const outer = cues.at(-1);
  const isPronoun = subject.to - subject.from === 1 && first.class === 'pronoun' && first.word !== 'who';
  if (!isPronoun && !KNOWS.test(tokens[verb]?.word ?? '')) return subject;
  if (outer?.strength !== 'speech' || outer.subject.to > outer.from || subject.from - outer.to > MOST_BEFORE_REPORTED)
    return subject;
  const between = tokens.slice(outer.to, subject.from);
  // "she told him": it is told of two.
  if (tokens[verb + 1]?.class === 'object') return subject;
  // "said, however, that": a comma on either side of an adverb closes nothing.
  const closes = ({ class: kind, word }: Token, at: number): boolean =>
    OPENS_ANOTHER.test(word) ||
    (kind === 'comma'
      ? between[at - 1]?.class !== 'adverb' && between[at + 1]?.class !== 'adverb'
      : !BEFORE_REPORTED.has(kind));
  return subject.from >= outer.to && !between.some(closes) ? outer.subject : subject;
}

/** A verb's form by its ending: two verbs that share a subject share it too. */
const formOf = (word: string): string => /(?:ing|s)$/u.exec(word)?.[0] ?? '';

/** "said Roe had left and": the subject, with a verb of its own, between a cue and what joins the next verb. */
function reportedSubject(tokens: readonly Token[], { to }: Cue, before: number): Phrase | undefined {
  const subject = phraseStartingAt(tokens, tokens[to]?.word === 'that' ? to + 1 : to);
  const acts = subject && subject.to < before && /^(?:auxiliary|verb)$/u.test(tokens[subject.to]?.class ?? '');
  return acts ? subject : undefined;
}

/** Whether a subject of a reported clause may be another who tells something: no pronoun, and no thing. */
const mayTellItself = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens[phrase.from]?.class !== 'pronoun' && isSpeaking(tokens, phrase);

/** Verbs by which whoever tells goes on: "said Roe had left and added". */
const GOES_ON_TELLING = /^(?:add|continu|not|stress|emphasi|conclud|warn|urg|insist|suggest|predict)/u;

/** "Smith laughed and said", "Roe has left, Smith said, adding": the subject that a verb shares with a cue before it. */
function sharedSubject(
  tokens: readonly Token[],
  verb: number,
  cues: readonly Cue[],
): Phrase | typeof NOBODY | undefined {
  let at = verb - 1;
  while (tokens[at]?.class === 'adverb') at--;
  const word = tokens[verb]?.word ?? '';
  const near = cues.filter(({ to }) => verb - to <= FARTHEST_SHARED);
  if (tokens[at]?.class === 'conjunction') {
    const said = near.findLast(({ from }) => formOf(tokens[from]?.word ?? '') === formOf(word));
    // "She said Roe had looked at her and said": the same verb again is the reported clause's.
    const told = said && reportedSubject(tokens, said, at);
    // "confirmed she had been and said", "said the move was Roe's and said": nobody else may say it.
    const again = said && tokens[said.from]?.word === word;
    const reported = told && (again || mayTellItself(tokens, told)) ? told : undefined;
    if (reported && again) return reported;
    // "She said Roe had looked at her and called": either may have.
    return reported && !GOES_ON_TELLING.test(word) ? NOBODY : said?.subject;
  }
  const said = near.at(-1);
  const trails = tokens[at]?.class === 'comma' && said?.to === at && TAKES_WORDS.test(tokens[said.from]?.word ?? '');
  return trails && formOf(word) === 'ing' ? said.subject : undefined;
}

/** Whether a phrase is a participle, which is nobody: "grieving" in "grieving states", "for cleaning" in "for cleaning up reports". */
const isParticiple = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens[to - 1]?.class === 'noun' &&
  /.{2}ing$/u.test(tokens[to - 1]?.word ?? '') &&
  (to - from === 1 || tokens[to - 2]?.class === 'preposition');

/** What may follow a verb that takes the quotation before its subject: its end, a particle, when it was said. */
const ENDS_VERB = new Set<TokenClass | undefined>([undefined, 'comma', 'stop', 'adverb', 'time']);
const PARTICLE = /^(?:in|up|back|out|on|off|away|along)$/u;
/** A finite verb by its form. */
const FINITE = /(?:[^e]ed|[^s]s)$/u;

/** "Moss chipped in", "Moss winced": whether a word behind a quotation and somebody is a verb that no list has. */
function isUnlistedVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !(token.class === 'verb' || (token.class === 'noun' && FINITE.test(token.word)))) return false;
  if (token.possessive || !(before?.class === 'name' || /^(?:s?he|they)$/u.test(before?.word ?? ''))) return false;
  const next = tokens[at + 1];
  return ENDS_VERB.has((PARTICLE.test(next?.word ?? '') ? tokens[at + 2] : next)?.class);
}

/** "quoted Moss as saying": whether the words are another's. */
function isAsSaying(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + MOST_BEFORE_REPORTED); at++)
    if (tokens[at]?.word === 'as' && /ing$/u.test(tokens[at + 1]?.word ?? '')) return true;
  return false;
}

/** ", described by Moss as": a participle that stands alone behind a comma, with its agent. */
const isReducedPassive = ({ tokens, at }: CuePlace): boolean =>
  tokens[at + 1]?.word === 'by' && /(?:ed|en|ld)$/u.test(tokens[at]?.word ?? '') && tokens[at - 1]?.class === 'comma';

const isVerb = ({ tokens, at }: CuePlace): boolean => {
  const kind = tokens[at]?.class;
  return kind === 'speech' || kind === 'naming';
};

/** A verb's cue with a subject; undefined without one. */
const verbOf = ({ tokens, at }: CuePlace, subject: Phrase | undefined): CueRead | undefined =>
  subject && { length: 1, strength: tokens[at]?.class === 'speech' ? 'speech' : 'naming', subject };

const speechOf = (length: number, subject: Phrase | undefined): CueRead | undefined =>
  subject && { length, strength: 'speech', subject };

/** The ways in which English news attributes words, tried at every token of a sentence that quotes. */
export const CUES: readonly Rule<CuePlace, CueRead>[] = [
  {
    name: 'according to',
    example: 'The ferry was “a coffin with a bell,” according to Moss.',
    speaker: 'Moss',
    match: ({ tokens, at }) => tokens[at]?.word === 'according' && tokens[at + 1]?.word === 'to',
    read: ({ tokens, at }) => speechOf(2, phraseStartingAt(tokens, at + 2)),
  },
  {
    name: 'per',
    example: 'The ferry was “a coffin with a bell,” per Moss.',
    speaker: 'Moss',
    match: ({ tokens, at }) => tokens[at]?.word === 'per' && tokens[at - 1]?.class === 'quotation',
    read: ({ tokens, at }) => speechOf(1, phraseStartingAt(tokens, at + 1)),
  },
  {
    name: 'phrasal verb',
    example: '“We sail at dawn,” Moss went on.',
    speaker: 'Moss',
    match: ({ tokens, at }) => {
      const { word = '' } = tokens[at] ?? {};
      return (
        Object.hasOwn(PHRASES, word) && tokens[at + 1]?.word === PHRASES[word] && !TAKEN.has(tokens[at + 2]?.class)
      );
    },
    read: ({ tokens, at }) => speechOf(2, subjectBefore(tokens, at)) ?? NOBODY,
  },
  {
    name: 'what is called to mind',
    example: 'The bell reminded Moss of “the ferry that sank in a calm sea”.',
    match: (place) => isVerb(place) && callsToMind(place.tokens, place.at),
    read: () => NOBODY,
  },
  {
    name: 'whoever quotes another',
    example: '“The ferry leaked for years,” Reyes quoted them as saying.',
    match: ({ tokens, at }) =>
      /^(?:quot|cit|paraphras)(?:e|es|ed|ing)$/u.test(tokens[at]?.word ?? '') && isAsSaying(tokens, at),
    read: () => NOBODY,
  },
  {
    // The words are those of whoever tells how it was: "Reyes said Moss had spoken “out of turn”".
    name: 'how somebody spoke',
    example: 'Moss had spoken “out of turn and far too often”.',
    match: ({ tokens, at }) =>
      /^(?:sp(?:eak|eaks|oke|oken|eaking)|talk(?:s|ed|ing)?)$/u.test(tokens[at]?.word ?? '') &&
      tokens[at + 1]?.class === 'quotation',
    read: () => NOBODY,
  },
  {
    name: 'time that begins',
    example: 'Beginning Wednesday, “the ferry that sank in a calm sea” opens to visitors.',
    match: (place) =>
      isVerb(place) &&
      (tellsTime(place.tokens, place.at) || goesOn(place.tokens, place.at) || knowsAgain(place.tokens, place.at)),
    read: () => NOBODY,
  },
  {
    name: 'passive with its agent',
    example: 'Reyes was told by Moss “to sail at dawn or not at all”.',
    speaker: 'Moss',
    match: (place) => isVerb(place) && passive(place.tokens, place.at),
    // "echoed by Moss, who …": only a verb that takes words.
    read: (place) =>
      (place.tokens[place.at]?.class === 'speech' ? verbOf(place, agent(place.tokens, place.at)) : undefined) ?? NOBODY,
  },
  {
    name: 'participle with its agent',
    example: 'Reyes, described by Moss as “the worst pilot on the coast”, left.',
    speaker: 'Moss',
    match: (place) => isVerb(place) && isReducedPassive(place),
    read: (place) => {
      const by = agent(place.tokens, place.at);
      const next = by && place.tokens[by.to];
      return next?.word === 'as' || next?.class === 'quotation' ? verbOf(place, by) : undefined;
    },
  },
  {
    name: 'what somebody might call it',
    example: 'Some voters would find it “a very strange kind of victory”.',
    match: ({ tokens, at }) => tokens[at]?.class === 'naming' && supposed(tokens, at),
    read: () => NOBODY,
  },
  {
    name: 'verb before its subject',
    example: '“We sail at dawn,” said Moss.',
    speaker: 'Moss',
    match: isVerb,
    read: (place) => verbOf(place, inverted(place.tokens, place.at)),
  },
  {
    name: 'verb that shares a subject',
    example: 'Moss laughed and said, “We sail at dawn.”',
    speaker: 'Moss',
    match: isVerb,
    read: (place) => {
      const subject = sharedSubject(place.tokens, place.at, place.cues.slice(-MOST_SHARED));
      return subject === NOBODY ? NOBODY : verbOf(place, subject);
    },
  },
  {
    name: 'verb behind its subject',
    example: '“We sail at dawn,” Moss said.',
    speaker: 'Moss',
    match: isVerb,
    read: (place) => verbOf(place, subjectBefore(place.tokens, place.at)),
  },
  {
    // Told by its place and shape alone: a comma closes the quotation, somebody follows, then a verb that ends the clause.
    name: 'unlisted verb behind a quotation',
    example: '“We sail at dawn,” Moss chipped in.',
    speaker: 'Moss',
    match: ({ tokens, at }) => isUnlistedVerb(tokens, at),
    read: ({ tokens, at }) => {
      const subject = phraseEndingAt(tokens, at - 1);
      return subject && tokens[subject.from - 1]?.class === 'quotation' ? speechOf(1, subject) : undefined;
    },
  },
  {
    name: 'claim of somebody',
    example: 'Reyes rejected the claim of Moss that “the ferry leaked for years”.',
    speaker: 'Moss',
    match: ({ tokens, at }) =>
      tokens[at]?.class === 'noun' &&
      CLAIM_NOUNS.has(tokens[at]?.word ?? '') &&
      /^(?:of|by)$/u.test(tokens[at + 1]?.word ?? ''),
    read: ({ tokens, at }) => {
      const subject = phraseStartingAt(tokens, at + 2);
      return subject && BEFORE_CLAIM.test(tokens[subject.to]?.word ?? '')
        ? { length: 1, strength: 'naming', subject }
        : undefined;
    },
  },
  {
    name: 'noun for what is said',
    example: 'Moss’s claim that “the ferry leaked for years” was never read out.',
    speaker: 'Moss',
    match: ({ tokens, at }) =>
      tokens[at]?.class === 'noun' &&
      CLAIM_NOUNS.has(tokens[at]?.word ?? '') &&
      BEFORE_CLAIM.test(tokens[at + 1]?.word ?? ''),
    read: ({ tokens, at }) => {
      const subject = possessor(tokens, at);
      return subject && { length: 1, strength: 'naming', subject };
    },
  },
];

/** The classes of which every row's word is one: asked first, since most tokens are of others. */
const MAY_BE_CUE = new Set<TokenClass>(['speech', 'naming', 'noun', 'verb', 'auxiliary', 'preposition']);

/** Every cue of a sentence, in order of place. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!MAY_BE_CUE.has((tokens[at] as Token).class)) continue;
    const found = readBy(CUES, { tokens, at, cues });
    if (!found) continue;
    const { length, strength, subject } = found.read;
    if (isParticiple(tokens, subject)) continue;
    const settled = namedBehind(tokens, outermost(tokens, cues, subject, at));
    if (!isSpeaking(tokens, settled)) continue;
    cues.push({ from: at, to: at + length, strength, subject: settled, rule: found.rule.name });
  }
  return cues;
}
