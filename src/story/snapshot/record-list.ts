import { DamagedRecord } from './bytes.ts';

/** Records one after the other in one piece of memory, each found by its place without reading those before. */
export class RecordList {
  readonly bytes: Uint8Array;
  /** Where each record ends; it begins where the one before ends. */
  readonly #ends: Float64Array;

  /** @throws DamagedRecord where the bytes are no list of records. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = bytes.length < 4 ? -1 : view.getUint32(0, true);
    if (count < 0 || bytes.length < 4 + 4 * count) throw new DamagedRecord('a list of records is cut off');
    this.bytes = bytes;
    this.#ends = new Float64Array(count);
    let end = 4 + 4 * count;
    for (let at = 0; at < count; at++) {
      end += view.getUint32(4 + 4 * at, true);
      this.#ends[at] = end;
    }
    if (end !== bytes.length) throw new DamagedRecord('a list of records is cut off');
  }

  /** `room` gives the memory, zeroed, for so many bytes. */
  static of(
    records: readonly Uint8Array[],
    room: (length: number) => Uint8Array = (length) => new Uint8Array(length),
  ): RecordList {
    const head = Buffer.alloc(4 + 4 * records.length);
    head.writeUInt32LE(records.length, 0);
    records.forEach((record, at) => {
      head.writeUInt32LE(record.length, 4 + 4 * at);
    });
    const length = records.reduce((sum, record) => sum + record.length, head.length);
    const bytes = room(length);
    bytes.set(head);
    let from = head.length;
    for (const record of records) {
      bytes.set(record, from);
      from += record.length;
    }
    return new RecordList(bytes);
  }

  get length(): number {
    return this.#ends.length;
  }

  /** The record at a place, not copied. @throws DamagedRecord where there is none. */
  at(place: number): Uint8Array {
    const end = this.#ends[place];
    if (end === undefined) throw new DamagedRecord('a record is missing');
    return this.bytes.subarray(place === 0 ? 4 + 4 * this.length : this.#ends[place - 1], end);
  }
}
