import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Quotation } from '../story/quotations/quotation.ts';
import type { Span } from '../story/span.ts';
import type { Reading, Story } from '../story/story.ts';
import { type ClaimCheck, checkClaim } from './claim.ts';
import { DatedFinder, type DatedHit } from './dated-finder.ts';
import type { Engine } from './engine.ts';
import { EntityFinder, type EntityMatch } from './entity-finder.ts';
import { MiniSearchEngine } from './minisearch-engine.ts';
import { PassageFinder, type PassageHit } from './passage-finder.ts';
import { QuotationFinder, type QuotationGroup, type QuotationsWanted } from './quotation-finder.ts';
import type { Scope } from './scope.ts';
import { SpellingCorrection } from './spelling-correction.ts';
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
  /** The dates of an event, best first, each in the clause that it dates; every date in order of place without one. */
  dates(event: string | undefined, scope?: Scope): Promise<DatedHit[]>;
  /** A question with its mistyped words as the story has them. */
  corrected(question: string): string;
  /** Whom a typed name, relation or role stands for, best first; none where nobody is meant. */
  entities(typed: string): EntityMatch[];
  /** Whom an article mentions, in the order of the story's entities. */
  mentionedIn(article: Article): readonly Mentioned[];
  /** The passage in which a place of an article begins; undefined within boilerplate. */
  passageAt(place: Span): Passage | undefined;
}

/** All texts that are searched, names included. */
function* searched({ readings, entities }: Story): Generator<string> {
  for (const { passages } of readings) for (const { span } of passages) yield span.text;
  for (const { name } of entities) yield name;
}

/** Makes a story findable. `openEngine` opens an empty engine; one ranks the passages, one the quotations, one the dates. */
export function indexStory(story: Story, openEngine: () => Engine = () => new MiniSearchEngine()): StoryIndex {
  const people = new StoryPeople(story.entities);
  const passages = new PassageFinder(story, people, openEngine());
  const quotations = new QuotationFinder(story, { people, passages }, openEngine());
  const dated = new DatedFinder(story, { people, passages }, openEngine());
  const entities = new EntityFinder(story.entities);
  const spelling = new SpellingCorrection(searched(story));
  return {
    story,
    passages: (question, scope) => passages.find(spelling.correct(question), scope),
    quotations: ({ about, ...wanted }) =>
      quotations.find({ ...wanted, ...(about !== undefined && { about: spelling.correct(about) }) }),
    quotationsIn: (reading) => quotations.within(reading),
    claim: (text, wanted) => checkClaim(text, quotations, wanted),
    dates: async (event, scope) =>
      event === undefined ? dated.all(scope) : dated.find(spelling.correct(event), scope),
    corrected: (question) => spelling.correct(question),
    entities: (typed) => entities.find(typed),
    mentionedIn: (article) => people.in(article),
    passageAt: (place) => passages.at(place),
  };
}
