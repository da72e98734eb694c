import type { Article } from '../article.ts';
import type { Description, Entity, Mention } from '../people/entity.ts';
import { ByteReader } from './bytes.ts';
import { readMentions } from './mentions.ts';
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

type Who = readonly [name: string, kind: Entity['kind'], gender: Entity['gender'], aliases: readonly string[]];

/** An entity that is decoded when it is asked for, so that an archive opens before all of its people are. */
export class KeptEntity implements Entity {
  readonly #among: KeptAmong;
  readonly #place: number;
  #who: Who | undefined;
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

  /** What was written and whose checksum holds has the form that this very version of the code gave it. */
  #value(part: number): unknown {
    const { articles, entities } = this.#among;
    return new ValueReader(new ByteReader(this.#record(part)), { articles, known: entities }).read();
  }

  get #told(): Who {
    this.#who ??= this.#value(0) as Who;
    return this.#who;
  }

  get name(): string {
    return this.#told[0];
  }

  get kind(): Entity['kind'] {
    return this.#told[1];
  }

  get gender(): Entity['gender'] {
    return this.#told[2];
  }

  get aliases(): readonly string[] {
    return this.#told[3];
  }

  get descriptions(): readonly Description[] {
    this.#descriptions ??= this.#value(1) as readonly Description[];
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
