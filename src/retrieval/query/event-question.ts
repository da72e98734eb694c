import { EVENT_NOUNS } from '../../english/event-nouns.ts';
import { everydayWords } from '../../english/everyday-words.ts';
import { IRREGULAR_BASES } from '../../english/irregular-forms.ts';
import { ASKING_WORDS, FUNCTION_WORDS } from '../../english/stop-words.ts';
import { DETERMINERS, isPastForm, SUBJECT_PRONOUNS } from '../../english/verb-words.ts';
import type { EntityRecord } from '../../story/records.ts';
import { type AskedDeed, askedDeeds } from '../participants/asked-deed.ts';
import { nounsOf, wordsForOneEvent } from './event-words.ts';
import type { NamedPeople } from './named-people.ts';
import { type Concept, readQuestion } from './question.ts';
import { stem, terms } from './terms.ts';
import { words } from './words.ts';

/** Whether what is asked for is over, ahead, or may be either. */
export type AskedTense = 'past' | 'future' | 'open';

/** A concept with the verb or noun that tells the very same: "resign" and "resignation". */
export interface EventConcept extends Concept {
  readonly family: ReadonlySet<string>;
  /** Whether it tells little of what is asked for: "went" of "went missing", "tried" of "tried to quit". */
  readonly isLight: boolean;
}

/** A question for an event. */
export interface EventQuestion {
  readonly concepts: readonly EventConcept[];
  /** Its words as they are compared. */
  readonly typed: readonly string[];
  /** Terms of names: the story's, and words that are no everyday ones. */
  readonly names: ReadonlySet<string>;
  /** Whom the question names, by `entity.id`. */
  readonly entities: ReadonlySet<string>;
  /** What it says of whom it names. */
  readonly deeds: readonly AskedDeed[];
  /** Terms of the verbs that it asks with: "when was the bomber *caught*", "did she *resign*". */
  readonly verbs: ReadonlySet<string>;
  readonly tense: AskedTense;
  /** Whether it asks for what is said, denied, planned or not done: "said he would resign". */
  readonly unreal: boolean;
  /** Whether it asks for what is not done: "said he is not quitting". */
  readonly negated: boolean;
}

const FUTURE =
  /\b(?:will|won['’]?t|going\s+to|scheduled|due|supposed\s+to|expected|planned|plans?|upcoming|next|is|are|does|do|deadline|until|gonna|isn['’]t)\b/iu;
