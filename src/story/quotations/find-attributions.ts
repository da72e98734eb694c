import { CLAUSE_VERBS } from '../../english/reporting-verbs.ts';
import { type Rule, readBy } from '../rule.ts';
import type { Layout } from '../text/paragraph.ts';
import type { Attribution } from './attribution.ts';
import { leadingSubject } from './clause-subject.ts';
import { type Cue, findCues } from './cues.ts';
import { isPerson, type Phrase } from './noun-phrase.ts';
import type { QuotedSpan } from './quoted-span.ts';
import { isDash, isQuotation, readSentences, type Sentence, type Token, type TokenClass } from './quoting-sentence.ts';
import { SourceMemory } from './source.ts';
import { signature, type TurnLabel, turnLabels } from './speaker-label.ts';
import { attributeWithin, beginsSentence, PERSONAL } from './within-sentence.ts';

/** What may stand before a quotation that is a sentence of its own: "But “…”", "Adding, “…”". */
const OPENS = new Set<TokenClass>(['comma', 'adverb', 'time', 'conjunction', 'subordinator', 'speech', 'quotation']);
/** A naming verb further from the colon, in tokens, has its own object: "refused to call it a strike, and sailed:". */
const CLOSE_TO_COLON = 6;

/** A quotation that opens its sentence or stands behind its first words, and the sentence before. */
interface OpeningPlace {
  /** The sentence before. */
  readonly before: Sentence;
  /** Who said the sentence before's last quotation. */
  readonly last: Attribution | undefined;
  /** Whether the sentence's first quotation was already asked for. */
  readonly asked: boolean;
  /** The index of the quotation's paragraph. */
  readonly paragraph: number;
  /** Whether it is quoted as a sentence or more, or its own sentence has nothing else: a phrase in a sentence runs on with none. */
  readonly whole: boolean;
  /** Whether its sentence is nothing but quotations, this one beginning like a sentence. */
  readonly alone: boolean;
}

/** Whom the sentence before tells, and by which cue. */
interface Told {
  readonly subject: Attribution['subject'];
  readonly standsFor?: Attribution['standsFor'];
  readonly cue?: Cue;
  readonly onlyKnown: boolean;
}

const told = (sentence: Sentence, phrase: Phrase | undefined, onlyKnown = false): Told | undefined =>
  phrase && { subject: { sentence, phrase }, onlyKnown };

/** Only where the two belong together, by a colon or a paragraph: elsewhere three in four were wrong. */
const belongs = ({ before, paragraph, last, asked }: OpeningPlace): boolean =>
  !last && !asked && (before.tokens.at(-1)?.class === 'colon' || before.paragraph === paragraph);

/** "calling it “a coffin,” Moss said": who tells a sentence behind its last quotation, where that is another's. */
function tellerBehind(before: Sentence, last: Attribution | undefined): Told | undefined {
  const { tokens } = before;
  const quotation = tokens.findLastIndex(isQuotation);
  const cue = findCues(tokens).find(
    ({ from, subject, strength }) => strength === 'speech' && Math.min(from, subject.from) === quotation + 1,
  );
  const said = last?.subject.sentence === before && last.cue !== undefined && last.cue.to <= quotation;
  return said ? told(before, cue?.subject) : undefined;
}

