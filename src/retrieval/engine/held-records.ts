import { intervalOf } from './calendar-interval.ts';
import type { EngineHit, Filters, Kind, RecordOf } from './engine.ts';

/** Whom a record is found by with the filter `entity`. */
export function entitiesOf(record: RecordOf<Kind>): readonly string[] {
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

/** By which ID a record is asked for. */
export const idOf = (record: RecordOf<Kind>): string => (record.kind === 'article' ? record.article : record.id);

/** The days that a record stands for, as UTC milliseconds, `to` exclusive. */
export function daysOf(record: RecordOf<Kind>): { readonly from: number; readonly to: number } | undefined {
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
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

/** All records of one kind, in the order of adding. */
export class HeldRecords<K extends Kind> {
  private readonly records: RecordOf<K>[] = [];
  private readonly places = new Map<string, number>();
  private readonly byArticle = new Map<string, number[]>();
  private readonly byEntity = new Map<string, number[]>();

  get size(): number {
    return this.records.length;
  }

  /** Adds the next record; its place among them comes back. */
  add(record: RecordOf<K>): number {
    const order = this.records.push(record) - 1;
    this.places.set(idOf(record), order);
    if ('article' in record) addTo(this.byArticle, record.article, order);
    for (const entity of new Set(entitiesOf(record))) addTo(this.byEntity, entity, order);
    return order;
  }

  at(order: number): RecordOf<K> | undefined {
    return this.records[order];
  }

  /** The place of the record of an ID. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
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

  /** Tells by its place whether a record passes the filters; undefined where all do. */
  within(filters: Filters): ((order: number) => boolean) | undefined {
    if (Object.values(filters).every((value) => value === undefined)) return undefined;
    const ofEntity = filters.entity === undefined ? undefined : new Set(this.byEntity.get(filters.entity));
    return (order) => {
      const record = this.records[order];
      return record !== undefined && (!ofEntity || ofEntity.has(order)) && passes(record, filters);
    };
  }

  /** The places of those that can pass the filters. */
  private likely({ article, entity }: Filters): Iterable<number> {
    const ofArticle = article === undefined ? undefined : (this.byArticle.get(article) ?? []);
    if (entity === undefined) return ofArticle ?? this.records.keys();
    const ofEntity = this.byEntity.get(entity) ?? [];
    return ofArticle ? ofArticle.filter((order) => ofEntity.includes(order)) : ofEntity;
  }
}
