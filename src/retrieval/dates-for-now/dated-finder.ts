import { FUNCTION_WORDS } from '../../english/stop-words.ts';
import type { Article } from '../../story/article.ts';
import type { TimeExpression } from '../../story/dates/time-expression.ts';
import type { Passage } from '../../story/passage.ts';
import type { Entity } from '../../story/people/entity.ts';
import { Span } from '../../story/span.ts';
import type { Reading, Story } from '../../story/story.ts';
import type { Engine } from '../engine/engine.ts';
import { ItemIndex } from '../item-index.ts';
import { overlapping } from '../overlapping.ts';
import type { PassageFinder } from '../passage-finder.ts';
import { type Concept, readQuestion } from '../query/question.ts';
import { facetsOf, facetsWithin, type Scope } from '../query/scope.ts';
import { findExpressions } from '../query/synonym-expressions.ts';
import { terms } from '../query/terms.ts';
import { words } from '../query/words.ts';
import { speaksOf } from '../ranking/abstain.ts';
import { bytesOf, type Stored, uint32s } from '../stored.ts';
import type { StoryPeople } from '../story-people.ts';
import { intervalOf } from './calendar-interval.ts';
import { clauseOfDate } from './clause.ts';
import { Participants } from './participants.ts';

/** A printed date, or a printed range of them, with its calendar value. */
export type CalendarDate = Pick<TimeExpression, 'span' | 'value'>;

/** The dates that are on the calendar; "from 1998 to 2006" is one of them, from its first end to its last. */
function calendarDates(dates: readonly TimeExpression[]): CalendarDate[] {
  const found: CalendarDate[] = [];
  let open: TimeExpression | undefined;
  for (const date of dates) {
    if (intervalOf(date.value) === undefined) continue;
    if (open?.range !== undefined && open.range === date.range) {
      found.pop();
      found.push({ span: new Span(date.span.article, open.span.start, date.span.end), value: open.range });
      open = undefined;
      continue;
    }
    found.push(date);
    open = date;
  }
  return found;
}

/** A calendar date in the clause whose event it dates. */
export interface DatedHit {
  readonly date: CalendarDate;
  /** The clause that holds the date: what happened then. */
  readonly clause: Span;
  /** The passage's span, so that hits group as statements. */
  readonly span: Span;
  readonly passage: Passage;
  readonly article: Article;
  /** Whom the passage speaks of, by full name. */
  readonly names: ReadonlySet<string>;
  /** Who takes part in the event that was asked for; absent where none was, empty where the clause leaves it open. */
  readonly participants?: ReadonlySet<Entity>;
  /** Whether the clause opens with the very words that were asked for, as a suggested event does. */
  readonly verbatim?: boolean;
  readonly score: number;
}

/** How much of a question's content beside its names a clause must hold in order to date it. */
const HALF = 0.5;

/** From so many words on, an event that opens a clause means that clause. */
const SHORTEST_OPENING = 4;

function opensWith({ text }: Span, typed: readonly string[]): boolean {
  const printed = words(text);
  return typed.every((word, place) => printed[place]?.word === word);
}

/** Where a clause prints the concepts, in their words or others. */
function placesOf(concepts: readonly Concept[], { article, start, text }: Span): Span[] {
  const meant = new Set(concepts.flatMap(({ term, synonyms }) => [term, ...synonyms]));
  const all = words(text);
  const positions = [
    ...terms(text).flatMap(({ term, position }) => (meant.has(term) ? [position] : [])),
    ...findExpressions(all).flatMap(({ term, first }) => (meant.has(term) ? [first] : [])),
  ];
  return positions.flatMap((position) => {
    const word = all[position];
    return word ? [new Span(article, start + word.start, start + word.end)] : [];
  });
}