/** How the sentence before a quotation that opens its own tells who said it, in order of trust. */
export const FROM_SENTENCE_BEFORE: readonly Rule<OpeningPlace, Told>[] = [
  {
    name: 'run of quotations',
    example: '“We sail at dawn,” said Moss. “We will not wait for anybody.”',
    speaker: 'Moss',
    match: ({ last, whole }) => last !== undefined && whole,
    read: ({ last, before }) => tellerBehind(before, last) ?? last,
  },
  {
    name: 'cue of the sentence before',
    example: 'Moss told them her plan at length. “We sail at dawn or not at all.”',
    speaker: 'Moss',
    match: belongs,
    read: ({ before, before: { tokens } }) => {
      const cues = findCues(tokens);
      const last = cues.findLast(({ strength, to }) => strength === 'speech' || tokens.length - to <= CLOSE_TO_COLON);
      return told(before, last?.subject);
    },
  },
  {
    // Only of somebody named or meant by "he" or "she": of other subjects half were wrong.
    name: 'subject of a sentence that a colon ends',
    example: 'Ada Moss then handed out the rules:\n\n“We sail at dawn or not at all.”',
    speaker: 'Ada Moss',
    match: ({ before, last, asked }) => !last && !asked && before.tokens.at(-1)?.class === 'colon',
    read: ({ before: { tokens }, before }) => {
      const phrase = leadingSubject(tokens, 0, tokens.length);
      return phrase && isPerson(tokens, phrase) ? told(before, phrase, true) : undefined;
    },
  },
  {
    name: 'subject of the sentence before',
    example: 'Ada Moss had no doubt. “We sail at dawn or not at all.”',
    speaker: 'Ada Moss',
    match: ({ before, paragraph, last, asked, alone }) => !last && !asked && alone && before.paragraph === paragraph,
    read: ({ before: { tokens }, before }) => {
      const phrase = leadingSubject(tokens, 0, tokens.length);
      return phrase && isPerson(tokens, phrase) ? told(before, phrase, true) : undefined;
    },
  },
  {
    // Her words in full follow her words in short. Only the first verb of speech counts, and only where it takes a clause and
    // somebody is its subject.
    name: 'reported in short before',
    example: 'Moss said that the ferry would sail.\n\n“We sail at dawn or not at all.”',
    speaker: 'Moss',
    match: ({ last, asked, alone }) => !last && !asked && alone,
    read: ({ before }) => {
      const { tokens } = before;
      const cue = findCues(tokens).find(({ strength }) => strength === 'speech');
      if (!cue || !CLAUSE_VERBS.has(tokens[cue.from]?.word ?? '')) return undefined;
      const { subject } = cue;
      const personal = tokens.slice(subject.from, subject.to).some(({ class: kind }) => PERSONAL.has(kind));
      return personal ? told(before, subject) : undefined;
    },
  },
];

/** By the sentence before, whose quotations run on or whose words introduce the quotation. */
function attributeToPrevious(place: OpeningPlace): Attribution | undefined {
  const found = readBy(FROM_SENTENCE_BEFORE, place);
  if (!found) return undefined;
  const { subject, standsFor, cue, onlyKnown } = found.read;
  return { rule: found.rule.name, subject, ...(standsFor && { standsFor }), ...(cue && { cue }), onlyKnown };
}

/** "“We sail at dawn.”", and on a line of its own "— Ada Moss, pilot". */
function signedBelow({ paragraph }: Sentence, next: Sentence | undefined): Attribution | undefined {
  if (next?.paragraph !== paragraph + 1 || !isDash(next.tokens[0])) return undefined;
  const phrase = signature(next.tokens, 0);
  return phrase && { rule: 'signature', onlyKnown: false, subject: { sentence: next, phrase } };
}

function attributeToLabel({ label, names }: TurnLabel, sentence: Sentence): Attribution {
  const whole = (tokens: readonly Token[]) => ({
    sentence: { ...sentence, tokens },
    phrase: { from: 0, to: tokens.length },
  });
  return {
    rule: 'label of a turn',
    onlyKnown: false,
    subject: whole(label),
    ...(names && { standsFor: whole(names) }),
  };
}

/**
 * Finds who said each quoted span of an article, undefined where the text does not tell. Rows in order of trust, after the sieves of
 * Muzny et al. 2017, "A Two-stage Sieve Approach for Quote Attribution"; cues and their subjects as in Krestel et al. 2008 and Pareti 2015; runs of quotations as O'Keefe et al.
 * 2012 describe them in news. Linear in the text's length.
 */
export function findAttributions(layout: Layout, quoted: readonly QuotedSpan[]): (Attribution | undefined)[] {
  const found: (Attribution | undefined)[] = quoted.map(() => undefined);
  if (!quoted.some(({ kind }) => kind === 'speech')) return found;
  const turns = turnLabels(layout.article, quoted);
  const sources = new SourceMemory();
  let last: Attribution | undefined;
  let previous: Sentence | undefined;
  const sentences = readSentences(layout, quoted);
  for (const [place, sentence] of sentences.entries()) {
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
        if (near && opening && !one) {
          const own = alone && beginsSentence(quotation);
          const whole = alone || beginsSentence(quotation) || /[,.?!…—–-]$/u.test(quotation.words.text.slice(-1));
          one = attributeToPrevious({ before: near, last, asked, paragraph, alone: own, whole });
          asked = true;
        }
        if (!one && alone) one = signedBelow(sentence, sentences[place + 1]);
        // A quotation over two paragraphs is read in both; what the second only carries on, the first told better.
        const known = found[token.quotation];
        if (!known || (one && one.rule !== 'run of quotations')) found[token.quotation] = one && sources.explain(one);
        last = one ?? last;
      }
      opening &&= OPENS.has(token.class);
    });
    sources.note(sentence);
  }
  return found;
}
