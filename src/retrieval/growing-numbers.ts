type Numbers = Uint32Array | Uint16Array;

/** Numbers that are added one by one and lie outside the JavaScript heap. Doubling makes adding linear. */
export class GrowingNumbers<Kind extends Numbers> {
  private held: Kind;
  private readonly make: (length: number) => Kind;
  length = 0;

  constructor(make: (length: number) => Kind) {
    this.make = make;
    this.held = make(1024);
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = this.make(2 * this.length);
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

export const growing32 = () => new GrowingNumbers((length) => new Uint32Array(length));
export const growing16 = () => new GrowingNumbers((length) => new Uint16Array(length));
