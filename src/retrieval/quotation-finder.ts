import { WORD_CLASSES } from '../english/function-words.ts';
import type { Article } from '../story/article.ts';
import type { Passage } from '../story/passage.ts';
import type { Entity } from '../story/people/entity.ts';
import type { Span } from '../story/span.ts';
import type { Quotation } from '../story/speakers/quotation.ts';
import type { Reading, Story } from '../story/story.ts';
import type { Engine } from './engine/engine.ts';
import { groupSame, type StatementGroup } from './grouping/same-statement.ts';
import { compareWordings } from './grouping/wording.ts';
import { ItemIndex } from './item-index.ts';
import { overlapping } from './overlapping.ts';
import type { PassageFinder } from './passage-finder.ts';
import { type Question, readQuestion } from './query/question.ts';
import { facetsOf, facetsWithin, type Scope } from './query/scope.ts';
import { terms } from './query/terms.ts';
import { speaksOf } from './ranking/abstain.ts';
import type { RankedHit } from './ranking/ranked-index.ts';
import { spread } from './ranking/spread.ts';
import { bytesOf, type Stored, uint32s } from './stored.ts';
import type { StoryPeople } from './story-people.ts';

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
  /** Who said it: somebody of the story, or a speaker as printed whom the story knows no more of ("the utility"). */
  readonly by?: Entity | string;
}

/** What carries a description on behind what it says that somebody is. */
const CARRIED_ON = /\s(?:of|for|at|to|in|from|with|by|on|close|who|whose|which)\s.*$/su;

/** Whether a speaker is the one asked for; as printed, by all words of what the text calls them before what carries it on. */
function isSaidBy({ speakers }: Quotation, by: Entity | string): boolean {
  if (typeof by !== 'string') return speakers.some(({ entity }) => entity === by);
  const contentOf = (name: string) => terms(name.replace(CARRIED_ON, '')).map(({ term }) => term);
  const asked = contentOf(by).join(' ');
  return asked !== '' && speakers.some(({ entity, name }) => !entity && contentOf(name).join(' ') === asked);
}

/** Those whom a printing names as speakers; none where any of them is not known. */
export function namedSpeakers({ speakers }: Quotation): ReadonlySet<Entity> {
  const known = new Set(speakers.flatMap(({ entity }) => entity ?? []));
  return speakers.every(({ entity }) => entity) ? known : new Set();
}

/** Those whom the text says to have said it, as they are shown; a pronoun that nobody is known for is no speaker. */
export function speakersTold({ speakers }: Quotation): string[] {
  const told = speakers.filter(({ name, entity }) => entity || !WORD_CLASSES.has(name.toLowerCase()));
  return [...new Set(told.map(({ name }) => name))];
}

/** Whether two printings can be one utterance: they share a speaker, or one does not say who spoke. */
function canShareSpeaker({ quotation: first }: QuotationHit, { quotation: second }: QuotationHit): boolean {
  const one = first.speakers.flatMap(({ entity }) => entity ?? []);
  const other = second.speakers.flatMap(({ entity }) => entity ?? []);
  return one.length === 0 || other.length === 0 || one.some((entity) => other.includes(entity));
}

/** Fewer words are a fragment, which an article quotes within its own sentence. */
const SENTENCE = 5;
/** A printing of nearly the fullest's length stands before it where it alone says who spoke. */
const NEARLY_AS_FULL = 0.8;

function attributedFirst({ fullest, also }: StatementGroup<QuotationHit>): StatementGroup<QuotationHit> {
  const named = (hit: QuotationHit) => namedSpeakers(hit.quotation).size > 0;
  const length = ({ quotation: { words } }: QuotationHit) => words.end - words.start;
  const attributed = also.find((hit) => named(hit) && length(hit) >= NEARLY_AS_FULL * length(fullest));
  if (named(fullest) || !attributed) return { fullest, also };
  return { fullest: attributed, also: [fullest, ...also.filter((hit) => hit !== attributed)] };
}

/** Groups printings of the same utterance by the same speaker; the same words of different speakers stay apart. */
export function groupUtterances(hits: readonly QuotationHit[]): QuotationGroup[] {
  const textOf = ({ quotation }: QuotationHit) => quotation.words.text;
  return groupSame(hits, { textOf, wordings: 'any', canJoin: canShareSpeaker }).map(attributedFirst).map(compared);
}

function compared({ fullest, also }: StatementGroup<QuotationHit>): QuotationGroup {
  return {
    fullest,
    also,
    score: Math.max(fullest.score, ...also.map(({ score }) => score)),
    variants: also.flatMap((hit) => {
      const { same, differing } = compareWordings(fullest.quotation.words, hit.quotation.words);
      return same ? [] : [{ hit, differing: differing[1], differingInFullest: differing[0] }];
    }),
  };
}

/** A group with the first of its printings that is wanted before the others, which are compared with it; the same group where none is. */
export function ledBy(group: QuotationGroup, wanted: (hit: QuotationHit) => boolean): QuotationGroup {
  const printings = [group.fullest, ...group.also];
  const named = (hit: QuotationHit) => namedSpeakers(hit.quotation).size > 0;
  const first = printings.find((hit) => wanted(hit) && named(hit)) ?? printings.find(wanted) ?? group.fullest;
  return first === group.fullest ? group : compared({ fullest: first, also: printings.filter((hit) => hit !== first) });
}

/** What quotations were searched for, and the hits. */
interface Searched {
  readonly key: string;
  readonly question: Question;
  readonly hits: Promise<RankedHit[]>;
}

/** Finds a story's quotations by subject and speaker. */
export class QuotationFinder {
  private readonly index: ItemIndex<Quotation>;
  /** The numbers of each speaker's quotations, ascending. */
  private readonly bySpeaker = new Map<Entity, number[]>();
  private readonly story: Story;
  private readonly people: StoryPeople;
  private readonly passages: PassageFinder;
  private latest: Searched | undefined;

