import type { Article } from '../article.ts';
import type { Entity } from '../people/entity.ts';
import type { Speaker } from '../speakers/quotation.ts';
import type { Joined } from '../understand.ts';
import { ByteReader, type ByteWriter, DamagedRecord } from './bytes.ts';
import { readSpan, writeSpan } from './spans.ts';

/** Where a speaker's name stands: in the mention, in the entity, or in the record itself. */
const NAMED = { byMention: 0, byEntity: 1, here: 2 } as const;
const WAYS = Object.keys(NAMED).length;

/** In front of a list of speakers: the same as of the quotation before, or else how many there are, and one more. */
const SAME = 0;

/** Keeps the speakers of one article's quotations, about five bytes each. `places`: each entity's place among all. */
export function writeSpeakers(
  to: ByteWriter,
  speakers: Joined['speakers'][number],
  places: ReadonlyMap<Entity, number>,
): void {
  let before = 0;
  let last: readonly Speaker[] | undefined;
  for (const list of speakers) {
    to.uint(list === last ? SAME : list.length + 1);
    if (list === last) continue;
    last = list;
    for (const { mention, name, entity, rule } of list) {
      writeSpan(to, mention, before);
      before = mention.start;
      const way = entity?.name === name ? 'byEntity' : mention.text === name ? 'byMention' : 'here';
      const place = entity && places.get(entity);
      if (entity && place === undefined) throw new TypeError(`${entity.name} is not of this record`);
      to.uint(WAYS * (place === undefined ? 0 : place + 1) + NAMED[way]);
      if (way === 'here') to.text(name);
      to.text(rule ?? '');
    }
  }
}

function readSpeaker(from: ByteReader, article: Article, before: number, entities: readonly Entity[]): Speaker {
  const mention = readSpan(from, article, before);
  const head = from.uint();
  const place = Math.floor(head / WAYS);
  const entity = place > 0 ? entities[place - 1] : undefined;
  if (place > 0 && !entity) throw new DamagedRecord('a record points at nothing');
  const way = head % WAYS;
  const named = way === NAMED.byEntity && entity ? entity.name : undefined;
  const name = named ?? (way === NAMED.here ? from.text() : mention.text);
  const rule = from.text();
  return { mention, name, ...(entity && { entity }), ...(rule !== '' && { rule }) };
}

/**
 * Reads the speakers that `writeSpeakers` kept of this very article's quotations, with the same entities.
 * @throws DamagedRecord where the bytes hold none.
 */
export function readSpeakers(
  bytes: Uint8Array,
  article: Article,
  entities: readonly Entity[],
): Joined['speakers'][number] {
  const from = new ByteReader(bytes);
  const speakers: (readonly Speaker[])[] = [];
  let before = 0;
  let last: readonly Speaker[] = [];
  while (!from.done) {
    const head = from.uint();
    if (head !== SAME) {
      const list: Speaker[] = [];
      while (list.length < head - 1) {
        const speaker = readSpeaker(from, article, before, entities);
        before = speaker.mention.start;
        list.push(speaker);
      }
      last = list;
    }
    speakers.push(last);
  }
  return speakers;
}
