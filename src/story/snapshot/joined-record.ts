import type { Article } from '../article.ts';
import type { Entity } from '../people/entity.ts';
import type { Joined } from '../understand.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { KeptEntity, RECORDS_AN_ENTITY } from './kept-entity.ts';
import { writeMentions } from './mentions.ts';
import { RecordList } from './record-list.ts';
import { ValueReader, ValueWriter } from './values.ts';

/** What joining a story's articles told, as bytes: a few records an entity, and a record an article's speakers. */
export interface JoinedRecords {
  readonly entities: RecordList;
  readonly speakers: RecordList;
}

/** Turns what joining told into bytes. */
export function toJoinedRecords({ entities, speakers }: Joined, articles: readonly Article[]): JoinedRecords {
  const bytes = new ByteWriter();
  const writer = new ValueWriter(bytes, { articles, known: entities });
  const places = new Map(articles.map((article, place) => [article, place]));
  const record = (value: unknown) => {
    writer.write(value);
    return writer.end();
  };
  const ofEntity = ({ name, kind, gender, aliases, descriptions, mentions }: Entity) => {
    const [who, described] = [record([name, kind, gender, aliases]), record(descriptions)];
    writeMentions(bytes, mentions, places);
    return [who, described, bytes.take()];
  };
  return { entities: RecordList.of(entities.flatMap(ofEntity)), speakers: RecordList.of(speakers.map(record)) };
}

/** The entities that were kept, in their order; each is decoded when it is asked for. */
export function keptEntities({ entities: records }: JoinedRecords, articles: readonly Article[]): Entity[] {
  const entities: Entity[] = [];
  const among = { records, articles, entities };
  for (let place = 0; place < records.length / RECORDS_AN_ENTITY; place++) entities.push(new KeptEntity(among, place));
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
