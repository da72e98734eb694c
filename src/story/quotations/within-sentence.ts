import { ANSWERING_VERBS, NAMING_VERBS, SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { NOBODY, type Rule, readBy } from '../rule.ts';
import type { Attribution } from './attribution.ts';
import { leadingSubject } from './clause-subject.ts';
import type { Cue } from './cues.ts';
import { isPerson, type Phrase, phraseStartingAt } from './noun-phrase.ts';
import type { QuotedSpan } from './quoted-span.ts';
import { isQuotation, type Sentence, type Token, type TokenClass } from './quoting-sentence.ts';
import { labelBefore, signature } from './speaker-label.ts';
import { isDenied } from './verb-place.ts';

/** What may stand between a quotation and the cue that follows it. */
const LINKS = new Set<TokenClass>(['comma', 'adverb', 'time']);
const MOST_LINKS = 2;
/** A naming verb rules the quotation this close behind it, in tokens, even where a verb of speech stands further off. */
const CLOSE = 2;
/** What names a person: in other phrases half were wrong. */
export const PERSONAL = new Set<TokenClass>(['name', 'pronoun']);
/** No cue further away is asked, in cues and in tokens: keeps a text without stops linear. */
const MOST_CUES = 12;
const FARTHEST = 120;

/**
 * "Smith, who wrote a book, “knows better”": whether a cue belongs to a relative clause that a comma closes before `at`. A
 * quotation that is a sentence of its own goes on with no other: ", who said in Hull, “We know better”".
 */
function closedOff({ tokens }: Sentence, { subject, to, strength }: Cue, at: number, ownSentence: boolean): boolean {
  // "As Moss spoke, the owners fought “any and all rules”": whoever acts in the clause behind the comma is told of.
  if (strength === 'naming' && /^(?:as|when|while|after|before)$/u.test(tokens[0]?.word ?? '') && subject.from === 1)
    return tokens.slice(to, at).some(({ class: kind }) => kind === 'comma');
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
export const beginsSentence = ({ words }: QuotedSpan): boolean =>
  /\p{Lu}/u.test(words.article.text.charAt(words.start));

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

/** A quotation in its sentence. */
interface QuotationPlace {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The quotation's token. */
  readonly at: number;
  readonly quotation: QuotedSpan;
  /** Whether it is the first to which a cue of its sentence can belong. */
  readonly first: boolean;
  /** The nearest cue before it, the nearest verb of speech before it, and the likeliest cue behind it. */
  readonly left: Cue | undefined;
  readonly speech: Cue | undefined;
  readonly right: Cue | undefined;
  /** All cues of the sentence. */
  readonly cues: readonly Cue[];
}

/** Whose words a quotation is: a phrase of its sentence, and the cue whose subject that is. */
interface Attributed {
  readonly phrase: Phrase;
  readonly cue?: Cue;
  /** Whether it only counts where the story knows whom the phrase names or stands for. */
  readonly onlyKnown?: boolean;
}

const byCue = (cue: Cue | undefined): Attributed | undefined => cue && { phrase: cue.subject, cue };
const byPhrase = (phrase: Phrase | undefined): Attributed | undefined => phrase && { phrase };

/** "Asked by Moss, “Shall we sail?”, Reyes replied": whether what is asked is quoted before who answers. */
const isQuestion = ({ tokens, at, right }: QuotationPlace): boolean =>
  right !== undefined && ANSWERING_VERBS.has(tokens[right.from]?.word ?? '') && asking(tokens, at) !== undefined;

/** "telling her, “…!” She replied": whether nothing but a listener and a comma stand between a verb of speech and the quotation. */
const tellsListener = (tokens: readonly Token[], { strength, to }: Cue, at: number): boolean =>
  strength === 'speech' && at - to === 2 && tokens[to]?.class === 'object' && tokens[to + 1]?.class === 'comma';

/** Whether a cue stands right behind the quotation, which no cue before it claims. */
function isFollowed({ tokens, at, left, right }: QuotationPlace): boolean {
  if (!right) return false;
  const between = tokens.slice(at + 1, Math.min(right.from, right.subject.from));
  // "“…,” as Moss put it"
  if (between.at(-1)?.word === 'as') between.pop();
  if (between.length > MOST_LINKS || !between.every((token) => LINKS.has(token.class))) return false;
  const reported =
    left &&
    (inOpeningClause(tokens, at) ||
      (at - left.to <= 1 && tokens[at - 1]?.class !== 'auxiliary') ||
      tellsListener(tokens, left, at) ||
      (left.strength === 'speech' && tokens[at - 1]?.word === 'that' && !isDenied(tokens, left.from)));
  return !reported;
}

/** Whether a verb of speech before the quotation rules the clause that it stands in. */
function isToldBefore({ tokens, at, left }: QuotationPlace): boolean {
  if (left?.strength !== 'speech' || at - left.to > LONGEST_TOLD) return false;
  const between = tokens.slice(left.to, at);
  return between.length > CLOSE - 1 && between.every(({ class: kind }) => !PARTS.has(kind));
}
/** "He said it was “a coffin with a bell,” he added": whether both cues name the same. */
const isToldByOne = ({ tokens, left, right }: QuotationPlace): boolean =>
  tokens[(left?.subject.to ?? 0) - 1]?.word === tokens[(right?.subject.to ?? 0) - 1]?.word;

/** What parts a clause from the verb before it, and how far that verb stands from the quotation, in tokens. */
const PARTS = new Set<TokenClass>(['comma', 'colon', 'stop', 'quotation', 'conjunction', 'subordinator']);
const LONGEST_TOLD = 12;

const isClose = ({ at, left }: QuotationPlace): boolean => left !== undefined && at - left.to <= CLOSE;

/** "for calling", "of saying": a participle that tells what somebody is blamed for. */
const isBlame = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:for|of)$/u.test(tokens[verb - 1]?.word ?? '') && UTTERING.test(tokens[verb]?.word ?? '');
/** Participles whose object is what somebody said; of "accused Roe of offering “…”" it is the accuser's word. */
const UTTERING =
  /^(?:say|call|tell|writ|describ|label+|brand|claim|suggest|shout|chant|scream|yell|post|tweet|text|referr|comment|declar|stat|argu|insist|dubb|compar|liken)ing$/u;
const isJoined = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.class === 'conjunction' &&
  tokens[verb]?.class === 'speech' &&
  !/ing$/u.test(tokens[verb]?.word ?? '');

/** Whether a fitting verb stands between a quotation and the cue before it, and no cue tells whose that verb is. */
function hasUntold({ tokens, at, left, cues }: QuotationPlace, fits: typeof isBlame): boolean {
  if (!left) return false;
  for (let verb = left.to; verb < at; verb++) {
    const { class: kind } = tokens[verb] as Token;
    if ((kind !== 'speech' && kind !== 'naming') || !fits(tokens, verb)) continue;
    if (!cues.some(({ from, to }) => from <= verb && verb < to)) return true;
  }
  return false;
}

/** How a quotation's own sentence tells who said it, in order of trust. */
export const WITHIN_SENTENCE: readonly Rule<QuotationPlace, Attributed>[] = [
  {
    name: 'signature',
    example: '“We sail at dawn.” — Ada Moss',
    speaker: 'Ada Moss',
    match: ({ first, quotation }) => first && /[.!?…’']/u.test(lastOf(quotation)),
    read: ({ tokens, at }) => byPhrase(signature(tokens, at + 1)),
  },
  {
    name: 'label before',
    example: 'More from Ada Moss: “We sail at dawn or not at all.”',
    speaker: 'Ada Moss',
    match: ({ tokens, at }) => tokens[at - 1]?.class === 'colon',
    read: ({ tokens, at }) => byPhrase(labelBefore(tokens, at)),
  },
  {
    name: 'who asks before an answer',
    example: 'Asked by Moss, “Shall we sail at dawn?”, Reyes replied that he would not.',
    speaker: 'Moss',
    match: isQuestion,
    read: ({ tokens, at }) => byPhrase(asking(tokens, at)?.asker) ?? NOBODY,
  },
  {
    // Either may have said it.
    name: 'told by one and quoted by another',
    example: 'Moss left a note saying the ferry was “a coffin with a bell,” Reyes said.',
    match: (place) =>
      isFollowed(place) && place.right?.rule !== 'according to' && isToldBefore(place) && !isToldByOne(place),
    read: () => NOBODY,
  },
  {
    name: 'cue after',
    example: '“We sail at dawn,” said Moss.',
    speaker: 'Moss',
    match: isFollowed,
    read: ({ right }) => byCue(right),
  },
  {
    name: 'verb of speech just before',
    example: 'Moss said, “We sail at dawn.”',
    speaker: 'Moss',
    match: (place) => isClose(place) && place.left?.strength === 'speech',
    read: ({ left }) => byCue(left),
  },
  {
    name: 'naming verb just before',
    example: 'Reyes said Moss called it “a coffin with a bell”.',
    speaker: 'Moss',
    match: isClose,
    read: ({ left }) => byCue(left),
  },
  {
    // Whoever scolds did not say it, and whoever is scolded is seldom told to have said it word for word.
    name: 'what somebody is blamed for saying',
    example: 'Reyes scolded Ada Moss for calling the ferry “a coffin with a bell”.',
    match: (place) => hasUntold(place, isBlame),
    read: () => NOBODY,
  },
  {
    name: 'verb joined to a reported clause',
    example: 'Reyes told police Moss grabbed the bell and shouted “we sail at dawn or not at all”.',
    match: (place) => hasUntold(place, isJoined),
    read: () => NOBODY,
  },
  {
    name: 'verb of speech before',
    example: 'Moss said the ferry was “a coffin with a bell”.',
    speaker: 'Moss',
    match: ({ speech }) => speech !== undefined,
    read: ({ speech }) => byCue(speech),
  },
  {
    name: 'naming verb before',
    example: 'Moss described the old ferry as “a coffin with a bell”.',
    speaker: 'Moss',
    match: ({ left }) => left !== undefined,
    read: ({ left }) => byCue(left),
  },
  {
    name: 'cue later',
    example: 'The ferry was “a coffin with a bell” long before it sank, Moss said.',
    speaker: 'Moss',
    // A comma before it or in the marks: "chants of “One of us” as the visitors sang" is another clause's.
    match: ({ right, tokens, quotation }) =>
      right !== undefined &&
      (/[,?!]/u.test(lastOf(quotation)) || tokens[Math.min(right.from, right.subject.from) - 1]?.class === 'comma'),
    read: ({ right }) => byCue(right),
  },
  {
    name: 'subject of a clause that a colon ends',
    example: 'Ada Moss had a word for the ferry: “A coffin with a bell and no keel.”',
    speaker: 'Ada Moss',
    match: ({ tokens, at }) => tokens[at - 1]?.class === 'colon',
    read: ({ tokens, at }) => {
      const phrase = leadingSubject(tokens, 0, at - 1);
      return phrase && isPerson(tokens, phrase) ? { phrase, onlyKnown: true } : undefined;
    },
  },
  {
    name: 'opening participle',
    example: 'Calling it “a coffin with a bell,” Moss left the ferry.',
    speaker: 'Moss',
    match: ({ quotation }) => lastOf(quotation) === ',',
    read: ({ tokens, at }) => byPhrase(behindParticiple(tokens, at)),
  },
];

/** "“…,” Moss testified Reyes told her": of a cue and the one that it tells of, the latter. */
const innermost = (cue: Cue | undefined, after: readonly Cue[]): Cue | undefined =>
  after.find(({ strength, subject }) => strength === 'speech' && cue !== undefined && subject.from === cue.to) ?? cue;

/** Finds a quotation's speaker in its own sentence. `at` is its token; the first `passed` of `cues` stand before it. */
export function attributeWithin(
  sentence: Sentence,
  cues: readonly Cue[],
  passed: number,
  at: number,
  quotation: QuotedSpan,
): Attribution | undefined {
  const { tokens } = sentence;
  const ownSentence = beginsSentence(quotation);
  const before = cues
    .slice(Math.max(0, passed - MOST_CUES), passed)
    .filter((cue) => cue.subject.to <= at && at - cue.to <= FARTHEST && !closedOff(sentence, cue, at, ownSentence));
  const after = cues
    .slice(passed, passed + MOST_CUES)
    .filter((cue) => cue.subject.from > at && cue.from - at <= FARTHEST);
  const found = readBy(WITHIN_SENTENCE, {
    sentence,
    tokens,
    at,
    quotation,
    first: passed === 0,
    left: before.at(-1),
    speech: before.findLast((cue) => cue.strength === 'speech'),
    right: innermost(after.find(({ strength }) => strength === 'speech') ?? after[0], after),
    cues,
  });
  if (!found) return undefined;
  const { phrase, cue, onlyKnown = false } = found.read;
  return { rule: found.rule.name, subject: { sentence, phrase }, ...(cue && { cue }), onlyKnown };
}
