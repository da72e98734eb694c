import type { Article } from '../article.ts';
import type { Entity } from '../people/entity.ts';
import type { Joined } from '../understand.ts';
import { ByteWriter, sharedRoom } from './bytes.ts';
import { KeptEntity, RECORDS_AN_ENTITY } from './kept-entity.ts';
import { writeMentions } from './mentions.ts';
import { writeNames } from './names.ts';
import { RecordList } from './record-list.ts';
import { writeSpeakers } from './speakers.ts';
import { ValueWriter } from './values.ts';

/** What joining a story's articles told, as bytes: a few records an entity, and a record an article's speakers. */
export interface JoinedRecords {
  readonly entities: RecordList;
  readonly speakers: RecordList;
}

/** Turns what joining told into bytes. */
export function toJoinedRecords({ entities, speakers }: Joined, articles: readonly Article[]): JoinedRecords {
  const bytes = new ByteWriter();
  const writer = new ValueWriter(bytes, { articles, known: entities });
  const articlePlaces = new Map(articles.map((article, place) => [article, place]));
  const entityPlaces = new Map(entities.map((entity, place) => [entity, place]));
  const record = (write: () => void) => {
    write();
    return bytes.take();
  };
  const ofEntity = (entity: Entity) => {
    const names = record(() => writeNames(bytes, entity));
    writer.write(entity.descriptions);
    return [names, writer.end(), record(() => writeMentions(bytes, entity.mentions, articlePlaces))];
  };
  const ofArticle = (said: Joined['speakers'][number]) => record(() => writeSpeakers(bytes, said, entityPlaces));
  return {
    entities: RecordList.of(entities.flatMap(ofEntity), sharedRoom),
    speakers: RecordList.of(speakers.map(ofArticle), sharedRoom),
  };
}

/** The entities that were kept, in their order; each is decoded when it is asked for. */
export function keptEntities({ entities: records }: JoinedRecords, articles: readonly Article[]): Entity[] {
  const entities: Entity[] = [];
  const among = { records, articles, entities };
  for (let place = 0; place < records.length / RECORDS_AN_ENTITY; place++) entities.push(new KeptEntity(among, place));
  return entities;
}