/** The terms that a stretch prints, known expressions among them. */
function termsPrinted({ text }: Span): ReadonlySet<string> {
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
function subjectBefore({ clause, passage }: Dated, content: readonly Concept[]): Span | undefined {
  const leaves = placesOf(content, clause).some(({ start }) =>
    SUBJECT_BEFORE.test(clause.text.slice(0, start - clause.start)),
  );
  if (!leaves) return undefined;
  const own = passage.sentences.find((one) => one.contains(clause));
  const before = passage.sentences.findLast(({ end }) => end <= clause.start);
  const from = own && own.start < clause.start ? own : before;
  return from && new Span(clause.article, from.start, clause.start);
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

/** A date as it is kept; whom its passage speaks of is told of hits alone. */
class Dated implements Pick<DatedHit, 'date' | 'clause' | 'passage'> {
  readonly date: CalendarDate;
  readonly passage: Passage;
  readonly #clauseOf: (date: CalendarDate) => Span;
  #clause: Span | undefined;

  constructor(date: CalendarDate, passage: Passage, clauseOf: (date: CalendarDate) => Span) {
    this.date = date;
    this.passage = passage;
    this.#clauseOf = clauseOf;
  }

  /** Found when it is asked for: an article has many dates of which an answer gives one. */
  get clause(): Span {
    this.#clause ??= this.#clauseOf(this.date);
    return this.#clause;
  }
}

/** Finds the dates of a story, in order of place or by the event that they date. */
export class DatedFinder {
  private readonly index: ItemIndex<Dated>;
  private readonly people: StoryPeople;
  private readonly passages: PassageFinder;
  private readonly participants: Participants;
  /** The first day of each date, in UTC milliseconds, while dates are added. */
  private readonly days: number[] = [];
  private ordered: Uint32Array | undefined;

  constructor(
    { readings }: Story,
    { people, passages }: { readonly people: StoryPeople; readonly passages: PassageFinder },
    engine: Engine,
    stored?: Stored,
  ) {
    this.people = people;
    this.passages = passages;
    this.participants = new Participants(people);
    this.index = new ItemIndex<Dated>(
      {
        readings,
        itemsIn: (reading) => this.datesIn(reading),
        textsIn: (reading) => {
          const names = passages.namesByPassage(reading);
          return ({ clause, passage }) => ({
            text: clause.text,
            implied: [...(names.get(passage) ?? [])],
            facets: facetsOf(passage.span),
          });
        },
      },
      engine,
      stored,
    );
    if (stored) this.ordered = uint32s(stored, 'inOrderOfTime');
  }

  /** Adds the next of the story's articles. */
  add(reading: Reading): void {
    this.ordered = undefined;
    this.index.add(reading, ({ date }) => this.days.push(intervalOf(date.value)?.from ?? 0));
  }

  /** The numbers of the dates by their first day. */
  private get inOrderOfTime(): Uint32Array {
    const { days } = this;
    this.ordered ??= Uint32Array.from(days.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
    return this.ordered;
  }

  /** As `ItemIndex.store`. */
  store(): Stored | undefined {
    const index = this.index.store();
    return index && { ...index, inOrderOfTime: bytesOf(this.inOrderOfTime) };
  }

  private datesIn({ dates }: Reading): Dated[] {
    const calendar = calendarDates(dates);
    return calendar.flatMap((date) => {
      const passage = this.passages.at(date.span);
      const sentence = passage?.sentences.find((one) => one.contains(date.span));
      if (!passage || !sentence) return [];
      const within = () => overlapping(calendar, sentence).map(({ span }) => span);
      return [new Dated(date, passage, ({ span }) => clauseOfDate(sentence, span, within()))];
    });
  }

  private hit({ date, clause, passage }: Dated, score: number): DatedHit {
    const { span } = passage;
    return { date, clause, span, passage, article: span.article, names: this.passages.namesIn(passage), score };
  }

  /** An article's dates, in order of place. */
  within(reading: Reading): DatedHit[] {
    return this.datesIn(reading).map((dated) => this.hit(dated, 1));
  }

  /** The earliest dates, at most so many, in order of place; `total` counts all. */
  earliest({ outlet, article }: Scope, most: number): { readonly hits: DatedHit[]; readonly total: number } {
    const within = (number: number) => {
      const of = this.index.articleOf(number);
      return of !== undefined && (outlet ?? of.outlet) === of.outlet && (article ?? of.id) === of.id;
    };
    const everywhere = outlet === undefined && article === undefined;
    const numbers = everywhere ? this.inOrderOfTime : this.inOrderOfTime.filter(within);
    const hits = Array.from(numbers.slice(0, most).sort(), (number) => this.index.at(number)).flatMap((dated) =>
      dated ? [this.hit(dated, 1)] : [],
    );
    return { hits, total: numbers.length };
  }

  /**
   * The dates whose clause speaks of the event, best first; none where no article dates it. Of the people whom the question
   * names, one must take part in it; a clause that leaves open who does ("the actor was convicted") counts where other clauses
   * tell the event of nobody else.
   */
  async find(event: string, scope: Scope = {}): Promise<DatedHit[]> {
    const question = readQuestion(event);
    const typed = words(event).map(({ word }) => word);
    const asked = this.people.named(question.concepts.map(({ term }) => term));
    const ofPeople = new Set([...asked].flatMap(({ aliases }) => aliases.flatMap(terms).map(({ term }) => term)));
    const others = question.concepts.filter(({ term }) => this.people.terms.has(term) && !ofPeople.has(term));
    const content = question.concepts.filter(({ term }) => !this.people.terms.has(term));
    const hits = (await this.index.search(question, { facets: facetsWithin(scope) })).flatMap((hit) => {
      const dated = this.index.at(hit.id);
      if (!dated) return [];
      if (!this.printsBefore(dated, others)) return [];
      const verbatim = typed.length >= SHORTEST_OPENING && opensWith(dated.clause, typed);
      const told = withSubject(hit.found, dated, [...content, ...others]);
      if (!verbatim && content.length > 0 && !this.tells(told, content)) return [];
      const spoken = speaksOf({ found: told, around: told }, question, this.index, this.people.terms);
      const whole = content.every((concept) => told.has(concept));
      if (!verbatim && !spoken && !whole) return [];
      const taking = this.takingPart(dated, content);
      if (!verbatim && asked.size > 0 && taking?.size === 0 && tellsOfAnother(dated, content)) return [];
      // A text that only implies a concept's other word is a hit in which nothing is found.
      const score = (hit.score * told.size) / Math.max(1, hit.found.size);
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

  /** Whether a clause holds half of what is asked beside the names. */
  private tells(found: ReadonlySet<Concept>, content: readonly Concept[]): boolean {
    const weigh = (concepts: readonly Concept[]) =>
      concepts.reduce((sum, { term }) => sum + this.index.rareness(term), 0);
    return weigh(content.filter((concept) => found.has(concept))) >= HALF * weigh(content);
  }

  /** Whether a passage prints the names before its clause ends: what is named only behind it is another clause's. */
  private printsBefore({ clause, passage: { span } }: Dated, names: readonly Concept[]): boolean {
    if (names.length === 0) return true;
    const printed = termsPrinted(new Span(span.article, span.start, Math.max(span.start, clause.end)));
    return names.every((name) => isAmong(printed, name));
  }

  /** Who takes part in what a clause tells of the question's content; undefined where it prints none of it. */
  private takingPart({ clause, passage }: Dated, content: readonly Concept[]) {
    const places = placesOf(content, clause);
    if (places.length === 0) return undefined;
    return new Set(places.flatMap((place) => [...this.participants.of(place, passage)]));
  }
}
