/**
 * The values that were set or asked for last, by their keys: between half of `most` and `most` of them. Each step takes the same
 * time however many there are. Method: two generations, of which the older is dropped as a whole (Dominic Tarr's hashlru).
 */
export class Newest<Value> {
  readonly #half: number;
  #younger = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(most: number) {
    this.#half = most / 2;
  }

  /** How many are kept. */
  get size(): number {
    return this.#younger.size + this.#older.size;
  }

  get(key: string): Value | undefined {
    const young = this.#younger.get(key);
    if (young !== undefined) return young;
    const old = this.#older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: Value): void {
    this.#older.delete(key);
    this.#younger.set(key, value);
    if (this.#younger.size < this.#half) return;
    this.#older = this.#younger;
    this.#younger = new Map();
  }

  /** Whether there was one. */
  delete(key: string): boolean {
    return this.#younger.delete(key) || this.#older.delete(key);
  }
}
