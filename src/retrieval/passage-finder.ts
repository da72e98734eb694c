import type { Article } from '../story/article.ts';
import { firstWhere } from '../story/first-where.ts';
import type { Passage } from '../story/passage.ts';
import type { Span } from '../story/span.ts';
import type { Reading, Story } from '../story/story.ts';
import type { Engine } from './engine/engine.ts';
import { ItemIndex } from './item-index.ts';
import { overlapping } from './overlapping.ts';
import { type Concept, readQuestion } from './query/question.ts';
import { facetsOf, facetsWithin, type Scope } from './query/scope.ts';
import type { WordCounts } from './query/spelling-correction.ts';
import { speaksOf } from './ranking/abstain.ts';
import type { Stored } from './stored.ts';
import type { StoryPeople } from './story-people.ts';

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: Passage;
  /** The passage's span, so that hits group as statements. */
  readonly span: Span;
  readonly article: Article;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** Which of an article's passages holds an offset; undefined where none does. Logarithmic. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const passage = passages[firstWhere(passages, ({ span }) => span.start > offset) - 1];
  return passage && offset < passage.span.end ? passage : undefined;
}

/** What passages are found beside. */
interface Beside {
  readonly people: StoryPeople;
  /** Each article's place in the story. */
  readonly places: ReadonlyMap<Article, number>;
  /** Told of the words of the passages that are added. */
  readonly counts: WordCounts;
}

/** Finds a story's passages, by question or by place. */
export class PassageFinder {
  private readonly index: ItemIndex<Passage>;
  private readonly readings: readonly Reading[];
  private readonly places: ReadonlyMap<Article, number>;
  private readonly people: StoryPeople;

  /** `stored` is what `store` gave of the same story; without it, the articles are yet to be added. */
  constructor({ readings }: Story, { people, places, counts }: Beside, engine: Engine, stored?: Stored) {
    this.people = people;
    this.readings = readings;
    this.places = places;
    this.index = new ItemIndex<Passage>(
      {
        readings,
        itemsIn: ({ passages }) => passages,
        textsIn: (reading) => {
          const names = this.namesByPassage(reading);
          return (passage) => ({
            text: passage.span.text,
            implied: [...(names.get(passage) ?? [])],
            facets: facetsOf(passage.span),
          });
        },
        counts,
      },
      engine,
      stored,
    );
  }

  /** Adds the next of the story's articles. */
  add(reading: Reading): void {
    this.index.add(reading);
  }

  /** Whether any passage prints a term, or stands for somebody whose name has it. */
  holds(term: string): boolean {
    return this.index.frequency(term) > 0;
  }

  /** How many there are, in all or in the article at a place of the story. */
  count(place?: number): number {
    return place === undefined ? this.index.size : this.index.countAt(place);
  }

  /** As `ItemIndex.store`. */
  store(): Stored | undefined {
    return this.index.store();
  }

  /** An article's place in the story; -1 for one of another story. */
  placeOf(article: Article): number {
    return this.places.get(article) ?? -1;
  }

  readingOf(article: Article): Reading | undefined {
    return this.readings[this.placeOf(article)];
  }

  /** Whom a passage speaks of, by full name: whom its names, pronouns, surnames, descriptions and quotations mean. */
  namesIn({ span }: Passage): ReadonlySet<string> {
    const names = new Set(this.people.within(span).map(({ name }) => name));
    for (const { span: quoted, speakers } of overlapping(this.readingOf(span.article)?.quotations ?? [], span))
      if (quoted.start >= span.start) for (const { name, entity } of speakers) if (entity) names.add(name);
    return names;
  }

  /** As `namesIn`, of all passages of an article at once. */
  namesByPassage({ article, passages, quotations }: Reading): ReadonlyMap<Passage, ReadonlySet<string>> {
    const names = new Map(passages.map((passage) => [passage, new Set<string>()]));
    const add = (start: number, name: string) => {
      const passage = passageAt(passages, start);
      if (passage) names.get(passage)?.add(name);
    };
    this.people.eachMention(article, ({ name }, start) => add(start, name));
    for (const { span, speakers } of quotations)
      for (const { name, entity } of speakers) if (entity) add(span.start, name);
    return names;
  }

  /** The passage in which a place of an article begins; undefined within boilerplate. */
  at(place: Span): Passage | undefined {
    return passageAt(this.readingOf(place.article)?.passages ?? [], place.start);
  }

  /** Passages that answer to all of the question's content, best first; none where the articles are silent. */
  async find(text: string, scope: Scope = {}): Promise<PassageHit[]> {
    const question = readQuestion(text);
    const hits = await this.answers(question, { facets: facetsWithin(scope) });
    return hits.flatMap(({ id, score }) => {
      const passage = this.index.at(id);
      return passage ? [{ passage, span: passage.span, article: passage.span.article, score }] : [];
    });
  }

  private async answers(
    question: ReturnType<typeof readQuestion>,
    options: Parameters<ItemIndex<Passage>['search']>[1],
  ) {
    const hits = await this.index.search(question, options);
    const inArticle = new Map<Article | undefined, Set<Concept>>();
    const articleOf = (id: number) => this.index.articleOf(id);
    for (const { id, found } of hits) {
      const known = inArticle.get(articleOf(id)) ?? new Set();
      for (const concept of found) known.add(concept);
      inArticle.set(articleOf(id), known);
    }
    return hits.filter(({ id, found }) =>
      speaksOf({ found, around: inArticle.get(articleOf(id)) ?? found }, question, this.index, this.people.terms),
    );
  }
}
