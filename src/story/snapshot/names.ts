import type { Entity, EntityKind, Gender } from '../people/entity.ts';
import { ByteReader, type ByteWriter, DamagedRecord } from './bytes.ts';

const KINDS: readonly EntityKind[] = ['person', 'organisation'];
const GENDERS: readonly Gender[] = ['female', 'male', 'unknown'];

/** Who an entity is, without the other names that the articles print for it. */
export type Named = Pick<Entity, 'name' | 'kind' | 'gender'>;

/** Keeps who an entity is, its aliases last: an answer asks for the name and kind of each that an article mentions. */
export function writeNames(to: ByteWriter, { name, kind, gender, aliases }: Named & Pick<Entity, 'aliases'>): void {
  to.byte(KINDS.length * GENDERS.indexOf(gender) + KINDS.indexOf(kind));
  to.text(name);
  for (const alias of aliases) to.text(alias);
}

/** @throws DamagedRecord where the bytes hold no names. */
export function readNamed(bytes: Uint8Array): Named {
  const from = new ByteReader(bytes);
  const head = from.byte();
  const [kind, gender] = [KINDS[head % KINDS.length], GENDERS[Math.floor(head / KINDS.length)]];
  if (!kind || !gender) throw new DamagedRecord('a record names nobody');
  return { name: from.text(), kind, gender };
}

/** The aliases, longest first. @throws DamagedRecord where the bytes end too soon. */
export function readAliases(bytes: Uint8Array): string[] {
  const from = new ByteReader(bytes);
  from.byte();
  from.text();
  const aliases: string[] = [];
  while (!from.done) aliases.push(from.text());
  return aliases;
}
