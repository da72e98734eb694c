import type { Token, TokenClass } from './clause.ts';
import { BEFORE_CLAIM, CLAIM_NOUNS } from './source-nouns.ts';
import { namedBehind, type Phrase, phraseStartingAt, possessor, subjectBefore } from './subject.ts';

/** What attributes words to somebody: a reporting verb with its subject, a claim with whose it is, "according to". */
export interface Cue {
  /** Token indices of the verb or phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly subject: Phrase;
  /** `speech` verbs take words as their object; `naming` verbs are weaker evidence. */
  readonly strength: 'speech' | 'naming';
}

/** Verbs that take the listener, not the speaker, after them. */
const TAKES_LISTENER = /^(?:t(?:ell|ells|old)|inform|assur|urg|remind)/u;
/** Verbs that report only together with the word after them: "she went on", "as he put it". */
const PHRASES: Readonly<Record<string, string>> = { went: 'on', goes: 'on', put: 'it', puts: 'it', spoke: 'up' };

/** "…,” said Smith": the subject after its verb, which follows the quotation. */
function inverted(tokens: readonly Token[], verb: number): Phrase | undefined {
  const before = tokens[verb - 1]?.class === 'comma' ? tokens[verb - 2] : tokens[verb - 1];
  const { word } = tokens[verb] as Token;
  if (before?.class !== 'quotation' || TAKES_LISTENER.test(word) || /ing$/u.test(word)) return undefined;
  return phraseStartingAt(tokens, verb + 1);
}

/** "was asked": the subject is not who speaks. */
function passive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]?.class === 'adverb') at--;
  return (
    /^(?:is|are|was|were|be|been|being)$/u.test(tokens[at]?.word ?? '') &&
    !/ing$/u.test(tokens[verb]?.word ?? '') &&
    tokens[at]?.class === 'auxiliary'
  );
}

/** "voters would find it": what somebody might call something is nobody's words yet. */
const supposed = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:would|could|might|may|should)$/u.test(tokens[verb - 1]?.word ?? '');

/** The agent of a passive: "was told by Smith". */
const agent = (tokens: readonly Token[], verb: number): Phrase | undefined =>
  tokens[verb + 1]?.word === 'by' ? phraseStartingAt(tokens, verb + 2) : undefined;

/** What may stand between a verb of speech and the clause it reports: its listener, time and place, "that". */
const BEFORE_REPORTED = new Set<TokenClass>(['noun', 'name', 'determiner', 'preposition', 'time', 'adverb', 'object']);
const MOST_BEFORE_REPORTED = 12;

/** "Smith said she would name those who …": what a pronoun says inside a reported clause, the outer subject says. */
function outermost(tokens: readonly Token[], cues: readonly Cue[], subject: Phrase): Phrase {
  const first = tokens[subject.from] as Token;
  const outer = cues.at(-1);
  if (subject.to - subject.from !== 1 || first.class !== 'pronoun' || first.word === 'who') return subject;
  if (outer?.strength !== 'speech' || outer.subject.to > outer.from || subject.from - outer.to > MOST_BEFORE_REPORTED)
    return subject;
  const between = tokens.slice(outer.to, subject.from);
  return subject.from >= outer.to && between.every((token) => BEFORE_REPORTED.has(token.class))
    ? outer.subject
    : subject;
}

/** Every cue of a sentence, in order of place. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  const add = (from: number, to: number, strength: Cue['strength'], subject: Phrase | undefined): void => {
    if (subject) cues.push({ from, to, strength, subject: namedBehind(tokens, outermost(tokens, cues, subject)) });
  };
  tokens.forEach(({ word, class: kind }, at) => {
    if (word === 'according' && tokens[at + 1]?.word === 'to')
      add(at, at + 2, 'speech', phraseStartingAt(tokens, at + 2));
    else if (Object.hasOwn(PHRASES, word) && tokens[at + 1]?.word === PHRASES[word])
      add(at, at + 2, 'speech', subjectBefore(tokens, at));
    else if (kind === 'speech' || kind === 'naming') {
      if (passive(tokens, at)) add(at, at + 1, kind, agent(tokens, at));
      else if (kind === 'speech' || !supposed(tokens, at))
        add(at, at + 1, kind, inverted(tokens, at) ?? subjectBefore(tokens, at));
    } else if (kind === 'noun' && CLAIM_NOUNS.has(word) && BEFORE_CLAIM.test(tokens[at + 1]?.word ?? ''))
      add(at, at + 1, 'naming', possessor(tokens, at));
  });
  return cues;
}
