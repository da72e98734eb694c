import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Entity } from '../story/people/entity.ts';
import type { Span } from '../story/span.ts';
import type { Quotation } from '../story/speakers/quotation.ts';
import type { Reading, Story } from '../story/story.ts';
import { type ClaimCheck, checkClaim } from './claim.ts';
import { CompactEngine } from './compact-engine.ts';
import { DatedFinder, type DatedHit } from './dates-for-now/dated-finder.ts';
import type { Engine } from './engine/engine.ts';
import { MiniSearchEngine } from './engine/minisearch.ts';
import { PassageFinder, type PassageHit } from './passage-finder.ts';
import { EntityFinder, type EntityMatch } from './query/entity-finder.ts';
import type { Scope } from './query/scope.ts';
import { SpellingCorrection, WordCounts } from './query/spelling-correction.ts';
import { QuotationFinder, type QuotationGroup, type QuotationsWanted } from './quotation-finder.ts';
import { bytesOf, bytesOfLines, lines, type Stored, storedUnder, uint32s, under } from './stored.ts';
import { type Mentioned, StoryPeople } from './story-people.ts';

export type { ClaimCheck } from './claim.ts';
export type { DatedHit } from './dates-for-now/dated-finder.ts';
export type { PassageHit } from './passage-finder.ts';
export type { EntityMatch } from './query/entity-finder.ts';
export type { Scope } from './query/scope.ts';
export type { QuotationGroup, QuotationHit, QuotationsWanted, Variant } from './quotation-finder.ts';

/** A story made findable. Searches are promises because an engine may stand on another machine. */
export interface StoryIndex {
  readonly story: Story;
  /** Passages that answer to all of the question's content, best first; none where the articles are silent. */
  passages(question: string, scope?: Scope): Promise<PassageHit[]>;
  /** Quotations by subject, speaker or both, best first, one group an utterance. */
  quotations(wanted: QuotationsWanted): Promise<QuotationGroup[]>;
  /** An article's quotations outside its boilerplate, in order of place. */
  quotationsIn(reading: Reading): readonly Quotation[];
  /** How many quotations outside boilerplate each speaker has; those who have none are left out. */
  timesQuoted(): Iterable<readonly [Entity, number]>;
  /** An article's place in the story; -1 for one of another story. */
  placeOf(article: Article): number;
  /** How many passages, and quotations outside boilerplate, the article at a place of the story has. */
  countsAt(place: number): { readonly passages: number; readonly quotations: number };
  /** How many passages there are. */
  readonly passageCount: number;
  /** Whether, and how, the articles print what somebody is claimed to have said. */
  claim(text: string, wanted?: Omit<QuotationsWanted, 'about'>): Promise<ClaimCheck>;
  /** The dates of an event, best first, each in the clause that it dates. */
  dates(event: string, scope?: Scope): Promise<DatedHit[]>;
  /** An article's dates, in order of place. */
  datesIn(reading: Reading): DatedHit[];
  /** The earliest dates, at most so many, in order of place; `total` counts all. */
  timeline(scope: Scope, most: number): { readonly hits: DatedHit[]; readonly total: number };
  /** A question with its mistyped words as the story has them. */
  corrected(question: string): string;
  /** Whom a typed name, relation or role stands for, best first; none where nobody is meant. */
  entities(typed: string): EntityMatch[];
  /** Whom an article mentions, in the order of the story's entities. */
  mentionedIn(article: Article): readonly Mentioned[];
  /** The passage in which a place of an article begins; undefined within boilerplate. */
  passageAt(place: Span): Passage | undefined;
  /** All that indexing the same story again would find out, as bytes; undefined where the engine keeps nothing. */
  store(): Stored | undefined;
}

/** Up to so many passages the embedded engine answers as soon as the other; beyond, its time grows with their number. */
const MANY_PASSAGES = 3_000;

/** Whether a story is so large that the compact engine is the better one, and its index worth keeping. */
export function hasManyPassages({ readings }: Story): boolean {
  let passages = 0;
  return readings.some((reading) => {
    passages += reading.passages.length;
    return passages > MANY_PASSAGES;
  });
}

/** The engine for a story: chosen here alone. */
const engineFor = (story: Story): (() => Engine) =>
  hasManyPassages(story) ? () => new CompactEngine() : () => new MiniSearchEngine();

/** The parts of an index that can be made side by side, each about half of the work. */
export const PARTS = ['passages', 'statements'] as const;
export type Part = (typeof PARTS)[number];

/** How many articles a part has taken in, of how many. */
type Progress = (done: number, all: number) => void;

/** What a story is found by, and how it is filled, kept and taken back. */
class Finders {
  readonly people: StoryPeople;
  readonly passages: PassageFinder;
  readonly quotations: QuotationFinder;
  readonly dated: DatedFinder;
  /** How often each word of the story stands in what is searched, names included. */
  readonly counts: Iterable<readonly [word: string, times: number]>;
  private readonly story: Story;
  private readonly storedNames: Stored | undefined;
  private entityFinder: EntityFinder | undefined;
  private readonly counted = new WordCounts();

