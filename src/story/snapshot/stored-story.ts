import type { Story } from '../story.ts';
import type { RawStory } from '../understand.ts';
import { type JoinedRecords, keptEntities } from './joined-record.ts';
import { KeptReading } from './reading-record.ts';
import { RecordList } from './record-list.ts';
import { readSpeakers } from './speakers.ts';
import { Decoded, StoredReading } from './stored-reading.ts';

/** What was understood of a story's articles, as bytes: of each its reading, the entities of all, and of each its speakers. */
export interface Understood {
  readonly values: Uint8Array;
  readonly entities: Uint8Array;
  readonly speakers: Uint8Array;
}

/** So many articles of a story are held decoded, about 50 MB of them. */
const MOST_DECODED = 2_000;

/**
 * The story that these bytes tell; each article is decoded when it is asked for, and `held` of them stay so.
 * @throws DamagedRecord where they tell none of these articles.
 */
export function storedStory(
  { title, contentNote, articles }: RawStory,
  understood: Understood,
  held = MOST_DECODED,
): Story {
  const values = new RecordList(understood.values);
  const joined: JoinedRecords = {
    entities: new RecordList(understood.entities),
    speakers: new RecordList(understood.speakers),
  };
  const entities = keptEntities(joined, articles);
  const decoded = new Decoded(held);
  const readings = articles.map((article, at) => {
    const reading = () => new KeptReading(article, { values: values.at(at) });
    const speakers = () => readSpeakers(joined.speakers.at(at), article, entities);
    return new StoredReading(article, { reading, speakers }, decoded);
  });
  return { title, contentNote, readings, entities };
}
