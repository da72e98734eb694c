import MiniSearch from 'minisearch';
import { slips } from '../query/slip.ts';
import { intervalOf } from './calendar-interval.ts';
import type {
  Engine,
  EngineDocument,
  EngineHit,
  EngineQuery,
  Filters,
  Kind,
  PrintedWord,
  RecordOf,
  TermStatistics,
} from './engine.ts';

/** Plain BM25 (Robertson and Zaragoza 2009): MiniSearch's own lower bound of a match, `d`, is none of it. */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** Whom a record is found by with the filter `entity`. */
function entitiesOf(record: RecordOf<Kind>): readonly string[] {
  switch (record.kind) {
    case 'article':
    case 'passage':
      return record.mentions.map(({ entity }) => entity);
    case 'quotation':
      return record.speakers.flatMap(({ entity }) => entity ?? []);
    case 'event':
      return record.participants.map(({ entity }) => entity);
    case 'description':
      return [record.entity];
    case 'entity':
      return [record.id];
  }
}

const idOf = (record: RecordOf<Kind>): string => (record.kind === 'article' ? record.article : record.id);

/** The days that a record stands for, as UTC milliseconds, `to` exclusive. */
function daysOf(record: RecordOf<Kind>): { readonly from: number; readonly to: number } | undefined {
  if (record.kind === 'entity') return undefined;
  return intervalOf(record.kind === 'event' && record.date ? record.date.value : record.published);
}

function passes(record: RecordOf<Kind>, { outlet, article, from, to }: Filters): boolean {
  if (record.kind === 'entity') return outlet === undefined && article === undefined;
  if (outlet !== undefined && record.outlet !== outlet) return false;
  if (article !== undefined && record.article !== article) return false;
  if (from === undefined && to === undefined) return true;
  const days = daysOf(record);
  if (!days) return false;
  const [first, last] = [from && intervalOf(from), to && intervalOf(to)];
  return (!first || days.to > first.from) && (!last || days.from < last.to);
}

/** Adds an item to the list under a key. */
function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** Counts one more under a key. */
function count(counts: Map<string, { times: number }>, key: string): void {
  const known = counts.get(key);
  if (known) known.times++;
  else counts.set(key, { times: 1 });
}

/** All records of one kind. */
class Records<K extends Kind> {
  readonly records: RecordOf<K>[] = [];
  private readonly places = new Map<string, number>();
  private readonly byArticle = new Map<string, number[]>();
  private readonly byEntity = new Map<string, number[]>();
  /** In how many records each term stands; counted in place, since looking a term up is most of the work. */
  private readonly frequencies = new Map<string, { times: number }>();
  private totalLength = 0;
  private readonly ranking = new MiniSearch<{ readonly id: number; readonly terms: readonly string[] }>({
    fields: ['terms'],
    extractField: (document, field) => document[field as keyof typeof document] as never,
    // What comes is analysed already.
    tokenize: (terms) => terms as unknown as string[],
    stringifyField: (terms) => terms as string,
    processTerm: (term) => term,
  });

  add(record: RecordOf<K>, { terms, length }: EngineDocument): void {
    const order = this.records.push(record) - 1;
    this.places.set(idOf(record), order);
    if ('article' in record) addTo(this.byArticle, record.article, order);
    for (const entity of new Set(entitiesOf(record))) addTo(this.byEntity, entity, order);
    this.totalLength += length;
    if (terms.length === 0) return;
    this.ranking.add({ id: order, terms });
    for (const term of new Set(terms)) count(this.frequencies, term);
  }

  get(id: string): RecordOf<K> | undefined {
    return this.records[this.places.get(id) ?? -1];
  }

  statistics(terms: Iterable<string>): TermStatistics {
    const frequencies = new Map(Array.from(terms, (term) => [term, this.frequencies.get(term)?.times ?? 0]));
    const size = this.records.length;
    return {
      size,
      averageLength: size === 0 ? 0 : this.totalLength / size,
      frequency: (term) => frequencies.get(term) ?? 0,
    };
  }

