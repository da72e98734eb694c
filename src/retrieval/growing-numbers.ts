type Numbers = Uint32Array | Uint16Array | Uint8Array;

/** Numbers that are added one by one and lie outside the JavaScript heap. Doubling makes adding linear. */
export class GrowingNumbers<Kind extends Numbers> {
  private held: Kind;
  private readonly make: (length: number) => Kind;
  length: number;

  constructor(make: (length: number) => Kind, first = make(0)) {
    this.make = make;
    this.held = first;
    this.length = first.length;
  }

  push(value: number): void {
    if (this.length === this.held.length) this.reserve(this.length + 1);
    this.held[this.length++] = value;
  }

  /** Adds several at once. */
  append(values: Kind): void {
    this.reserve(this.length + values.length);
    this.held.set(values, this.length);
    this.length += values.length;
  }

  private reserve(length: number): void {
    if (length <= this.held.length) return;
    const larger = this.make(Math.max(1024, 2 * this.held.length, length));
    larger.set(this.held);
    this.held = larger;
  }

  at(place: number): number {
    return this.held[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.held[place] = value;
  }

  /** What was added; shares its memory until the next addition. */
  get numbers(): Kind {
    return this.held.subarray(0, this.length) as Kind;
  }
}

export const growing32 = (first?: Uint32Array) => new GrowingNumbers((length) => new Uint32Array(length), first);
export const growing16 = (first?: Uint16Array) => new GrowingNumbers((length) => new Uint16Array(length), first);
export const growing8 = (first?: Uint8Array) => new GrowingNumbers((length) => new Uint8Array(length), first);
