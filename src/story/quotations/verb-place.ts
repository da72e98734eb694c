import type { Token } from './quoting-sentence.ts';

/** "was asked": the subject is not who speaks. */
export function passive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (tokens[at]?.class === 'adverb') at--;
  return (
    /^(?:is|are|was|were|be|been|being)$/u.test(tokens[at]?.word ?? '') &&
    !/ing$/u.test(tokens[verb]?.word ?? '') &&
    tokens[at]?.class === 'auxiliary'
  );
}

/** "cannot say that", "never said": whether a verb is denied. */
export function isDenied(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && verb - at <= MOST_BEFORE_DENIED && /^(?:adverb|auxiliary)$/u.test(tokens[at]?.class ?? '')) {
    if (/^(?:never|not|cannot)$|n't$/u.test(tokens[at]?.word ?? '')) return true;
    at--;
  }
  return false;
}
const MOST_BEFORE_DENIED = 4;

/** "voters would find it": what somebody might call something is nobody's words yet. */
export const supposed = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:will|'ll|would|could|might|may|should)$/u.test(tokens[verb - 1]?.word ?? '');

/** "reminded him of": what calls something to mind says nothing. */
export const callsToMind = (tokens: readonly Token[], verb: number): boolean =>
  /^remind/u.test(tokens[verb]?.word ?? '') && tokens.slice(verb + 1, verb + 4).some(({ word }) => word === 'of');

/** "beginning Wednesday": a verb of speech that only tells a time. */
export const tellsTime = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:beginning|starting|ending)$/u.test(tokens[verb]?.word ?? '') && tokens[verb + 1]?.class === 'time';

/** "recognised the parcel as his": what somebody knows again is not said; "recognised that" is. */
export const knowsAgain = (tokens: readonly Token[], verb: number): boolean =>
  /^recogni[sz]/u.test(tokens[verb]?.word ?? '') &&
  !/^(?:that|comma|quotation)$/u.test(tokens[verb + 1]?.word || (tokens[verb + 1]?.class ?? ''));

/** "her team would continue to win": a verb of speech that tells how something goes on. */
export const goesOn = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:continue|begin|start|finish)$/u.test(tokens[verb]?.word ?? '') &&
  /^(?:to|will|would|could|can|might|may|should|must)$/u.test(tokens[verb - 1]?.word ?? '');
