import type { Layout } from '../layout/paragraph.ts';
import { readSentences, type Sentence, type Token } from './clause.ts';
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

/** Within one sentence. */
function attributeWithin(sentence: Sentence, cues: readonly Cue[], at: number): Attribution | undefined {
  const { tokens } = sentence;
  const by = (sieve: Sieve, cue: Cue): Attribution => ({ sieve, sentence, subject: cue.subject, cue });
  // "…,” said Smith" or "…,” Smith said".
  const right = cues.find((cue) => Math.min(cue.from, cue.subject.from) > at);
  if (right) {
    const first = Math.min(right.from, right.subject.from);
    const between = tokens.slice(at + 1, first);
    if (
      between.every((token) => token.class === 'comma' || token.class === 'adverb' || token.class === 'time') &&
      between.length < 3
    ) {
      const left = cues.findLast((cue) => cue.to <= at && cue.subject.to <= at);
      const adjacentLeft = left && at - left.to <= 1;
      if (!adjacentLeft) return by('cue after', right);
    }
  }
  const left = cues.findLast((cue) => cue.to <= at && cue.subject.to <= at && cue.strength === 'speech');
  const leftAny = cues.findLast((cue) => cue.to <= at && cue.subject.to <= at);
  if (leftAny && (!left || at - leftAny.to < 3)) return by('naming before', leftAny);
  if (left) return by('cue before', left);
  if (right) return by('cue later', right);
  const subject = leadingSubject(tokens, 0, at);
  if (subject) return { sieve: 'clause', sentence, subject };
  return undefined;
}

const isQuotation = (token: Token): boolean => token.class === 'quotation';

export function findAttributions(layout: Layout, quoted: readonly QuotedSpan[]): (Attribution | undefined)[] {
  const found: (Attribution | undefined)[] = quoted.map(() => undefined);
  let last: Attribution | undefined;
  let previous: Sentence | undefined;
  let previousCues: Cue[] = [];
  for (const sentence of readSentences(layout, quoted)) {
    const cues = findCues(sentence.tokens);
    sentence.tokens.forEach((token, at) => {
      if (token.quotation === undefined) return;
      let one = attributeWithin(sentence, cues, at);
      if (!one || one.sieve === 'clause') {
        const alone = sentence.tokens.slice(0, at).every(isQuotation);
        if (alone && last && previous && last.sentence.paragraph >= sentence.paragraph - 1)
          one = { ...last, sieve: 'run' };
        else if (alone && previous && previous.paragraph >= sentence.paragraph - 1) {
          const cue = previousCues.at(-1);
          const subject = cue?.subject ?? leadingSubject(previous.tokens, 0, previous.tokens.length);
          if (subject) one = { sieve: cue ? 'previous sentence' : 'previous sentence', sentence: previous, subject };
        }
      }
      if (one) {
        found[token.quotation] = one;
        last = one;
      }
    });
    if (!sentence.tokens.some(isQuotation)) last = undefined;
    previous = sentence;
    previousCues = cues;
  }
  return found;
}
