import { bytesOfLines, lines, type Stored } from './stored.ts';

/** An index's terms, numbered in the order in which they came. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];

  get size(): number {
    return this.terms.length;
  }

  /** A term's number; the next one where it has none yet. */
  add(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }

  numberOf(term: string): number | undefined {
    return this.numbers.get(term);
  }

  termOf(number: number): string {
    return this.terms[number] ?? '';
  }

  store(): Stored {
    return { terms: bytesOfLines(this.terms) };
  }

  /** Takes back what `store` gave, into an empty one. @throws NotStored where it is something else. */
  restore(stored: Stored): void {
    for (const term of lines(stored, 'terms')) this.add(term);
  }
}
