import { everydayWords } from '../../english/everyday-words.ts';
import { SPEECH_VERBS } from '../../english/reporting-verbs.ts';
import { ASPECTS } from '../../english/time-aspects.ts';
import { growingCache } from '../../growing-cache.ts';
import type { EntityRecord, EventRecord } from '../../story/records.ts';
import { intervalOf } from '../engine/calendar-interval.ts';
import type { Documents } from '../engine/document.ts';
import type { Engine, Filters } from '../engine/engine.ts';
import type { Names } from '../participants/phrase.ts';
import { namesOf, tellsOfAnother } from '../participants/told-of.ts';
import type { DescriptionIndex } from '../query/description-index.ts';
import { type EventConcept, type EventQuestion, readEventQuestion } from '../query/event-question.ts';
import type { NamedPeople } from '../query/named-people.ts';
import { printedName } from '../query/printed-name.ts';
import { PrintedPlaces } from '../query/printed-places.ts';
import { asksNothing } from '../query/question.ts';
import { terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import { EVENT_CANDIDATES, EVENT_WEIGHTS, JUDGE, NEAR_WORDS, WORD_WEIGHTS } from '../ranking/event-weights.ts';
import { bestWindow } from '../ranking/evidence.ts';
import {
  type FoundEvents,
  isHere,
  isVerbOf,
  judge,
  MANY_WORDS,
  type Place,
  type Told,
  type Weighed,
} from '../ranking/judge-events.ts';

/** So many entities' names stay read. */
const ENTITIES_KEPT = 20_000;

/** What stands in a sentence before its date, at most so much, in UTF-16 units. */
const BEFORE_A_DATE = 40;

/** The words of a sentence before its date. */
function beforeDate({ sentence, date }: EventRecord): string {
  const at = date.start - sentence.start;
  return at > 0 ? sentence.text.slice(Math.max(0, at - BEFORE_A_DATE), at) : '';
}

/** A clause or sentence whose subject is named before it: "He was suspended", "In February it was given to him". */
const PRONOUN_SUBJECT = /^["“]?(?:(?:\p{L}+\s+){0,3}(?:\p{L}+,?\s+))??(he|she|they|it)\s/iu;
/** So many words of the sentence before may be who "he" is; "it" and "they" may be anything there. */
const SUBJECT_WORDS = 10;

/** The sentence before an event's own, as far as a pronoun of the event's clause may stand for it; empty where none does. */
function antecedentOf({ text, start, sentence, clause }: EventRecord): string {
  const pronoun = PRONOUN_SUBJECT.exec(clause.text)?.[1] ?? PRONOUN_SUBJECT.exec(sentence.text)?.[1];
  if (pronoun === undefined) return '';
  const last = sentenceBefore({ text, start, sentence });
  return /^s?he$/iu.test(pronoun) ? last.split(/\s+/u, SUBJECT_WORDS).join(' ') : last;
}

/** The sentence before an event's own in its passage; empty where there is none. */
function sentenceBefore({ text, start, sentence }: Pick<EventRecord, 'text' | 'start' | 'sentence'>): string {
  const earlier = text.slice(0, sentence.start - start).trimEnd();
  return earlier.slice(earlier.search(/[^.!?]+[.!?]["”’]?$/u)).trim();
}

/** Nouns that ask for what somebody said: "the smoothie comments". */
const SAYING_NOUNS = new Set(
  'comment comments remark remarks statement statements words quote quotes quip joke rant claim claims'.split(' '),
);

/** Verbs with which a question only asks what was said. */
const SAYING_VERBS = new Set('say says said tell tells told'.split(' '));

/** Whether a word belongs to what else a sentence tells (`beside`, where it does), and that cannot be what the question means. */
function isOfSomethingElse(
  beside: EventRecord['beside'][number] | undefined,
  { verbs, unreal, negated }: EventQuestion,
  { isVerb, word }: { readonly isVerb: boolean; readonly word: string },
): boolean {
  if (negated) return beside?.status !== 'negated' && beside?.status !== 'denied';
  if (!beside) return false;
  // "Brack threatened Marsh" asks whether he did, not what he denies.
  if (unreal) return isVerb && !SAYING_VERBS.has(word) && !isReal(beside.status);
  // Where the question has a verb, this decides, and a noun is only what it is done to: "the sentencing was postponed".
  return verbs.size === 0 || isVerb || !(beside.noun || isReal(beside.status));
}

const isReal = (status: EventRecord['status']): boolean => status === 'happened' || status === 'alleged';

/** Whether an event is told as the question asks: what happened for what is over, what is planned for what is ahead. */
function fits(status: EventRecord['status'], { tense, unreal, negated }: EventQuestion): boolean {
  if (status === 'negated') return negated;
  if (isReal(status)) return tense !== 'future' || unreal;
  return status === 'planned' && tense !== 'past' && !negated;
}

/** How exactly a value tells the day: 1 for a day, 0 for a year and longer. */
function precisionOf(value: string): number {
  const interval = intervalOf(value);
  if (!interval) return 0;
  const days = (interval.to - interval.from) / 86_400_000;
  return days <= 1 ? 1 : days <= 7 ? 0.8 : days <= 31 ? 0.5 : days <= 92 ? 0.3 : 0;
}

const SUGGESTED: ReadonlySet<EventRecord['status']> = new Set(['happened', 'alleged', 'planned']);

function opensWith(clause: string, typed: readonly string[]): boolean {
  if (typed.length < JUDGE.shortestOpening) return false;
  const printed = words(clause);
  return typed.every((word, place) => printed[place]?.word === word);
}

/** What is told, without concepts that are told by another's word alone: "phone call" by "her phone". */
const eachByItsOwnWord = (told: readonly Told[]): Told[] =>
  told.map((one) => {
    const shared = told.some(
      (other) =>
        other !== one &&
        other.byOwnWord &&
        one.positions.length > 0 &&
        one.positions.every((position) => other.positions.includes(position)),
    );
    return shared && !one.byOwnWord ? { ...one, place: undefined, value: 0, atTrigger: false } : one;
  });

/** Finds events by what happened and to whom. */
export class EventFinder {
  private readonly engine: Engine;
  private readonly documents: Documents;
  private readonly people: NamedPeople;
  private readonly descriptions: DescriptionIndex;
  private readonly names: Names;
  private readonly texts = new PrintedPlaces();

  constructor(
    engine: Engine,
    of: { readonly documents: Documents; readonly people: NamedPeople; readonly descriptions: DescriptionIndex },
  ) {
    this.engine = engine;
    this.documents = of.documents;
    this.people = of.people;
    this.names = namesOf(of.people);
    this.descriptions = of.descriptions;
  }

  /**
   * Ranks all events by one score of weighed evidence, then judges whether the best are what was asked for. What is denied, not
   * done or only possible is never an answer.
   */
  async find(text: string, filters: Filters = {}): Promise<FoundEvents> {
    const question = readEventQuestion(text, this.people);
    // "He still said it was on": any event that somebody tells would do.
    if (asksNothing(question)) return { outcome: 'not found', hits: [] };
    const weighed = await this.weigh(question, filters);
    return judge(question, weighed);
  }

  /** The events that name all of what a question names and asks nothing else of; undefined where it asks for something. */
  async ofNames(text: string, filters: Filters): Promise<readonly EventRecord[] | undefined> {
    const question = readEventQuestion(text, this.people);
    const { concepts, names } = question;
    const name = concepts.length === 0 ? printedName(text) : undefined;
    if (name) {
      const all = await this.engine.search({ kind: 'event', filters, limit: Number.POSITIVE_INFINITY });
      return all.flatMap(({ record }) => (name.test(record.sentence.text) ? [record] : []));
    }
    if (concepts.length === 0 || !concepts.every(({ term }) => names.has(term))) return undefined;
    const weighed = await this.weigh(question, filters);
    return weighed.filter(({ told }) => told.every(isHere)).map(({ event }) => event);
  }

  /** The candidates of a question, best first. */
  async weigh(question: EventQuestion, filters: Filters): Promise<Weighed[]> {
    const asked = new Map<string, number>();
    for (const { synonyms } of question.concepts) for (const other of synonyms) asked.set(other, EVENT_WEIGHTS.synonym);
    for (const { term } of question.concepts) asked.set(term, 1);
    const [hits, { size, frequency }] = await Promise.all([
      this.engine.search({
        kind: 'event',
        terms: Array.from(asked, ([term, weight]) => ({ term, weight })),
        filters,
        limit: EVENT_CANDIDATES,
      }),
      this.engine.statistics('event', asked.keys()),
    ]);
    const rareness = ({ term, synonyms }: EventConcept) => {
      const often = Math.max(frequency(term), ...Array.from(synonyms, frequency), 0);
      return Math.log(1 + (size - often + 0.5) / (often + 0.5));
    };
    let unprinted = 0;
    const telling = question.concepts.filter(({ isLight }) => !isLight).length;
    const weightOf = (concept: EventConcept) => {
      if (concept.isLight) return WORD_WEIGHTS.least;
      const known = frequency(concept.term) > 0 || [...concept.synonyms].some((other) => frequency(other) > 0);
      const everyday = concept.word.includes(' ') || everydayWords().has(concept.word);
      // An everyday word that no event prints is one that others put otherwise, where the question has enough beside it.
      if (!known && everyday && unprinted++ === 0 && telling >= MANY_WORDS && !question.verbs.has(concept.term))
        return WORD_WEIGHTS.unprinted;
      return Math.min(WORD_WEIGHTS.greatest, Math.max(WORD_WEIGHTS.least, rareness(concept)));
    };
    const weights = new Map(question.concepts.map((concept) => [concept, weightOf(concept)]));
    return hits
      .map(({ record, order }) => ({ order, weighed: this.weighOne(record, question, weights) }))
      .sort((a, b) => b.weighed.score - a.weighed.score || a.order - b.order)
      .map(({ weighed }) => weighed);
  }

  private weighOne(event: EventRecord, question: EventQuestion, weights: ReadonlyMap<EventConcept, number>): Weighed {
    const told = eachByItsOwnWord(this.tellAll(event, question));
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
    const share = (value: (one: Told) => number) =>
      told.reduce((sum, one) => sum + (weights.get(one.concept) ?? 0) * value(one), 0) / all;
    const byTrigger = told.some(({ atTrigger }) => atTrigger);
    const byVerb = question.verbs.size === 0 || told.some((one) => one.atTrigger && isVerbOf(one.concept, question));
    const takesPart = event.participants.some(({ entity, role }) => role !== 'other' && question.entities.has(entity));
    const places = told.flatMap(({ concept, positions }) =>
      positions.map((position) => ({ position, concept, weight: weights.get(concept) ?? 0 })),
    );
    const fitting = fits(event.status, question);
    const verbatim = SUGGESTED.has(event.status) && opensWith(event.clause.text, question.typed);
    const score =
      (verbatim ? 1 : 0) +
      share(({ value }) => value) +
      (byTrigger ? EVENT_WEIGHTS.trigger : 0) +
      (takesPart ? EVENT_WEIGHTS.role : 0) +
      (byTrigger && question.verbs.size > 0 && event.rule !== 'event noun' ? EVENT_WEIGHTS.verbForVerb : 0) +
      (EVENT_WEIGHTS.near * bestWindow(places, NEAR_WORDS)) / all +
      (fitting ? EVENT_WEIGHTS.status : 0) +
      EVENT_WEIGHTS.precision * precisionOf(event.date.value) +
      (event.date.basis === 'printed' ? EVENT_WEIGHTS.printed : 0) +
      (event.date.from === 'clause' ? EVENT_WEIGHTS.dateInClause : 0);
    return {
      event,
      told,
      score,
      here: share((one) => (isHere(one) ? 1 : 0)),
      around: share(({ place }) => (place !== undefined && place !== 'headline' ? 1 : 0)),
      byTrigger,
      byVerb,
      fits: fitting || verbatim,
      verbatim,
      isOfAnother: () =>
        question.deeds.length > 0 &&
        tellsOfAnother(question.deeds, [sentenceBefore(event), event.sentence.text], this.names),
    };
  }

  /** How an event tells each concept of a question. */
  private tellAll(event: EventRecord, question: EventQuestion): Told[] {
    const told = question.concepts.map((concept) => this.tell(concept, event, question));
    const deciding = told.filter(({ atTrigger }) => atTrigger).map(({ concept }) => concept.term);
    if (question.verbs.size > 0 || deciding.length === 0) return told;
    // What tells the event itself is the question's verb then, and its other words what that is done to.
    return question.concepts.map((concept) => this.tell(concept, event, { ...question, verbs: new Set(deciding) }));
  }

  /** How an event tells a concept, where it tells it best. */
  private tell(concept: EventConcept, event: EventRecord, question: EventQuestion): Told {
    const { sentence, clause } = event;
    const inSentence = this.texts.of(sentence.text);
    const antecedent = antecedentOf(event);
    let best: Told = {
      concept,
      place: undefined,
      value: 0,
      positions: [],
      atTrigger: false,
      byOwnWord: false,
      byExpression: false,
    };
    let byOwnWord = true;
    let isExpression = false;
    const offer = (place: Place, value: number, positions: readonly number[] = [], atTrigger = false) => {
      // Of two that tell it as well, the event's own word is the one that was asked for.
      const isSurer = value > 0 && value === best.value && atTrigger && !best.atTrigger;
      if (value > best.value || isSurer)
        best = { concept, place, value, positions, atTrigger, byOwnWord, byExpression: atTrigger && isExpression };
    };
    const isName = question.names.has(concept.term);
    const isVerb = isVerbOf(concept, question);
    for (const term of [concept.term, ...concept.synonyms]) {
      byOwnWord = term === concept.term || concept.family.has(term);
      isExpression = term.includes(' ');
      const same = byOwnWord ? EVENT_WEIGHTS.family : EVENT_WEIGHTS.synonym;
      const own = term === concept.term ? 1 : same;
      for (const { start, position, capital } of inSentence.get(term) ?? []) {
        const at = sentence.start + start;
        const beside = event.beside.find((one) => one.start <= at && at < one.end);
        const within = clause.start <= at && at < clause.end;
        const isTrigger = !isName && event.trigger.start <= at && at < event.trigger.end;
        const isMeant = question.negated ? event.status === 'negated' : isReal(event.status);
        if (isTrigger && (isMeant || event.status === 'planned'))
          offer('clause', own * EVENT_WEIGHTS.clause, [position], true);
        else if (!isName && isOfSomethingElse(beside, question, { isVerb, word: concept.word }))
          offer('passage', own * (beside && isReal(beside.status) ? EVENT_WEIGHTS.beside : EVENT_WEIGHTS.unreal));
        else if (capital && !isName) offer('passage', own * EVENT_WEIGHTS.beside);
        else if (within)
          offer('clause', own * EVENT_WEIGHTS.clause, [position], beside !== undefined && question.negated);
        else offer('sentence', own * EVENT_WEIGHTS.sentence, [position], beside !== undefined && question.negated);
      }
      if (!isVerb && this.meansParticipant(term, event)) offer('participant', own * EVENT_WEIGHTS.participant);
      if (!isVerb && best.value < own * EVENT_WEIGHTS.antecedent && this.texts.of(antecedent).has(term))
        offer('antecedent', own * EVENT_WEIGHTS.antecedent);
      if (best.value < own * EVENT_WEIGHTS.passage && this.texts.of(event.text).has(term))
        if (!inSentence.has(term)) offer('passage', own * EVENT_WEIGHTS.passage);
      if (best.value < own * EVENT_WEIGHTS.headline && this.texts.of(event.title).has(term))
        offer('headline', own * EVENT_WEIGHTS.headline);
    }
    if (SAYING_NOUNS.has(concept.word) && SPEECH_VERBS.has(event.trigger.text.toLowerCase()))
      offer('clause', EVENT_WEIGHTS.clause * EVENT_WEIGHTS.synonym, [], true);
    const { date } = event;
    const told = beforeDate(event);
    if (
      ASPECTS.some(({ words: aspects, before }) => aspects.has(concept.word) && before.test(told)) &&
      date.basis === 'printed'
    )
      offer('clause', EVENT_WEIGHTS.clause, [], true);
    return best;
  }

  /** Whether a term names or describes somebody who takes part. */
  private meansParticipant(term: string, { participants }: EventRecord): boolean {
    return participants.some(({ entity, role }) => role !== 'other' && this.termsFor(entity).has(term));
  }

  private readonly entityTerms = growingCache<ReadonlySet<string>>(ENTITIES_KEPT);

  /** The terms of an entity's names and of what it is described as. */
  private termsFor(id: string): ReadonlySet<string> {
    const known = this.entityTerms.get(id);
    if (known) return known;
    const entity: EntityRecord | undefined = this.documents.entity(id);
    const texts = [
      ...(entity?.aliases ?? []),
      ...this.descriptions.of(id).flatMap(({ of, words }) => (of === 'age' ? [] : [words.text])),
    ];
    const found = new Set(texts.flatMap((text) => terms(text).map(({ term }) => term)));
    this.entityTerms.set(id, found);
    return found;
  }
}
