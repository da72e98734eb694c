import type { Article } from '../article.ts';
import type { Description, Entity, Mention } from '../people/entity.ts';
import { ByteReader } from './bytes.ts';
import { readMentions } from './mentions.ts';
import { type Named, readAliases, readNamed } from './names.ts';
import type { RecordList } from './record-list.ts';
import { ValueReader } from './values.ts';

/** An entity's records: who it is, its descriptions, its mentions. */
export const RECORDS_AN_ENTITY = 3;

/** What an entity is decoded from. */
export interface KeptAmong {
  readonly records: RecordList;
  readonly articles: readonly Article[];
  /** All of them, since they point at one another. */
  readonly entities: readonly Entity[];
}

/** An entity that is decoded when it is asked for, so that an archive opens before all of its people are. */
export class KeptEntity implements Entity {
  readonly #among: KeptAmong;
  readonly #place: number;
  #named: Named | undefined;
  #aliases: readonly string[] | undefined;
  #descriptions: readonly Description[] | undefined;
  /** Held as long as there is room: some have tens of thousands. */
  #mentions: WeakRef<readonly Mention[]> | undefined;

  constructor(among: KeptAmong, place: number) {
    this.#among = among;
    this.#place = place;
  }

  #record(part: number): Uint8Array {
    return this.#among.records.at(RECORDS_AN_ENTITY * this.#place + part);
  }

  get #told(): Named {
    this.#named ??= readNamed(this.#record(0));
    return this.#named;
  }

  get name(): string {
    return this.#told.name;
  }

  get kind(): Entity['kind'] {
    return this.#told.kind;
  }

  get gender(): Entity['gender'] {
    return this.#told.gender;
  }

  get aliases(): readonly string[] {
    this.#aliases ??= readAliases(this.#record(0));
    return this.#aliases;
  }

  get descriptions(): readonly Description[] {
    const { articles, entities } = this.#among;
    // What was written and whose checksum holds has the form that this very version of the code gave it.
    this.#descriptions ??= new ValueReader(new ByteReader(this.#record(1)), {
      articles,
      known: entities,
    }).read() as readonly Description[];
    return this.#descriptions;
  }

  get mentions(): readonly Mention[] {
    const held = this.#mentions?.deref();
    if (held) return held;
    const mentions = readMentions(this.#record(2), this.#among.articles);
    this.#mentions = new WeakRef(mentions);
    return mentions;
  }
}