  /** All that pass the filters, in order. */
  all(filters: Filters, limit: number): EngineHit<K>[] {
    const found: EngineHit<K>[] = [];
    for (const order of this.likely(filters)) {
      const record = this.records[order];
      if (!record || !passes(record, filters)) continue;
      if (found.length >= limit) break;
      found.push({ record, order, score: 1 });
    }
    return found;
  }

  /** The places of those that can pass the filters. */
  private likely({ article, entity }: Filters): Iterable<number> {
    const ofArticle = article === undefined ? undefined : (this.byArticle.get(article) ?? []);
    if (entity === undefined) return ofArticle ?? this.records.keys();
    const ofEntity = this.byEntity.get(entity) ?? [];
    return ofArticle ? ofArticle.filter((order) => ofEntity.includes(order)) : ofEntity;
  }

  ranked(terms: NonNullable<EngineQuery<K>['terms']>, filters: Filters, limit: number): EngineHit<K>[] {
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    const ofEntity = filters.entity === undefined ? undefined : new Set(this.byEntity.get(filters.entity));
    const confined = Object.values(filters).some((value) => value !== undefined);
    const isWithin = (order: number) => {
      const record = this.records[order];
      return record !== undefined && (!ofEntity || ofEntity.has(order)) && passes(record, filters);
    };
    const results = this.ranking.search('', {
      tokenize: () => [...weights.keys()],
      boostTerm: (term) => weights.get(term) ?? 1,
      bm25: BM25,
      ...(confined && { boostDocument: (order: number) => (isWithin(order) ? 1 : 0) }),
    });
    // MiniSearch multiplies a score by the number of matched terms, which BM25 has counted already.
    return results
      .map(({ id, score, queryTerms }) => ({ order: Number(id), score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score || a.order - b.order)
      .slice(0, limit)
      .flatMap(({ order, score }) => {
        const record = this.records[order];
        return record ? [{ record, order, score }] : [];
      });
  }
}

/** So many letters must be typed for a word that begins with them to be meant. */
const SHORTEST_BEGINNING = 4;

/** The engine that ships: every record of a story in this process, ranked by MiniSearch. */
export class MiniSearchEngine implements Engine {
  private readonly kinds = new Map<Kind, Records<Kind>>();
  /** How often each word is printed. */
  private readonly words = new Map<string, { times: number }>();
  /** The printed words by their first letter; made when a word is first looked for. */
  private byInitial: Map<string, string[]> | undefined;

  private of<K extends Kind>(kind: K): Records<K> {
    const known = this.kinds.get(kind);
    if (known) return known as unknown as Records<K>;
    const made = new Records<K>();
    this.kinds.set(kind, made as unknown as Records<Kind>);
    return made;
  }

  async add(documents: Iterable<EngineDocument>): Promise<void> {
    for (const document of documents) {
      this.of(document.record.kind).add(document.record, document);
      for (const word of document.words) count(this.words, word);
    }
    this.byInitial = undefined;
  }

  async search<K extends Kind>({ kind, terms, filters = {}, limit }: EngineQuery<K>): Promise<EngineHit<K>[]> {
    const records = this.of(kind);
    return terms ? records.ranked(terms, filters, limit) : records.all(filters, limit);
  }

  async get<K extends Kind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]> {
    return ids.flatMap((id) => this.of(kind).get(id) ?? []);
  }

  async statistics(kind: Kind, terms: Iterable<string>): Promise<TermStatistics> {
    return this.of(kind).statistics(terms);
  }

  private beginningLike(typed: string): readonly string[] {
    if (!this.byInitial) {
      this.byInitial = new Map();
      for (const word of this.words.keys()) addTo(this.byInitial, word.slice(0, 1), word);
    }
    return this.byInitial.get(typed.slice(0, 1)) ?? [];
  }

  async wordsLike(typed: string): Promise<PrintedWord[]> {
    const found: PrintedWord[] = [];
    for (const word of this.beginningLike(typed))
      if (slips(typed, word) !== undefined || (typed.length >= SHORTEST_BEGINNING && word.startsWith(typed)))
        found.push({ word, times: this.words.get(word)?.times ?? 0 });
    return found;
  }
}
