/** Heaps' law: a text of `n` words has about `factor * n ** exponent` different ones (Heaps 1978). */
export interface HeapsLaw {
  readonly factor: number;
  readonly exponent: number;
}

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Counts the words, and the different words, of texts that are read one after the other. */
export class VocabularyGrowth {
  readonly #different = new Set<string>();
  readonly #points: { words: number; different: number }[] = [];
  #words = 0;

  /** How many words were read so far. */
  get words(): number {
    return this.#words;
  }

  /** How many different ones. */
  get different(): number {
    return this.#different.size;
  }

  read(text: string): void {
    for (const word of wordsOf(text)) {
      this.#words += 1;
      this.#different.add(word);
    }
    // Points at even distances on the logarithmic axis count alike.
    if (this.#words >= 1.1 * (this.#points.at(-1)?.words ?? 0))
      this.#points.push({ words: this.#words, different: this.different });
  }

  /** The law that fits what was read: least squares on both logarithms, from the given number of words on. */
  law(from = 0): HeapsLaw {
    const points = this.#points
      .filter(({ words }) => words >= from)
      .map(({ words, different }) => ({ x: Math.log(words), y: Math.log(different) }));
    const mean = (of: (point: { x: number; y: number }) => number) =>
      points.reduce((sum, point) => sum + of(point), 0) / points.length;
    const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
    const exponent = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
    return { factor: Math.exp(y - exponent * x), exponent };
  }
}
