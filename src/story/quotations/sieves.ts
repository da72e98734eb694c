import type { Layout } from '../layout/paragraph.ts';
import { readSentences, type Sentence, type Token, type TokenClass } from './clause.ts';
import { type Cue, findCues } from './cue.ts';
import type { QuotedSpan, Sieve } from './quotation.ts';
import { leadingSubject, type Phrase } from './subject.ts';

/** Who said a quotation, as a place in the text, and by which rule. */
export interface Attribution {
  readonly sieve: Sieve;
  readonly sentence: Sentence;
  readonly subject: Phrase;
  readonly cue?: Cue;
}

const isQuotation = (token: Token): boolean => token.class === 'quotation';
/** What may stand between a quotation and the cue that follows it. */
const LINKS = new Set<TokenClass>(['comma', 'adverb', 'time']);
const MOST_LINKS = 2;
/** A naming verb rules the quotation this close behind it, even where a verb of speech stands further off. */
const CLOSE = 2;

/** Finds a quotation's speaker in its own sentence. `at` is the quotation's token. */
function attributeWithin(sentence: Sentence, cues: readonly Cue[], at: number): Attribution | undefined {
  const { tokens } = sentence;
  const by = (sieve: Sieve, cue: Cue): Attribution => ({ sieve, sentence, subject: cue.subject, cue });
  const left = cues.findLast((cue) => cue.to <= at && cue.subject.to <= at);
  const right = cues.find((cue) => Math.min(cue.from, cue.subject.from) > at);
  if (right) {
    const between = tokens.slice(at + 1, Math.min(right.from, right.subject.from));
    const adjacent = between.length <= MOST_LINKS && between.every((token) => LINKS.has(token.class));
    if (adjacent && !(left && at - left.to <= 1)) return by('cue after', right);
  }
  const speech = cues.findLast((cue) => cue.to <= at && cue.subject.to <= at && cue.strength === 'speech');
  if (left && (!speech || at - left.to <= CLOSE))
    return by(left.strength === 'speech' ? 'cue before' : 'naming before', left);
  if (speech) return by('cue before', speech);
  if (right) return by('cue later', right);
  const subject = leadingSubject(tokens, 0, at);
  return subject && { sieve: 'clause', sentence, subject };
}

/** Whether nothing but small words stands before the quotation in its sentence: "But “…”", "Indeed, “…”". */
const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).every((token) => isQuotation(token) || LINKS.has(token.class) || OPENS.has(token.class));
const OPENS = new Set<TokenClass>(['conjunction', 'subordinator', 'speech']);

/** Whom the sentence before a quotation has speaking, or acting where it has nobody speak. */
function attributeToPrevious(previous: Sentence, cues: readonly Cue[]): Attribution | undefined {
  const cue = cues.at(-1);
  const subject = cue?.subject ?? leadingSubject(previous.tokens, 0, previous.tokens.length);
  return subject && { sieve: 'previous sentence', sentence: previous, subject };
}

/**
 * Finds who said each quoted span of an article, undefined where the text does not tell. Sieves in order of trust, as in
 * Muzny et al. 2017; cues and their subjects as in Krestel et al. 2008 and Pareti 2015; runs of quotations as O'Keefe et al.
 * 2012 found them in news. Linear.
 */
export function findAttributions(layout: Layout, quoted: readonly QuotedSpan[]): (Attribution | undefined)[] {
  const found: (Attribution | undefined)[] = quoted.map(() => undefined);
  let last: Attribution | undefined;
  let previous: Sentence | undefined;
  let previousCues: Cue[] = [];
  for (const sentence of readSentences(layout, quoted)) {
    const cues = findCues(sentence.tokens);
    const near = previous !== undefined && previous.paragraph >= sentence.paragraph - 1;
    sentence.tokens.forEach((token, at) => {
      if (token.quotation === undefined) return;
      let one = attributeWithin(sentence, cues, at);
      if (near && previous && (!one || one.sieve === 'clause') && opensSentence(sentence.tokens, at))
        one = last ? { ...last, sieve: 'run' } : attributeToPrevious(previous, previousCues);
      found[token.quotation] = one;
      last = one ?? last;
    });
    if (!sentence.tokens.some(isQuotation)) last = undefined;
    previous = sentence;
    previousCues = cues;
  }
  return found;
}