  /** `stored` is what `store` gave of the same story; without it, the articles are yet to be added. */
  constructor(
    story: Story,
    { people, passages }: { readonly people: StoryPeople; readonly passages: PassageFinder },
    engine: Engine,
    stored?: Stored,
  ) {
    const { readings } = story;
    this.story = story;
    this.people = people;
    this.passages = passages;
    this.index = new ItemIndex<Quotation>(
      {
        readings,
        itemsIn: (reading) => this.within(reading),
        textsIn:
          () =>
          ({ words, speakers, span }) => ({
            text: words.text,
            implied: [...speakers.map(({ name }) => name), this.around(span)],
            facets: facetsOf(span),
          }),
      },
      engine,
      stored,
    );
    if (!stored) return;
    const [speakers, said] = [uint32s(stored, 'speakers'), uint32s(stored, 'said')];
    said.forEach((number, place) => {
      const speaker = story.entities[speakers[place] ?? 0];
      if (speaker) this.noteSpeaker(speaker, number);
    });
  }

  /** Adds the next of the story's articles. */
  add(reading: Reading): void {
    this.latest = undefined;
    this.index.add(reading, ({ speakers }, number) => {
      for (const { entity } of speakers) if (entity) this.noteSpeaker(entity, number);
    });
  }

  private noteSpeaker(speaker: Entity, number: number): void {
    const said = this.bySpeaker.get(speaker);
    if (said) said.push(number);
    else this.bySpeaker.set(speaker, [number]);
  }

  /** How many the article at a place of the story has. */
  countAt(place: number): number {
    return this.index.countAt(place);
  }

  /** How many quotations each speaker has; those who have none are left out. */
  *timesQuoted(): Generator<readonly [Entity, number]> {
    for (const [speaker, said] of this.bySpeaker) yield [speaker, said.length];
  }

  /** As `ItemIndex.store`. */
  store(): Stored | undefined {
    const index = this.index.store();
    const pairs = this.story.entities.flatMap((entity, speaker) =>
      (this.bySpeaker.get(entity) ?? []).map((number) => ({ speaker, number })),
    );
    return (
      index && {
        ...index,
        speakers: bytesOf(Uint32Array.from(pairs, ({ speaker }) => speaker)),
        said: bytesOf(Uint32Array.from(pairs, ({ number }) => number)),
      }
    );
  }

  /** An article's quotations outside its boilerplate. */
  within({ quotations }: Reading): Quotation[] {
    return quotations.filter(({ span }) => this.passages.at(span));
  }

  /** The words around a quotation in its passage; what others say there is not about it. */
  private around(span: Span): string {
    const passage = this.passages.at(span)?.span;
    if (!passage) return '';
    const others = overlapping(this.passages.readingOf(span.article)?.quotations ?? [], passage);
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
    const hits = about === undefined ? await this.all(by, scope) : await this.about(about, by, scope);
    const groups = groupUtterances(hits);
    if (about !== undefined) return groups;
    const outlets = ({ fullest, also }: QuotationGroup) =>
      new Set([fullest, ...also].map(({ article }) => article.outlet)).size;
    const fragment = ({ fullest: { quotation } }: QuotationGroup) =>
      quotation.words.text.split(/\s+/u).length < SENTENCE;
    return groups.sort((a, b) => outlets(b) - outlets(a) || Number(fragment(a)) - Number(fragment(b)));
  }

  private async all(by: Entity | string | undefined, { outlet, article }: Scope): Promise<QuotationHit[]> {
    const said = by === undefined ? [...this.index] : await this.saidBy(by);
    return said
      .filter(({ span: { article: of } }) => (outlet ?? of.outlet) === of.outlet && (article ?? of.id) === of.id)
      .map((quotation) => this.hit(quotation, 1));
  }

  private async saidBy(speaker: Entity | string): Promise<Quotation[]> {
    if (typeof speaker !== 'string')
      return spread(this.bySpeaker.get(speaker) ?? []).flatMap((id) => this.index.at(id) ?? []);
    const hits = await this.index.search(readQuestion(speaker));
    return hits.flatMap(({ id }) => this.index.at(id) ?? []).filter((quotation) => isSaidBy(quotation, speaker));
  }

  /** The quotations that share words with a text. A subject may be a claim too: what was searched last is not searched again. */
  private search(text: string, scope: Scope): Searched {
    const facets = facetsWithin(scope);
    const key = JSON.stringify([text, facets]);
    if (this.latest?.key === key) return this.latest;
    const question = readQuestion(text);
    this.latest = { key, question, hits: this.index.search(question, { facets }) };
    return this.latest;
  }

  private async about(about: string, by: Entity | string | undefined, scope: Scope): Promise<QuotationHit[]> {
    const { question, hits: searched } = this.search(about, scope);
    const hits = (await searched).filter((hit) =>
      speaksOf({ found: hit.found, around: hit.found }, question, this.index, this.people.terms),
    );
    return hits.flatMap(({ id, score }) => {
      const quotation = this.index.at(id);
      const meant = quotation && (!by || isSaidBy(quotation, by));
      return meant ? [this.hit(quotation, score)] : [];
    });
  }

  /** Quotations that share the most words with a text, best first. */
  async nearest(text: string, { by, ...scope }: QuotationsWanted): Promise<QuotationHit[]> {
    return (await this.search(text, scope).hits).flatMap(({ id, score }) => {
      const quotation = this.index.at(id);
      const meant = quotation && (!by || isSaidBy(quotation, by));
      return meant ? [this.hit(quotation, score)] : [];
    });
  }
}
