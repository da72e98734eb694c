import type { Article } from '../article.ts';
import type { Entity } from '../people/entity.ts';
import type { Joined } from '../understand.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { RecordList } from './record-list.ts';
import { ValueReader, ValueWriter } from './values.ts';

/** What joining a story's articles told, as bytes: a record an entity, and a record an article's speakers. */
export interface JoinedRecords {
  readonly entities: RecordList;
  readonly speakers: RecordList;
}

/** Turns what joining told into bytes. */
export function toJoinedRecords({ entities, speakers }: Joined, articles: readonly Article[]): JoinedRecords {
  const writer = new ValueWriter(new ByteWriter(), { articles, known: entities });
  const records = (items: readonly unknown[]) =>
    RecordList.of(
      items.map((item) => {
        writer.write(item);
        return writer.end();
      }),
    );
  return { entities: records(entities.map((entity) => ({ ...entity }))), speakers: records(speakers) };
}

/** The entities that were kept, in their order. @throws DamagedRecord where the bytes hold none. */
export function readEntities({ entities: records }: JoinedRecords, articles: readonly Article[]): Entity[] {
  // Entities point at one another: all of them are there before the first is read.
  const entities = Array.from({ length: records.length }, () => ({}) as Entity);
  entities.forEach((entity, at) => {
    const frame = { articles, known: entities };
    Object.assign(entity, new ValueReader(new ByteReader(records.at(at)), frame).read());
  });
  return entities;
}

/** The speakers of one article's attributed quotations. @throws DamagedRecord where the bytes hold none. */
export function readSpeakers(
  { speakers }: JoinedRecords,
  place: number,
  articles: readonly Article[],
  entities: readonly Entity[],
): Joined['speakers'][number] {
  const reader = new ValueReader(new ByteReader(speakers.at(place)), { articles, known: entities });
  return reader.read() as Joined['speakers'][number];
}