  constructor(story: Story, openEngine: () => Engine, stored?: Stored) {
    const part = (name: string) => stored && under(name, stored);
    this.story = story;
    const places = new Map(story.readings.map(({ article }, place) => [article, place]));
    this.people = new StoryPeople(story.entities, places, part('people'));
    this.storedNames = part('names');
    this.passages = new PassageFinder(
      story,
      { people: this.people, places, counts: this.counted },
      openEngine(),
      part('passages'),
    );
    const { people, passages } = this;
    this.quotations = new QuotationFinder(story, { people, passages }, openEngine(), part('quotations'));
    this.dated = new DatedFinder(story, { people, passages }, openEngine(), part('dates'));
    this.counts = stored ? storedCounts(stored) : this.counted;
  }

  /** Made when it is first asked for: not every part of an index needs it. */
  get entities(): EntityFinder {
    this.entityFinder ??= new EntityFinder(this.story.entities, this.storedNames);
    return this.entityFinder;
  }

  /** Takes in the story's articles, one after the other, so that none need be held. */
  fill(parts: readonly Part[], progress: Progress): void {
    const { readings, entities } = this.story;
    for (const [at, reading] of readings.entries()) {
      if (parts.includes('passages')) this.passages.add(reading);
      if (parts.includes('statements')) {
        this.quotations.add(reading);
        this.dated.add(reading);
      }
      progress(at + 1, readings.length);
    }
    if (parts.includes('passages')) for (const { name } of entities) this.counted.add(name);
  }

  /** One part as bytes; undefined where the engine keeps nothing. */
  store(part: Part): Stored | undefined {
    if (part === 'passages') {
      const passages = this.passages.store();
      return (
        passages && {
          ...storedUnder('passages', passages),
          ...storedUnder('people', this.people.store()),
          words: bytesOfLines(Array.from(this.counts, ([word]) => word)),
          counts: bytesOf(Uint32Array.from(this.counts, ([, times]) => times)),
        }
      );
    }
    const [quotations, dates] = [this.quotations.store(), this.dated.store()];
    return (
      quotations &&
      dates && {
        ...storedUnder('quotations', quotations),
        ...storedUnder('dates', dates),
        ...storedUnder('names', this.entities.store()),
      }
    );
  }
}

/** One part of a large story's index as bytes. Together, the parts are what `indexStory` takes as `stored`. */
export function indexPart(story: Story, part: Part, progress: Progress): Stored {
  const finders = new Finders(story, () => new CompactEngine());
  finders.fill([part], progress);
  return finders.store(part) ?? {};
}

/** What can be told of how a story is indexed. */
export interface Indexing {
  /** Opens an empty engine; one ranks the passages, one the quotations, one the dates. */
  readonly openEngine?: () => Engine;
  /** What `store` gave of the same story by the same code. */
  readonly stored?: Stored;
  readonly progress?: Progress;
}

/** Makes a story findable. @throws NotStored where `stored` is something else. */
export function indexStory(
  story: Story,
  {
    stored,
    openEngine = stored ? () => new CompactEngine() : engineFor(story),
    progress = () => undefined,
  }: Indexing = {},
): StoryIndex {
  const finders = new Finders(story, openEngine, stored);
  if (!stored) finders.fill(PARTS, progress);
  const { entities, people, passages, quotations, dated } = finders;
  const spelling = new SpellingCorrection(finders.counts, (term) => passages.holds(term) || people.terms.has(term));
  return {
    story,
    passages: (question, scope) => passages.find(spelling.correct(question), scope),
    quotations: ({ about, ...wanted }) =>
      quotations.find({ ...wanted, ...(about !== undefined && { about: spelling.correct(about) }) }),
    quotationsIn: (reading) => quotations.within(reading),
    timesQuoted: () => quotations.timesQuoted(),
    placeOf: (article) => passages.placeOf(article),
    countsAt: (place) => ({ passages: passages.count(place), quotations: quotations.countAt(place) }),
    passageCount: passages.count(),
    claim: (text, wanted) => checkClaim(text, quotations, wanted),
    dates: async (event, scope) => dated.find(spelling.correct(event), scope),
    datesIn: (reading) => dated.within(reading),
    timeline: (scope, most) => dated.earliest(scope, most),
    corrected: (question) => spelling.correct(question),
    entities: (typed) => entities.find(typed),
    mentionedIn: (article) => people.in(article),
    passageAt: (place) => passages.at(place),
    store: () => {
      const parts = PARTS.map((part) => finders.store(part));
      return parts.includes(undefined) ? undefined : Object.assign({}, ...parts);
    },
  };
}

function storedCounts(stored: Stored): (readonly [word: string, times: number])[] {
  const counts = uint32s(stored, 'counts');
  return lines(stored, 'words').map((word, place) => [word, counts[place] ?? 0]);
}
