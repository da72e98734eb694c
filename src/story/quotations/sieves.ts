import type { Layout } from '../layout/paragraph.ts';
import type { Attribution } from './attribution.ts';
import { isQuotation, readSentences, type Sentence, type Token, type TokenClass } from './clause.ts';
import { type Cue, findCues } from './cue.ts';
import type { QuotedSpan, Sieve } from './quotation.ts';
import { ANSWERING_VERBS, CLAUSE_VERBS, NAMING_VERBS, SPEECH_VERBS } from './reporting-verbs.ts';
import { SourceMemory } from './source.ts';
import { labelBefore, signature, type TurnLabel, turnLabels } from './speaker-label.ts';
import { leadingSubject, type Phrase, phraseStartingAt } from './subject.ts';

/** What may stand between a quotation and the cue that follows it. */
const LINKS = new Set<TokenClass>(['comma', 'adverb', 'time']);
const MOST_LINKS = 2;
/** What may stand before a quotation that is a sentence of its own: "But “…”", "Adding, “…”". */
const OPENS = new Set<TokenClass>([...LINKS, 'conjunction', 'subordinator', 'speech', 'quotation']);
/** A naming verb rules the quotation this close behind it, in tokens, even where a verb of speech stands further off. */
const CLOSE = 2;
/** Without a cue, a subject speaks only if it names somebody and stands this close, in tokens: of others half were wrong. */
const PERSONAL = new Set<TokenClass>(['name', 'pronoun']);
const NEAR = 14;
/** No cue further away is asked, in cues and in tokens: keeps a text without stops linear. */
const MOST_CUES = 12;
const FARTHEST = 120;

/**
 * "Smith, who wrote a book, “knows better”": whether a cue belongs to a relative clause that a comma closes before `at`. A
 * quotation that is a sentence of its own goes on with no other: ", who said in Hull, “We know better”".
 */
function closedOff({ tokens }: Sentence, { subject, to }: Cue, at: number, ownSentence: boolean): boolean {
  if (ownSentence || !subject.standsFor || tokens[subject.from - 1]?.class !== 'comma') return false;
  return tokens.slice(to + 1, at).some((token) => token.class === 'comma');
}

/** What "Asked by Smith, “…”" has before its quotation: who asks, or nobody that can be told. */
function asking(tokens: readonly Token[], at: number): { readonly asker: Phrase | undefined } | undefined {
  if (tokens[0]?.word !== 'asked' || tokens[1]?.word !== 'by' || tokens[at - 1]?.class !== 'comma') return undefined;
  const asker = phraseStartingAt(tokens, 2);
  return { asker: asker?.to === at - 1 ? asker : undefined };
}

/** Whether a quotation is a sentence of its own, by its first letter. */
const beginsSentence = ({ words }: QuotedSpan): boolean => /\p{Lu}/u.test(words.article.text.charAt(words.start));

/** The last character between a quotation's marks. */
const lastOf = ({ words }: QuotedSpan): string => words.article.text.charAt(words.end - 1);

/** "When Smith called it “a mess,” Jones laughed": whether the quotation stands in a clause before the main one. */
const inOpeningClause = (tokens: readonly Token[], at: number): boolean =>
  /^(?:when|while|as|after|although|though|because|if|since|before)$/u.test(tokens[0]?.word ?? '') &&
  at <= FARTHEST &&
  !tokens.slice(0, at).some((token) => token.class === 'comma' || isQuotation(token));

/** "Calling it “a mess,” Smith left": whose an opening participle is, behind the quotation that a comma closes. */
function behindParticiple(tokens: readonly Token[], at: number): Phrase | undefined {
  const { word = '' } = tokens[tokens[0]?.class === 'preposition' ? 1 : 0] ?? {};
  if (!/ing$/u.test(word) || !(SPEECH_VERBS.has(word) || NAMING_VERBS.has(word))) return undefined;
  return phraseStartingAt(tokens, at + 1);
}

