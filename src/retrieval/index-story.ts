import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Quotation } from '../story/quotations/quotation.ts';
import type { Span } from '../story/span.ts';
import type { Reading, Story } from '../story/story.ts';
import { type ClaimCheck, checkClaim } from './claim.ts';
import { CompactEngine } from './compact-engine.ts';
import { DatedFinder, type DatedHit } from './dated-finder.ts';
import type { Engine } from './engine.ts';
import { EntityFinder, type EntityMatch } from './entity-finder.ts';
import { MiniSearchEngine } from './minisearch-engine.ts';
import { PassageFinder, type PassageHit } from './passage-finder.ts';
import { QuotationFinder, type QuotationGroup, type QuotationsWanted } from './quotation-finder.ts';
import type { Scope } from './scope.ts';
import { SpellingCorrection, WordCounts } from './spelling-correction.ts';
import { bytesOf, bytesOfLines, lines, type Stored, storedUnder, uint32s, under } from './stored.ts';
import { type Mentioned, StoryPeople } from './story-people.ts';

export type { ClaimCheck } from './claim.ts';
export type { DatedHit } from './dated-finder.ts';
export type { EntityMatch } from './entity-finder.ts';
export type { PassageHit } from './passage-finder.ts';
export type { QuotationGroup, QuotationHit, QuotationsWanted, Variant } from './quotation-finder.ts';
export type { Scope } from './scope.ts';

/** A story made findable. Searches are promises because an engine may stand on another machine. */
export interface StoryIndex {
  readonly story: Story;
  /** Passages that answer to all of the question's content, best first; none where the articles are silent. */
  passages(question: string, scope?: Scope): Promise<PassageHit[]>;
  /** Quotations by subject, speaker or both, best first, one group an utterance. */
  quotations(wanted: QuotationsWanted): Promise<QuotationGroup[]>;
  /** An article's quotations outside its boilerplate, in order of place. */
  quotationsIn(reading: Reading): readonly Quotation[];
  /** Whether, and how, the articles print what somebody is claimed to have said. */
  claim(text: string, wanted?: Omit<QuotationsWanted, 'about'>): Promise<ClaimCheck>;
  /** The dates of an event, best first, each in the clause that it dates. */
  dates(event: string, scope?: Scope): Promise<DatedHit[]>;
  /** Every date, in order of place. */
  allDates(): DatedHit[];
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

/** The engine for a story: chosen here alone. */
function engineFor({ readings }: Story): () => Engine {
  let passages = 0;
  for (const reading of readings) {
    passages += reading.passages.length;
    if (passages > MANY_PASSAGES) return () => new CompactEngine();
  }
  return () => new MiniSearchEngine();
}

/** What can be told of how a story is indexed. */
export interface Indexing {
  /** Opens an empty engine; one ranks the passages, one the quotations, one the dates. */
  readonly openEngine?: () => Engine;
  /** What `store` gave of the same story by the same code. */
  readonly stored?: Stored;
}

/** Makes a story findable. @throws NotStored where `stored` is something else. */
export function indexStory(
  story: Story,
  { stored, openEngine = stored ? () => new CompactEngine() : engineFor(story) }: Indexing = {},
): StoryIndex {
  const part = (name: string) => stored && under(name, stored);
  const people = new StoryPeople(story.entities);
  const passages = new PassageFinder(story, people, openEngine(), part('passages'));
  const quotations = new QuotationFinder(story, { people, passages }, openEngine(), part('quotations'));
  const dated = new DatedFinder(story, { people, passages }, openEngine(), part('dates'));
  const entities = new EntityFinder(story.entities);
  const counted = new WordCounts();
  if (!stored) {
    // One article after the other, so that none need be held.
    for (const reading of story.readings) {
      passages.add(reading, ({ span }) => counted.add(span.text));
      quotations.add(reading);
      dated.add(reading);
    }
    for (const { name } of story.entities) counted.add(name);
  }
  const counts = stored ? storedCounts(stored) : counted.counts;
  const spelling = new SpellingCorrection(counts);
  return {
    story,
    passages: (question, scope) => passages.find(spelling.correct(question), scope),
    quotations: ({ about, ...wanted }) =>
      quotations.find({ ...wanted, ...(about !== undefined && { about: spelling.correct(about) }) }),
    quotationsIn: (reading) => quotations.within(reading),
    claim: (text, wanted) => checkClaim(text, quotations, wanted),
    dates: async (event, scope) => dated.find(spelling.correct(event), scope),
    allDates: () => dated.all(),
    timeline: (scope, most) => dated.earliest(scope, most),
    corrected: (question) => spelling.correct(question),
    entities: (typed) => entities.find(typed),
    mentionedIn: (article) => people.in(article),
    passageAt: (place) => passages.at(place),
    store: () => {
      const parts = { passages: passages.store(), quotations: quotations.store(), dates: dated.store() };
      if (!parts.passages || !parts.quotations || !parts.dates) return undefined;
      return {
        ...storedUnder('passages', parts.passages),
        ...storedUnder('quotations', parts.quotations),
        ...storedUnder('dates', parts.dates),
        words: bytesOfLines(counts.keys()),
        counts: bytesOf(Uint32Array.from(counts.values())),
      };
    },
  };
}

function storedCounts(stored: Stored): Map<string, number> {
  const counts = uint32s(stored, 'counts');
  return new Map(lines(stored, 'words').map((word, place) => [word, counts[place] ?? 0]));
}
