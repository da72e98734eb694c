import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import type { EventRecord, PassageRecord, SpanRecord } from '../../story/records.ts';
import { intervalOf } from '../engine/calendar-interval.ts';
import type { Documents } from '../engine/document.ts';
import type { Engine, Filters } from '../engine/engine.ts';
import { part } from '../grouping/wording.ts';
import type { NamedPeople } from '../query/named-people.ts';
import { type Concept, readQuestion } from '../query/question.ts';
import type { Scope } from '../query/scope.ts';
import { findExpressions } from '../query/synonym-expressions.ts';
import { terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import { speaksOf } from '../ranking/abstain.ts';
import { RankedIndex } from '../ranking/ranked-index.ts';
import { spokenOf } from '../ranking/support.ts';
import { Participants } from './participants.ts';

/** A calendar date in the clause whose event it dates. */
export interface DatedHit {
  readonly date: NonNullable<EventRecord['date']>;
  /** The clause that holds the date: what happened then. */
  readonly clause: SpanRecord;
  readonly passage: PassageRecord;
  /** Whom the passage speaks of, by full name. */
  readonly names: ReadonlySet<string>;
  /** Who takes part in the event that was asked for, by `entity.id`; absent where none was, empty where the clause leaves it open. */
  readonly participants?: ReadonlySet<string>;
  /** Whether the clause opens with the very words that were asked for, as a suggested event does. */
  readonly verbatim?: boolean;
  readonly score: number;
}

/** How much of a question's content beside its names a clause must hold in order to date it. */
const HALF = 0.5;

/** From so many words on, an event that opens a clause means that clause. */
const SHORTEST_OPENING = 4;

function opensWith({ text }: SpanRecord, typed: readonly string[]): boolean {
  const printed = words(text);
  return typed.every((word, place) => printed[place]?.word === word);
}

/** Where a clause prints the concepts, in their words or others. */
function placesOf(concepts: readonly Concept[], clause: SpanRecord): SpanRecord[] {
  const { text } = clause;
  const meant = new Set(concepts.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const all = words(text);
  const positions = [
    ...terms(text).flatMap(({ term, position }) => (meant.has(term) ? [position] : [])),
    ...findExpressions(all).flatMap(({ term, first }) => (meant.has(term) ? [first] : [])),
  ];
  return positions.flatMap((position) => {
    const word = all[position];
    return word ? [part(clause, word.start, word.end)] : [];
  });
}

/** The terms that a stretch prints, known expressions among them. */
function termsPrinted(text: string): ReadonlySet<string> {
  const all = words(text);
  return new Set([...terms(text), ...findExpressions(all)].map(({ term }) => term));
}

/** Whether printed terms hold a concept, in its word or another. */
const isAmong = (printed: ReadonlySet<string>, { term, synonyms }: Concept): boolean =>
  printed.has(term) || [...synonyms].some((other) => printed.has(other));

/** A capitalised word right before an event's verb: whoever acts there. */
const SUBJECT =
  /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}.'’-]*)\s+(?:(?:was|were|is|are|has|had|have|been|be|also|later|then)\s+){0,3}$/u;

/** Whether a clause tells what was asked of a name that stands for nobody known: it leaves nothing open. */
function tellsOfAnother({ clause }: Dated, content: readonly Concept[]): boolean {
  return placesOf(content, clause).some(({ start, text }) => {
    // What is capitalised itself belongs to the name: "Hale Foods".
    if (/^\p{Lu}/u.test(text)) return false;
    const subject = SUBJECT.exec(clause.text.slice(0, start - clause.start))?.[1];
    return subject !== undefined && !FUNCTION_WORDS.has(subject.toLowerCase());
  });
}

/** What stands before a verb in its clause where its subject stands before the clause: "that sank", "when it broke out". */
const SUBJECT_BEFORE =
  /^(?:(?:that|which|who|when|after|before|as|because|since|while|until|and|but|where)\s+)?(?:(?:it|they)\s+)?(?:(?:was|were|is|are|has|had|have|been|be|will|would|also|later|first|then|reportedly)\s+){0,3}$/iu;

/** The text that names the subject of a clause's verb where the clause itself doesn't; undefined where it does. */
function subjectBefore({ clause, passage }: Dated, content: readonly Concept[]): string | undefined {
  const leaves = placesOf(content, clause).some(({ start }) =>
    SUBJECT_BEFORE.test(clause.text.slice(0, start - clause.start)),
  );
  if (!leaves) return undefined;
  const own = passage.sentences.find((one) => one.start <= clause.start && clause.end <= one.end);
  const before = passage.sentences.findLast(({ end }) => end <= clause.start);
  const from = own && own.start < clause.start ? own : before;
  return from && passage.text.slice(from.start - passage.start, clause.start - passage.start);
}

/** The concepts of an event that a clause tells: those found in it, and those that its subject before it prints. */
function withSubject(found: ReadonlySet<Concept>, dated: Dated, asked: readonly Concept[]): ReadonlySet<Concept> {
  const missing = asked.filter((concept) => !found.has(concept));
  const here = asked.filter((concept) => found.has(concept));
  const subject = missing.length > 0 ? subjectBefore(dated, here) : undefined;
  if (!subject) return found;
  const printed = termsPrinted(subject);
  return new Set([...found, ...missing.filter((concept) => isAmong(printed, concept))]);
}

type Dated = Pick<DatedHit, 'date' | 'clause' | 'passage'> & { readonly event: EventRecord };

/** Finds the dates of a story, in order of place or by the event that they date. */
export class DatedFinder {
  private readonly engine: Engine;
  private readonly documents: Documents;
  private readonly index: RankedIndex<'event'>;
  private readonly people: NamedPeople;
  private readonly participants: Participants;

  constructor(engine: Engine, documents: Documents, people: NamedPeople) {
    this.engine = engine;
    this.documents = documents;
    this.index = new RankedIndex('event', engine, documents);
    this.people = people;
    this.participants = new Participants(documents);
  }

  /** Events that have a date, each with its passage. */
  private async dated(events: readonly EventRecord[]): Promise<Map<EventRecord, Dated>> {
    const found = await this.engine.get('passage', [...new Set(events.map(({ passage }) => passage))]);
    const passages = new Map(found.map((passage) => [passage.id, passage]));
    return new Map(
      events.flatMap((event): [EventRecord, Dated][] => {
        const passage = passages.get(event.passage);
        const { date, clause } = event;
        return passage && date ? [[event, { event, passage, date, clause }]] : [];
      }),
    );
  }

  private hit({ event, date, clause, passage }: Dated, score: number): DatedHit {
    const names = new Set(event.participants.map(({ entity }) => this.documents.nameOf(entity)));
    return { date, clause, passage, names, score };
  }

  /** The earliest dates, at most so many, in order of place; `total` counts all. */
  async earliest(scope: Scope, most: number): Promise<{ readonly hits: DatedHit[]; readonly total: number }> {
    const all = await this.engine.search({ kind: 'event', filters: scope, limit: Number.POSITIVE_INFINITY });
    const day = ({ date }: EventRecord) => (date && intervalOf(date.value)?.from) ?? 0;
    const events = all
      .toSorted((a, b) => day(a.record) - day(b.record))
      .slice(0, most)
      .sort((a, b) => a.order - b.order)
      .map(({ record }) => record);
    const dated = await this.dated(events);
    return { hits: Array.from(dated.values(), (one) => this.hit(one, 1)), total: all.length };
  }

  /**
   * The dates whose clause speaks of the event, best first; none where no article dates it. Of the people whom the question
   * names, one must take part in it; a clause that leaves open who does ("the actor was convicted") counts where other clauses
   * tell the event of nobody else.
   */
  async find(event: string, scope: Scope = {}): Promise<DatedHit[]> {
    const question = readQuestion(event);
    const typed = words(event).map(({ word }) => word);
    const named = this.people.named(question.concepts.map(({ term }) => term));
    const asked = new Set(Array.from(named, ({ id }) => id));
    const ofPeople = new Set([...named].flatMap(({ aliases }) => aliases.flatMap(terms).map(({ term }) => term)));
    const others = question.concepts.filter(({ term }) => this.people.terms.has(term) && !ofPeople.has(term));
    const content = question.concepts.filter(({ term }) => !this.people.terms.has(term));
    const filters: Filters = scope;
    const { hits: ranked, rareness } = await this.index.search(question, filters);
    const datedBy = await this.dated(ranked.map(({ record }) => record));
    const hits = ranked.flatMap((hit) => {
      const dated = datedBy.get(hit.record);
      const found = spokenOf(hit.support);
      if (!dated) return [];
      if (!printsBefore(dated, others)) return [];
      const verbatim = typed.length >= SHORTEST_OPENING && opensWith(dated.clause, typed);
      const told = withSubject(found, dated, [...content, ...others]);
      if (!verbatim && content.length > 0 && !tells(told, content, rareness)) return [];
      const spoken = speaksOf({ found: told, around: told }, question, rareness, this.people.terms);
      const whole = content.every((concept) => told.has(concept));
      if (!verbatim && !spoken && !whole) return [];
      const taking = this.takingPart(dated, content);
      if (!verbatim && asked.size > 0 && taking?.size === 0 && tellsOfAnother(dated, content)) return [];
      // A text that only implies a concept's other word is a hit in which nothing is found.
      const score = (hit.score * told.size) / Math.max(1, found.size);
      return [{ dated, score, taking, verbatim, spoken, whole }];
    });
    const meant = ({ taking }: (typeof hits)[number]) =>
      asked.size === 0 || taking === undefined || [...taking].some((entity) => asked.has(entity));
    const told = hits.filter((one) => one.verbatim || (one.spoken && (meant(one) || one.taking?.size === 0)));
    const best = told.find(({ taking }) => taking && taking.size > 0);
    const ofNobodyElse = asked.size > 0 && hits.every((one) => !one.whole || meant(one) || one.taking?.size === 0);
    const open =
      best && ofNobodyElse ? hits.filter((one) => one.whole && !told.includes(one) && one.taking?.size === 0) : [];
    // What lacks the name only is as good an answer as the last that has it.
    const least = told.at(-1)?.score ?? 0;
    return [...told, ...open.map((one) => ({ ...one, score: Math.max(one.score, least) }))].map(
      ({ dated, score, taking, verbatim }) => ({
        ...this.hit(dated, score),
        ...(taking && { participants: taking }),
        verbatim,
      }),
    );
  }

  /** Who takes part in what a clause tells of the question's content; undefined where it prints none of it. */
  private takingPart({ clause, passage }: Dated, content: readonly Concept[]) {
    const places = placesOf(content, clause);
    if (places.length === 0) return undefined;
    return new Set(places.flatMap((place) => [...this.participants.of(place, passage)]));
  }
}

/** Whether a clause holds half of what is asked beside the names. */
function tells(found: ReadonlySet<Concept>, content: readonly Concept[], rareness: (term: string) => number): boolean {
  const weigh = (concepts: readonly Concept[]) => concepts.reduce((sum, { term }) => sum + rareness(term), 0);
  return weigh(content.filter((concept) => found.has(concept))) >= HALF * weigh(content);
}

/** Whether a passage prints the names before its clause ends: what is named only behind it is another clause's. */
function printsBefore({ clause, passage: { start, text } }: Dated, names: readonly Concept[]): boolean {
  if (names.length === 0) return true;
  const printed = termsPrinted(text.slice(0, Math.max(0, clause.end - start)));
  return names.every((name) => isAmong(printed, name));
}
