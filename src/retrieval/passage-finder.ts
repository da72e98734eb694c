import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Span } from '../story/span.ts';
import type { Story } from '../story/story.ts';
import { speaksOf } from './abstain.ts';
import type { Engine } from './engine.ts';
import { type Concept, readQuestion } from './question.ts';
import { RankedIndex } from './ranked-index.ts';
import { facetsOf, facetsWithin, type Scope } from './scope.ts';
import { terms } from './terms.ts';

/** A passage that speaks of what was asked. */
export interface PassageHit {
  readonly passage: Passage;
  /** The passage's span, so that hits group as statements. */
  readonly span: Span;
  readonly article: Article;
  /** Comparable within one answer only; higher is better. */
  readonly score: number;
}

/** The last of places in order that starts at or before an offset. */
function lastBefore(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}

/** Finds a story's passages, by question or by place. */
export class PassageFinder {
  private readonly passages: readonly Passage[];
  private readonly byArticle: ReadonlyMap<Article, readonly Passage[]>;
  private readonly index: RankedIndex;
  /** Terms of names: a passage answers only where those of the question are meant. */
  private readonly names: ReadonlySet<string>;
  private readonly meant: ReadonlyMap<Passage, ReadonlySet<string>>;

  constructor(story: Story, engine: Engine) {
    this.byArticle = new Map(story.readings.map(({ article, passages }) => [article, passages]));
    this.passages = story.readings.flatMap(({ passages }) => passages);
    this.names = new Set(
      story.entities.flatMap(({ aliases }) => aliases.flatMap((alias) => terms(alias).map(({ term }) => term))),
    );
    this.meant = this.namesMeant(story);
    this.index = new RankedIndex(engine);
    this.index.add(
      this.passages.map((passage) => ({
        text: passage.span.text,
        implied: [...this.namesIn(passage)],
        facets: { ...facetsOf(passage.span) },
      })),
    );
  }

  /** Whom each passage's pronouns, surnames, descriptions and quotations mean, by full name. */
  private namesMeant({ entities, readings }: Story): Map<Passage, Set<string>> {
    const names = new Map<Passage, Set<string>>();
    const add = (place: Span, name: string) => {
      const passage = this.at(place);
      if (passage) names.set(passage, (names.get(passage) ?? new Set()).add(name));
    };
    for (const { name, mentions } of entities) for (const { span } of mentions) add(span, name);
    for (const { quotations } of readings)
      for (const { span, speakers } of quotations) for (const { name, entity } of speakers) if (entity) add(span, name);
    return names;
  }

  /** Whom a passage speaks of, by full name. */
  namesIn(passage: Passage): ReadonlySet<string> {
    return this.meant.get(passage) ?? new Set();
  }

  /** The passage in which a place of an article begins; undefined within boilerplate. */
  at(place: Span): Passage | undefined {
    const passage = lastBefore(this.byArticle.get(place.article) ?? [], place.start);
    return passage && place.start < passage.span.end ? passage : undefined;
  }

  /** Passages that answer to all of the question's content, best first; none where the articles are silent. */
  async find(text: string, scope: Scope = {}): Promise<PassageHit[]> {
    const question = readQuestion(text);
    const hits = await this.answers(question, { facets: facetsWithin(scope) });
    return hits.flatMap(({ id, score }) => {
      const passage = this.passages[id];
      return passage ? [{ passage, span: passage.span, article: passage.span.article, score }] : [];
    });
  }

  private async answers(question: ReturnType<typeof readQuestion>, options: Parameters<RankedIndex['search']>[1]) {
    const hits = await this.index.search(question, options);
    const inArticle = new Map<Article | undefined, Set<Concept>>();
    const articleOf = (id: number) => this.passages[id]?.span.article;
    for (const { id, found } of hits) {
      const known = inArticle.get(articleOf(id)) ?? new Set();
      for (const concept of found) known.add(concept);
      inArticle.set(articleOf(id), known);
    }
    return hits.filter(({ id, found }) =>
      speaksOf({ found, around: inArticle.get(articleOf(id)) ?? found }, question, this.index, this.names),
    );
  }
}
