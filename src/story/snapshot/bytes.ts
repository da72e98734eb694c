/** A record that does not hold what was written: damaged, or another version's. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

/** Room for bytes that threads read without a copy each; once written, nobody changes them. */
export const sharedRoom = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/** Writes small numbers and texts one after the other into bytes that grow. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte, low ones first (LEB128). */
  uint(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest = rest > 0x7fff_ffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign: even for none and above, odd below. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  float(value: number): void {
    this.#room(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** A text to the UTF-16 unit, halves of surrogate pairs too. */
  text(value: string): void {
    let wide = 0;
    for (let at = 0; at < value.length; at++) wide |= value.charCodeAt(at);
    const encoding = wide > 0xff ? 'utf16le' : 'latin1';
    this.uint(2 * value.length + Number(wide > 0xff));
    this.#room(2 * value.length);
    this.#length += this.#bytes.write(value, this.#length, encoding);
  }

  /** What was written so far, copied; the writer then begins anew. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }
}

/** Reads what a `ByteWriter` wrote. @throws DamagedRecord where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at: number;

  /** Reads from a place in the bytes on. */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  /** The place of the next byte. */
  get place(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new DamagedRecord('a record ends too soon');
    return value;
  }

  uint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 128; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  float(): number {
    if (this.#at + 8 > this.#bytes.length) throw new DamagedRecord('a record ends too soon');
    const value = this.#bytes.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  text(): string {
    const head = this.uint();
    const wide = head % 2 === 1;
    const end = this.#at + (wide ? head - 1 : head / 2);
    if (end > this.#bytes.length) throw new DamagedRecord('a record ends too soon');
    const value = this.#bytes.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
    this.#at = end;
    return value;
  }
}