/** Finds a quotation's speaker in its own sentence. `at` is its token; the first `passed` of `cues` stand before it. */
function attributeWithin(
  sentence: Sentence,
  cues: readonly Cue[],
  passed: number,
  at: number,
  quotation: QuotedSpan,
): Attribution | undefined {
  const { tokens } = sentence;
  const ownSentence = beginsSentence(quotation);
  // "Smith said “we won.” — Jones, her lawyer, laughed": only what nobody said yet is signed.
  const signed = passed === 0 && /[.!?…’']/u.test(lastOf(quotation)) ? signature(tokens, at + 1) : undefined;
  const label = signed ?? labelBefore(tokens, at);
  if (label) return { sieve: 'label', subject: { sentence, phrase: label } };
  const by = (sieve: Sieve, cue: Cue): Attribution => ({ sieve, subject: { sentence, phrase: cue.subject }, cue });
  const before = cues
    .slice(Math.max(0, passed - MOST_CUES), passed)
    .filter((cue) => cue.subject.to <= at && at - cue.to <= FARTHEST && !closedOff(sentence, cue, at, ownSentence));
  const left = before.at(-1);
  const after = cues
    .slice(passed, passed + MOST_CUES)
    .filter((cue) => cue.subject.from > at && cue.from - at <= FARTHEST);
  const right = after.find(({ strength }) => strength === 'speech') ?? after[0];
  // "Asked by Smith, “Shall we sail?”, Roe replied “…”": the first is the question.
  const question = right && ANSWERING_VERBS.has(tokens[right.from]?.word ?? '') && asking(tokens, at);
  if (question) return question.asker && { sieve: 'cue before', subject: { sentence, phrase: question.asker } };
  if (right) {
    const between = tokens.slice(at + 1, Math.min(right.from, right.subject.from));
    const adjacent = between.length <= MOST_LINKS && between.every((token) => LINKS.has(token.class));
    const reported =
      left &&
      (inOpeningClause(tokens, at) ||
        at - left.to <= 1 ||
        (left.strength === 'speech' && tokens[at - 1]?.word === 'that'));
    if (adjacent && !reported) return by('cue after', right);
  }
  const speech = before.findLast((cue) => cue.strength === 'speech');
  if (left && (!speech || at - left.to <= CLOSE))
    return by(left.strength === 'speech' ? 'cue before' : 'naming before', left);
  if (speech) return by('cue before', speech);
  if (right) return by('cue later', right);
  const phrase =
    (lastOf(quotation) === ',' ? behindParticiple(tokens, at) : undefined) ?? leadingSubject(tokens, 0, at);
  const named = phrase && tokens.slice(phrase.from, phrase.to).some(({ class: kind }) => PERSONAL.has(kind));
  // "Exit “Harbor Lights,” stage left": a subject without a verb is none.
  const acts = phrase && phrase.to !== at;
  return named && acts && at - phrase.to <= NEAR ? { sieve: 'clause', subject: { sentence, phrase } } : undefined;
}

/**
 * "Smith said that it would rain." before a paragraph that is nothing but a quotation: her words in full follow her words in
 * short. Only the first verb of speech counts, and only where it takes a clause and somebody is its subject.
 */
function attributeToReported(sentence: Sentence): Attribution | undefined {
  const { tokens } = sentence;
  const cue = findCues(tokens).find(({ strength }) => strength === 'speech');
  if (!cue || !CLAUSE_VERBS.has(tokens[cue.from]?.word ?? '')) return undefined;
  const { subject } = cue;
  const personal = tokens.slice(subject.from, subject.to).some(({ class: kind }) => PERSONAL.has(kind));
  return personal ? { sieve: 'previous sentence', subject: { sentence, phrase: subject } } : undefined;
}

/**
 * Whom the sentence before a quotation has speaking, or acting where it has nobody speak. Only where the two belong
 * together, by a colon or a paragraph: elsewhere three in four were wrong, but for quotations that stand `alone` in theirs.
 */
function attributeToPrevious(sentence: Sentence, paragraph: number, alone: boolean): Attribution | undefined {
  if (sentence.tokens.at(-1)?.class !== 'colon' && sentence.paragraph !== paragraph)
    return alone ? attributeToReported(sentence) : undefined;
  const phrase =
    findCues(sentence.tokens).at(-1)?.subject ?? leadingSubject(sentence.tokens, 0, sentence.tokens.length);
  return phrase && { sieve: 'previous sentence', subject: { sentence, phrase } };
}

function attributeToLabel({ label, names }: TurnLabel, sentence: Sentence): Attribution {
  const whole = (tokens: readonly Token[]) => ({
    sentence: { ...sentence, tokens },
    phrase: { from: 0, to: tokens.length },
  });
  return { sieve: 'label', subject: whole(label), ...(names && { standsFor: whole(names) }) };
}

/**
 * Finds who said each quoted span of an article, undefined where the text does not tell. Sieves in order of trust, as in
 * Muzny et al. 2017; cues and their subjects as in Krestel et al. 2008 and Pareti 2015; runs of quotations as O'Keefe et al.
 * 2012 describe them in news. Linear in the text's length.
 */
export function findAttributions(layout: Layout, quoted: readonly QuotedSpan[]): (Attribution | undefined)[] {
  const found: (Attribution | undefined)[] = quoted.map(() => undefined);
  if (!quoted.some(({ kind }) => kind === 'speech')) return found;
  const turns = turnLabels(layout.article, quoted);
  const sources = new SourceMemory();
  let last: Attribution | undefined;
  let previous: Sentence | undefined;
  for (const sentence of readSentences(layout, quoted)) {
    const follows = previous && previous.paragraph >= sentence.paragraph - (sentence.headed ? 0 : 1);
    const near = follows ? previous : undefined;
    previous = sentence;
    // The cues of a sentence that quotes nobody are nobody's.
    if (!sentence.quotes) {
      last = undefined;
      sources.note(sentence);
      continue;
    }
    const { tokens, paragraph } = sentence;
    const cues = findCues(tokens);
    const alone = tokens.every(isQuotation);
    let opening = true;
    let asked = false;
    let passed = 0;
    tokens.forEach((token, at) => {
      while (passed < cues.length && (cues[passed] as Cue).from < at) passed++;
      if (token.quotation !== undefined) {
        const quotation = quoted[token.quotation] as QuotedSpan;
        const turn = turns.get(token.quotation);
        let one: Attribution | undefined = turn
          ? attributeToLabel(turn, sentence)
          : attributeWithin(sentence, cues, passed, at, quotation);
        if (near && opening && (!one || one.sieve === 'clause')) {
          if (last) one = { ...last, sieve: 'run' };
          else one = asked ? undefined : attributeToPrevious(near, paragraph, alone && beginsSentence(quotation));
          asked = true;
        }
        // A quotation over two paragraphs is read in both; what the second only carries on, the first told better.
        const known = found[token.quotation];
        if (!known || (one && one.sieve !== 'run')) found[token.quotation] = one && sources.explain(one);
        last = one ?? last;
      }
      opening &&= OPENS.has(token.class);
    });
    sources.note(sentence);
  }
  return found;
}
