import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Entity } from '../story/people/entity.ts';
import type { Quotation } from '../story/quotations/quotation.ts';
import type { Span } from '../story/span.ts';
import type { Reading, Story } from '../story/story.ts';
import { speaksOf } from './abstain.ts';
import type { Engine } from './engine.ts';
import { mapped, Numbered } from './numbered.ts';
import { overlapping } from './overlapping.ts';
import type { PassageFinder } from './passage-finder.ts';
import { readQuestion } from './question.ts';
import { RankedIndex, type RankedText } from './ranked-index.ts';
import { groupSame, type StatementGroup } from './same-statement.ts';
import { facetsOf, facetsWithin, type Scope } from './scope.ts';
import type { StoryPeople } from './story-people.ts';
import { compareWordings } from './wording.ts';

/** One utterance in one article. */
export interface QuotationHit {
  readonly quotation: Quotation;
  /** The quotation with its marks. */
  readonly span: Span;
  readonly article: Article;
  /** The passage that prints it; absent where the quotation stands in none. */
  readonly passage?: Passage;
  readonly score: number;
}

/** The same utterance as another article prints it, in other words. */
export interface Variant {
  readonly hit: QuotationHit;
  /** Where its words differ from the fullest printing's, and where the fullest's differ from these. */
  readonly differing: readonly Span[];
  readonly differingInFullest: readonly Span[];
}

/** One utterance over all the articles that print it. */
export interface QuotationGroup extends StatementGroup<QuotationHit> {
  readonly score: number;
  /** Those of `also` whose wording differs beyond quotation marks, case and end punctuation. */
  readonly variants: readonly Variant[];
}

export interface QuotationsWanted extends Scope {
  /** Free words, or part of the quotation itself. */
  readonly about?: string;
  readonly by?: Entity;
}

/** Those whom a printing names as speakers; none where any of them is not known. */
export function namedSpeakers({ speakers }: Quotation): ReadonlySet<Entity> {
  const known = new Set(speakers.flatMap(({ entity }) => entity ?? []));
  return speakers.every(({ entity }) => entity) ? known : new Set();
}

/** Whether two printings can be one utterance: they share a speaker, or one does not say who spoke. */
function canShareSpeaker({ quotation: first }: QuotationHit, { quotation: second }: QuotationHit): boolean {
  const one = first.speakers.flatMap(({ entity }) => entity ?? []);
  const other = second.speakers.flatMap(({ entity }) => entity ?? []);
  return one.length === 0 || other.length === 0 || one.some((entity) => other.includes(entity));
}

/** Groups printings of the same utterance by the same speaker; the same words of different speakers stay apart. */
export function groupUtterances(hits: readonly QuotationHit[]): QuotationGroup[] {
  const textOf = ({ quotation }: QuotationHit) => quotation.words.text;
  return groupSame(hits, { textOf, wordings: 'any', canJoin: canShareSpeaker }).map(({ fullest, also }) => ({
    fullest,
    also,
    score: Math.max(fullest.score, ...also.map(({ score }) => score)),
    variants: also.flatMap((hit) => {
      const { same, differing } = compareWordings(fullest.quotation.words, hit.quotation.words);
      return same ? [] : [{ hit, differing: differing[1], differingInFullest: differing[0] }];
    }),
  }));
}

/** Finds a story's quotations by subject and speaker. */
export class QuotationFinder {
  private readonly quotations: Numbered<Quotation>;
  /** The numbers of each speaker's quotations, ascending. */
  private readonly bySpeaker = new Map<Entity, number[]>();
  private readonly index: RankedIndex;
  private readonly people: StoryPeople;
  private readonly passages: PassageFinder;
  private readonly byArticle: ReadonlyMap<Article, Reading>;