const UNREAL =
  /\b(?:not|never|no|cannot|without|refus\p{L}+|den(?:y|ies|ied)|will|would|wouldn['’]?t|won['’]?t|might|could|should|may|if|plan\p{L}*|want\p{L}*|threat\p{L}*|call(?:s|ed)?\s+for|demand\p{L}*|ask(?:s|ed)?|urge[sd]?|say(?:s|ing)?|said|told|tells?|claim\p{L}*|promis\p{L}+|vow\p{L}*|warn\p{L}*|possib\p{L}+|consider\p{L}*|going\s+to)\b|n['’]t\b/iu;

const NEGATED = /\b(?:not|never|cannot)\b|n['’]t\b/iu;

/** Words behind which a base form is a verb. */
const BEFORE_A_BASE = /^(?:did|does|do|will|would|gonna|didnt|couldnt|wouldnt|wont|could)$/u;
/** Words that tell little without what stands behind them: "went missing", "took office", "new minister", "back home". */
const LIGHT = new Set(
  (
    'go goes going went gone get got have had has make made take took give gave given do did done come came put set hold held ' +
    'back new next'
  ).split(' '),
);
/** Verbs that tell only how somebody came to do what "to" brings behind them: "tried to quit", "was forced to resign". */
const LEADING = new Set(
  'try tried tries attempt attempted manage managed decide decided choose chose agree agreed want wanted need needed force forced start started begin began'.split(
    ' ',
  ),
);
/** Verbs that ask for the day of what is ahead, whatever word the date has: "trial starts", "has been set for". */
const STARTING = new Set('start starts begin begins'.split(' '));

/** Pasts that are nouns as often: "third bid", "pay cut". */
const NOUN_AS_WELL = new Set('bid cut cost bet spread beat hit'.split(' '));

const isBase = (word: string): boolean =>
  IRREGULAR_BASES.has(word) ||
  [`${word}ed`, `${word}d`, `${word}${word.at(-1)}ed`, `${word.replace(/y$/u, 'i')}ed`].some((form) =>
    everydayWords().has(form),
  );

/** The verb of "did she resign", "did the governor write": behind its subject. */
function baseVerb(all: readonly string[], names: Pick<ReadonlySet<string>, 'has'>): string | undefined {
  const auxiliary = all.findIndex((word) => BEFORE_A_BASE.test(word));
  if (auxiliary < 0) return undefined;
  let at = auxiliary + 1;
  if (!SUBJECT_PRONOUNS.has(all[at] ?? '')) {
    while (DETERMINERS.has(all[at] ?? '')) at++;
    at++;
    while (names.has(stem(all[at] ?? ''))) at++;
  }
  return all.slice(at).find((word) => !FUNCTION_WORDS.has(word) && isBase(word));
}

/** The terms of a question's verbs, as far as their form or place shows them. */
function verbsOf(text: string, names: Pick<ReadonlySet<string>, 'has'>, light: ReadonlySet<string>): Set<string> {
  const all = words(text).map(({ word }) => word);
  const past = all.filter(
    (word, at) =>
      isPastForm(word) &&
      !NOUN_AS_WELL.has(word) &&
      !FUNCTION_WORDS.has(word) &&
      !ASKING_WORDS.has(word) &&
      !DETERMINERS.has(all[at - 1] ?? ''),
  );
  const base = past.length === 0 ? baseVerb(all, names) : undefined;
  return new Set([...past, ...(base === undefined ? [] : [base])].filter((word) => !light.has(word)).map(stem));
}

/** The words of a question that tell little of what it asks for. */
function lightIn(all: readonly string[]): ReadonlySet<string> {
  return new Set(
    all.filter(
      (word, at) =>
        LIGHT.has(word) ||
        (LEADING.has(word) && all[at + 1] === 'to') ||
        (STARTING.has(word) && isEventNoun(all[at - 1])),
    ),
  );
}

const isEventNoun = (word: string | undefined): boolean => word !== undefined && EVENT_NOUNS.has(word);

/** Whether a word is a name here: of somebody whom the question names, or one that is no everyday word ("house" is one in "White House"). */
const isNameOf = (people: NamedPeople, term: string, word: string, fullNames: ReadonlySet<string>): boolean =>
  people.terms.has(term) && (fullNames.has(term) || !everydayWords().has(word));

/** Whether a word can only name something: "A380", "Dreamliner", not an everyday word. */
const isThingName = (word: string): boolean =>
  /\p{N}/u.test(word) || !(word.includes(' ') || everydayWords().has(word));

/** Reads what somebody asks the date of: "when did Hale quit", "hale's resignation", "trial date". */
export function readEventQuestion(text: string, people: NamedPeople): EventQuestion {
  const light = lightIn(words(text).map(({ word }) => word));
  const concepts = readQuestion(text).concepts.map((concept) => ({
    ...concept,
    isLight: light.has(concept.word),
    family: nounsOf(concept.term),
    synonyms: new Set([...concept.synonyms, ...wordsForOneEvent(concept.term)]),
  }));
  const named: readonly EntityRecord[] = [...people.named(concepts.map(({ term }) => term))];
  const fullNames = new Set(
    named.flatMap(({ aliases }) => aliases).flatMap((alias) => terms(alias).map(({ term }) => term)),
  );
  const past = words(text).some(({ word }) => isPastForm(word) || word === 'did' || word === 'was' || word === 'were');
  return {
    concepts,
    typed: words(text).map(({ word }) => word),
    names: new Set(
      concepts
        .filter(({ term, word }) => isThingName(word) || isNameOf(people, term, word, fullNames))
        .map(({ term }) => term),
    ),
    entities: new Set(named.map(({ id }) => id)),
    deeds: askedDeeds(text, people),
    verbs: verbsOf(text, people.terms, light),
    tense: past ? 'past' : FUTURE.test(text) ? 'future' : 'open',
    unreal: UNREAL.test(text),
    negated: NEGATED.test(text),
  };
}
