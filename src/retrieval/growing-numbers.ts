type Numbers = Uint32Array | Uint16Array;

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
    if (this.length === this.held.length) {
      const larger = this.make(Math.max(1024, 2 * this.length));
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length++] = value;
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
