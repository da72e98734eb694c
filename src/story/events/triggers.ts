import { EVENT_NOUNS } from '../../english/event-nouns.ts';
import { NUMBER_WORDS } from '../../english/numbers.ts';
import {
  BE,
  DETERMINERS,
  DO,
  GET,
  HAVE,
  isAdverb,
  isAuxiliary,
  isGerund,
  isGrammar,
  isNegation,
  isPastForm,
  isPresent,
  isThirdPerson,
  isUnchanged,
  MODAL,
  NOT_INFINITIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../english/verb-words.ts';
import type { Word } from '../../english/word.ts';

/** How a trigger's form places it in time. `pluperfect`: "had resigned". `participle`: "the man convicted in May". */
export type TriggerForm =
  | 'past'
  | 'perfect'
  | 'pluperfect'
  | 'present'
  | 'modal'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'state'
  | 'noun';

/** A word that tells an event, in its group: "was later convicted". Numbers are places in the sentence's words. */
export interface Trigger {
  readonly rule: string;
  readonly form: TriggerForm;
  /** The first word of its group, and the word itself. */
  readonly first: number;
  readonly at: number;
  readonly passive: boolean;
  readonly negated: boolean;
}

interface TriggerRow {
  readonly name: string;
  /** The trigger is the last word of the words in bold. */
  readonly example: string;
  /** Reads a trigger whose group begins at a place. */
  readonly read: (words: readonly Word[], at: number) => Omit<Trigger, 'rule'> | undefined;
}

/** Participles that are the base form too: "had come". */
const BASE_PARTICIPLES = new Set(['come', 'become', 'overcome', 'run']);

const wordAt = (words: readonly Word[], at: number): string => words[at]?.folded ?? '';

/** Whether a word goes on without a comma or mark before it. */
const joined = (word: Word | undefined): boolean => word !== undefined && /^\s*$/u.test(word.gap);

/** The auxiliaries from a place on, adverbs among them, and the place behind them. */
function auxiliaries(words: readonly Word[], first: number): { chain: string[]; next: number } {
  const chain: string[] = [];
  let next = first;
  while (next < words.length && (next === first || joined(words[next]))) {
    const word = wordAt(words, next);
    if (isAuxiliary(word) || isNegation(word)) chain.push(word);
    else if (!(chain.length > 0 && isAdverb(word) && !isPastForm(word))) break;
    next++;
  }
  return { chain, next };
}

/** How a chain of auxiliaries places the verb behind it. */
function formOf(chain: readonly string[]): TriggerForm {
  const [first = ''] = chain;
  if (MODAL.has(first)) return 'modal';
  if (first.startsWith('had')) return 'pluperfect';
  if (HAVE.has(first)) return 'perfect';
  if (/^(?:was|were|did|wasn't|weren't|didn't)$/u.test(first)) return 'past';
  return 'present';
}

/** A verb behind auxiliaries. */
function readChain(words: readonly Word[], first: number): Omit<Trigger, 'rule'> | undefined {
  if (first > 0 && isAuxiliary(wordAt(words, first - 1)) && joined(words[first])) return undefined;
  if (!isAuxiliary(wordAt(words, first))) return undefined;
  const { chain, next } = auxiliaries(words, first);
  const word = wordAt(words, next);
  const last = chain.findLast((one) => isAuxiliary(one)) ?? '';
  const negated = chain.some(isNegation);
  const form = formOf(chain);
  if (!joined(words[next]) || word === '') return undefined;
  const passive = BE.has(last) && isPastForm(word);
  const verb =
    (BE.has(last) && (isPastForm(word) || isGerund(word) || word === 'going')) ||
    (HAVE.has(last) && (isPastForm(word) || BASE_PARTICIPLES.has(word))) ||
    ((MODAL.has(last) || DO.has(last)) && !isGrammar(word) && !words[next]?.capital);
  return verb ? { form, first, at: next, passive, negated } : undefined;
}

const opensGroup = (words: readonly Word[], at: number): boolean =>
  at > 0 &&
  (isAuxiliary(wordAt(words, at - 1)) || (isAdverb(wordAt(words, at - 1)) && isAuxiliary(wordAt(words, at - 2))));

/** The word before a place, adverbs passed over. */
function before(words: readonly Word[], at: number): string {
  let place = at - 1;
  while (place > 0 && isAdverb(wordAt(words, place)) && joined(words[place + 1])) place--;
  return wordAt(words, place);
}

/** Words besides prepositions that a form in -ing follows: "denied hitting", "stopped playing". */
const BEFORE_A_GERUND =
  /^(?:while|when|and|or|been|being|(?:den|admitt?|start|stopp?|continu|recall|report|finish|involv|consider|avoid|risk|suggest|regrett?|acknowledg|remember|includ)(?:y|e|ied|ed|s|es|ies|ying|ing)?|began|begins?|begun|kept|keeps?)$/u;

/** Reads the word that tells an event, at the first place of its group. Tried in this order. */
export const TRIGGER_ROWS: readonly TriggerRow[] = [
  {
    name: 'verb behind auxiliaries',
    example: 'The mayor *was later convicted* of fraud.',
    read: readChain,
  },
  {
    name: 'copula',
    example: 'Her trial *was* in May.',
    read: (words, at) => {
      if (!BE.has(wordAt(words, at)) || opensGroup(words, at)) return undefined;
      return { form: 'state', first: at, at, passive: false, negated: isNegation(wordAt(words, at + 1)) };
    },
  },
  {
    name: 'verb with got',
    example: 'Two men *got arrested* on Friday.',
    read: (words, at) => {
      if (!GET.has(wordAt(words, at)) || !isPastForm(wordAt(words, at + 1)) || !joined(words[at + 1])) return undefined;
      return { form: 'past', first: at, at: at + 1, passive: true, negated: false };
    },
  },
  {
    name: 'past verb',
    example: 'The mayor *resigned* on Friday.',
    read: (words, at) => {
      const word = wordAt(words, at);
      if (!isPastForm(word) || opensGroup(words, at) || words[at]?.capital) return undefined;
      const prior = before(words, at);
      const adjacent = joined(words[at]) || at === 0;
      if (adjacent && ((DETERMINERS.has(prior) && prior !== 'that') || prior === 'to' || isAuxiliary(prior)))
        return undefined;
      if (adjacent && PREPOSITIONS.has(prior) && !isUnchanged(word) && prior !== 'as') return undefined;
      if (isUnchanged(word) && adjacent && !(SUBJECT_PRONOUNS.has(prior) || words[at - 1]?.capital || prior === 'and'))
        return undefined;
      const participle = wordAt(words, at + 1) === 'by' || (adjacent && at === 0);
      return { form: participle ? 'participle' : 'past', first: at, at, passive: participle, negated: false };
    },
  },
  {
    name: 'verb in -ing',
    example: 'She left after *resigning* in May.',
    read: (words, at) => {
      if (!isGerund(wordAt(words, at)) || opensGroup(words, at) || words[at]?.capital) return undefined;
      const prior = before(words, at);
      const adjacent = joined(words[at]);
      if (adjacent && !PREPOSITIONS.has(prior) && !BEFORE_A_GERUND.test(prior)) return undefined;
      if (DETERMINERS.has(prior) && adjacent) return undefined;
      return { form: 'gerund', first: at, at, passive: false, negated: prior === 'without' || prior === 'not' };
    },
  },
  {
    name: 'infinitive',
    example: 'He is scheduled *to appear* in May.',
    read: (words, at) => {
      if (wordAt(words, at) !== 'to' || !joined(words[at + 1])) return undefined;
      const skip = isAdverb(wordAt(words, at + 1)) ? 1 : 0;
      const be = wordAt(words, at + 1) === 'be' || wordAt(words, at + 1) === 'have' ? 1 : 0;
      const head = at + 1 + Math.max(skip, be);
      const word = wordAt(words, head);
      const participle = be === 1 && (isPastForm(word) || isGerund(word));
      const verb =
        /^\p{Ll}{2,}$/u.test(word) &&
        !/[^s]s$/u.test(word) &&
        !isGrammar(word) &&
        !isGerund(word) &&
        !words[head]?.capital &&
        !NOT_INFINITIVES.has(word) &&
        !NUMBER_WORDS.has(word);
      if (!(be === 1 ? participle : verb)) return undefined;
      const negated = isNegation(wordAt(words, at - 1));
      return { form: 'infinitive', first: at, at: head, passive: be === 1, negated };
    },
  },
  {
    name: 'verb in the present',
    example: 'Her term *ends* in May.',
    read: (words, at) => {
      const word = wordAt(words, at);
      if (!isThirdPerson(word) || words[at]?.capital || !joined(words[at]) || at === 0) return undefined;
      const prior = before(words, at);
      const subject = SUBJECT_PRONOUNS.has(prior) || words[at - 1]?.capital === true;
      if (DETERMINERS.has(prior) || PREPOSITIONS.has(prior)) return undefined;
      if (!subject && !isPresent(word)) return undefined;
      if (EVENT_NOUNS.has(word) && !subject) return undefined;
      return { form: 'present', first: at, at, passive: false, negated: false };
    },
  },
  {
    name: 'event noun',
    example: 'Her *resignation* came in May.',
    read: (words, at) => {
      const word = wordAt(words, at);
      const printed = words[at];
      if (!EVENT_NOUNS.has(word) || !printed || printed.possessive) return undefined;
      // Within a name: "Open Report Group".
      if (printed.capital && at > 0) return undefined;
      const next = words[at + 1];
      // "the trial judge": the noun behind is what is spoken of.
      if (next && joined(next) && EVENT_NOUNS.has(next.folded)) return undefined;
      return { form: 'noun', first: at, at, passive: false, negated: wordAt(words, at - 1) === 'no' };
    },
  },
];

/** Every trigger of a sentence, in order of place; each word tells at most one event. Linear. */
export function findTriggers(words: readonly Word[]): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const { name, read } of TRIGGER_ROWS) {
      const trigger = read(words, at);
      if (!trigger) continue;
      found.push({ rule: name, ...trigger });
      at = trigger.at;
      break;
    }
  }
  return found;
}
