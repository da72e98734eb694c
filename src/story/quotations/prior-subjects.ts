import { isPersonNoun } from '../../english/speaking-nouns.ts';
import type { Article } from '../article.ts';
import { Span } from '../span.ts';
import { leadingSubject } from './clause-subject.ts';
import { findCues } from './cues.ts';
import { headOf, LONGEST_NAME, namedBehind, type Phrase } from './noun-phrase.ts';
import { isQuotation, type Sentence, type Token } from './quoting-sentence.ts';

/** The subject of a clause before a pronoun: whom a text goes on speaking of. */
export interface PriorSubject {
  readonly span: Span;
  /** The head of its words: "pilot" in "the pilot of the ferry". */
  readonly head: Span;
  /** `name`: printed with a capital. `pronoun`: "she". `person`: "the pilot". `owner`: "Moss" in "Moss’s letter". Other things, groups and plurals are left out. */
  readonly kind: 'name' | 'pronoun' | 'person' | 'owner';
}

/** Subjects further back, in sentences or in paragraphs, are not what a pronoun goes on with. */
const MOST_BACK = 6;
const PARAGRAPHS_BACK = 4;

const PRONOUN = /^s?he$/u;

/** "…, Moss said on Friday": a cue this close to the end of its sentence tells all of it, in tokens. */
const CLOSE_TO_END = 4;

/**
 * Whom a sentence goes on speaking of: who tells it all ("According to Moss, …", "…, Moss said", "It is, Moss said, …"), else the subject of its main
 * clause.
 */
function mainSubject(tokens: readonly Token[]): Phrase | undefined {
  const opens = tokens[0] && isQuotation(tokens[0]);
  const cues =
    opens || tokens.some(({ class: kind, word }) => kind === 'speech' || word === 'according') ? findCues(tokens) : [];
  const telling = cues.find(
    ({ from, to, strength, subject }) =>
      strength === 'speech' &&
      (opens ||
        tokens[from]?.word === 'according' ||
        (/^(?:comma|quotation)$/u.test(tokens[Math.min(from, subject.from) - 1]?.class ?? '') &&
          (tokens.length - to <= CLOSE_TO_END || tokens[Math.max(to, subject.to)]?.class === 'comma'))),
  );
  if (telling ?? opens) return telling?.subject ?? cues[0]?.subject;
  const leading = leadingSubject(tokens, behindLabel(tokens), tokens.length);
  return leading && namedBehind(tokens, leading);
}

/** "Jane Roe: Your son has read it": where a turn's words begin behind the label that names who says them. */
function behindLabel(tokens: readonly Token[]): number {
  let at = 0;
  while (at < LONGEST_NAME && tokens[at]?.class === 'name') at++;
  return at > 0 && tokens[at]?.class === 'colon' ? at + 1 : 0;
}

/** Each sentence is asked for once, however many pronouns follow it. */
const known = new WeakMap<Sentence, { readonly phrase: Phrase | undefined }>();

function mainSubjectOf(sentence: Sentence): Phrase | undefined {
  const found = known.get(sentence) ?? { phrase: mainSubject(sentence.tokens) };
  known.set(sentence, found);
  return found.phrase;
}

function kindOf(tokens: readonly Token[], { from, to }: Phrase): PriorSubject['kind'] | undefined {
  if (tokens.slice(from, to).some(({ class: kind }) => kind === 'conjunction')) return undefined;
  const head = tokens[headOf(tokens, { from, to })];
  if (head?.class === 'pronoun') return PRONOUN.test(head.word) ? 'pronoun' : undefined;
  if (head?.class === 'name') return 'name';
  return head?.class === 'noun' && isPersonNoun(head.word) ? 'person' : undefined;
}

/** "Moss’s letter": whose the subject is, where that is no person itself. */
function ownerIn(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  if (kindOf(tokens, phrase) !== undefined) return undefined;
  for (let at = phrase.from; at < phrase.to; at++) {
    if (!tokens[at]?.possessive) continue;
    const owner = { from: phrase.from, to: at + 1 };
    return kindOf(tokens, owner) === undefined ? undefined : owner;
  }
  return undefined;
}

/**
 * The subjects of the clauses before a pronoun, nearest first: of its own sentence's main clause where it stands in a later
 * one, then of the sentences before. Of each sentence one at most.
 */
export function priorSubjects(article: Article, sentence: Sentence, at: number): PriorSubject[] {
  const found: PriorSubject[] = [];
  let one: Sentence | undefined = sentence;
  for (let back = 0; one && back <= MOST_BACK; back++, one = one.previous) {
    if (sentence.paragraph - one.paragraph > PARAGRAPHS_BACK) break;
    const { tokens } = one;
    const phrase = back === 0 ? leadingSubject(tokens, 0, at) : mainSubjectOf(one);
    const whole = phrase?.standsFor ?? phrase;
    const owner = whole && ownerIn(tokens, whole);
    const named = owner ?? whole;
    if (!named || (back === 0 && named.to > at)) continue;
    const kind = owner ? 'owner' : kindOf(tokens, named);
    if (kind === undefined) continue;
    const head = tokens[headOf(tokens, named)] as Token;
    const start = (tokens[named.from] as Token).start;
    found.push({
      span: new Span(article, start, (tokens[named.to - 1] as Token).end),
      head: new Span(article, head.start, head.end),
      kind,
    });
  }
  return found;
}