  constructor(
    { readings }: Story,
    { people, passages }: { people: StoryPeople; passages: PassageFinder },
    engine: Engine,
  ) {
    this.people = people;
    this.passages = passages;
    this.byArticle = new Map(readings.map((reading) => [reading.article, reading]));
    this.quotations = new Numbered(readings, (reading) => this.within(reading));
    const text = ({ words, speakers, span }: Quotation): RankedText => ({
      text: words.text,
      implied: [...speakers.map(({ name }) => name), this.around(span)],
      facets: facetsOf(span),
    });
    this.index = new RankedIndex(engine, (id) => {
      const quotation = this.quotations.at(id);
      return quotation && text(quotation);
    });
    let id = 0;
    this.index.add(
      mapped(this.quotations, (quotation) => {
        this.noteSpeakers(quotation, id++);
        return text(quotation);
      }),
    );
  }

  private noteSpeakers({ speakers }: Quotation, id: number): void {
    for (const { entity } of speakers) {
      if (!entity) continue;
      const said = this.bySpeaker.get(entity);
      if (said) said.push(id);
      else this.bySpeaker.set(entity, [id]);
    }
  }

  /** An article's quotations outside its boilerplate. */
  within({ quotations }: Reading): Quotation[] {
    return quotations.filter(({ span }) => this.passages.at(span));
  }

  /** The words around a quotation in its passage; what others say there is not about it. */
  private around(span: Span): string {
    const passage = this.passages.at(span)?.span;
    if (!passage) return '';
    const others = overlapping(this.byArticle.get(span.article)?.quotations ?? [], passage);
    let text = '';
    let at = passage.start;
    for (const other of others) {
      text += `${passage.article.text.slice(at, Math.max(at, other.span.start))} `;
      at = Math.max(at, other.span.end);
    }
    return text + passage.article.text.slice(at, Math.max(at, passage.end));
  }

  private hit(quotation: Quotation, score: number): QuotationHit {
    const { span } = quotation;
    const passage = this.passages.at(span);
    return { quotation, span, article: span.article, score, ...(passage && { passage }) };
  }

  /** Quotations by subject, speaker or both, best first, one group an utterance; all of them where nothing is asked. */
  async find({ about, by, ...scope }: QuotationsWanted): Promise<QuotationGroup[]> {
    const hits = about === undefined ? this.all(by, scope) : await this.about(about, by, scope);
    const groups = groupUtterances(hits);
    if (about !== undefined) return groups;
    const outlets = ({ fullest, also }: QuotationGroup) =>
      new Set([fullest, ...also].map(({ article }) => article.outlet)).size;
    return groups.sort((a, b) => outlets(b) - outlets(a));
  }

  private all(by: Entity | undefined, { outlet, article }: Scope): QuotationHit[] {
    return (by ? this.saidBy(by) : [...this.quotations])
      .filter(({ span: { article: of } }) => (outlet ?? of.outlet) === of.outlet && (article ?? of.id) === of.id)
      .map((quotation) => this.hit(quotation, 1));
  }

  private saidBy(speaker: Entity): Quotation[] {
    return (this.bySpeaker.get(speaker) ?? []).flatMap((id) => this.quotations.at(id) ?? []);
  }

  private async about(about: string, by: Entity | undefined, scope: Scope): Promise<QuotationHit[]> {
    const question = readQuestion(about);
    const found = await this.index.search(question, { facets: facetsWithin(scope) });
    const hits = found.filter((hit) =>
      speaksOf({ found: hit.found, around: hit.found }, question, this.index, this.people.terms),
    );
    return hits.flatMap(({ id, score }) => {
      const quotation = this.quotations.at(id);
      const meant = quotation && (!by || quotation.speakers.some(({ entity }) => entity === by));
      return meant ? [this.hit(quotation, score)] : [];
    });
  }

  /** Quotations that share the most words with a text, best first. */
  async nearest(text: string, { by, ...scope }: QuotationsWanted): Promise<QuotationHit[]> {
    const hits = await this.index.search(readQuestion(text), { facets: facetsWithin(scope) });
    return hits.flatMap(({ id, score }) => {
      const quotation = this.quotations.at(id);
      const meant = quotation && (!by || quotation.speakers.some(({ entity }) => entity === by));
      return meant ? [this.hit(quotation, score)] : [];
    });
  }
}
