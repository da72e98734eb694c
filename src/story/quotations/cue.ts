import type { Token } from './clause.ts';
import { type Phrase, phraseStartingAt, subjectBefore } from './subject.ts';

/** What attributes words to somebody: a reporting verb with its subject, or "according to" with its object. */
export interface Cue {
  /** Token indices of the verb or phrase, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly subject: Phrase;
  /** `speech` verbs take words as their object; `naming` verbs are weaker evidence. */
  readonly strength: 'speech' | 'naming';
  readonly inverted: boolean;
}

/** Verbs that take the listener, not the speaker, after them. */
const NEVER_INVERTED = /^(?:t(?:ell|ells|old|elling)|inform|assur|urg|remind)/u;

/** "…,” said Smith": the subject after its verb, which follows the quotation. */
function inverted(tokens: readonly Token[], verb: number): Cue | undefined {
  const before = tokens[verb - 1];
  const afterQuotation =
    before?.class === 'quotation' || (before?.class === 'comma' && tokens[verb - 2]?.class === 'quotation');
  const token = tokens[verb] as Token;
  if (!afterQuotation || NEVER_INVERTED.test(token.word) || /ing$/u.test(token.word)) return undefined;
  const subject = phraseStartingAt(tokens, verb + 1);
  return subject ? { from: verb, to: verb + 1, subject, strength: 'speech', inverted: true } : undefined;
}

/** Every cue of a sentence, in order. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  tokens.forEach((token, at) => {
    if (token.word === 'according' && tokens[at + 1]?.word === 'to') {
      const subject = phraseStartingAt(tokens, at + 2);
      if (subject) cues.push({ from: at, to: at + 2, subject, strength: 'speech', inverted: true });
      return;
    }
    if (token.class !== 'speech' && token.class !== 'naming') return;
    const turned = token.class === 'speech' ? inverted(tokens, at) : undefined;
    if (turned) {
      cues.push(turned);
      return;
    }
    const subject = subjectBefore(tokens, at);
    if (subject) cues.push({ from: at, to: at + 1, subject, strength: token.class, inverted: false });
  });
  return cues;
}
