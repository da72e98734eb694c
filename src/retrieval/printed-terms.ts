import { ByteReader, ByteWriter } from '../story/snapshot/bytes.ts';
import { growing8, growing32 } from './growing-numbers.ts';
import { bytesOf, type Stored, stretch, uint32s } from './stored.ts';

/** What a text prints, in an index's numbers of terms. */
export interface PrintedText {
  /** As they come, each as often as it is printed. */
  readonly terms: readonly number[];
  /** Beside each term, which word of the text it begins with. */
  readonly positions: readonly number[];
  /** Terms of names that the text stands for without printing them. */
  readonly implied: ReadonlySet<number>;
  /** How many words of content it has. */
  readonly length: number;
}

/**
 * Which terms each text prints and where, three bytes or so a word and outside the JavaScript heap, so that no text need be
 * read again in order to be ranked.
 */
export class PrintedTerms {
  private readonly writer = new ByteWriter();
  private readonly bytes: ReturnType<typeof growing8>;
  /** Where each text begins, and at the end where the next will. */
  private readonly starts: ReturnType<typeof growing32>;

  /** `stored` is what `store` gave. @throws NotStored where it is something else. */
  constructor(stored?: Stored) {
    this.bytes = growing8(stored && stretch(stored, 'bytes'));
    this.starts = growing32(stored ? uint32s(stored, 'starts') : Uint32Array.of(0));
  }

  /** Adds the next text. */
  add({ terms, positions, implied, length }: PrintedText): void {
    const { writer } = this;
    writer.uint(length);
    writer.uint(terms.length);
    for (const [place, term] of terms.entries()) {
      writer.uint(term);
      writer.uint(positions[place] ?? 0);
    }
    for (const term of implied) writer.uint(term);
    this.bytes.append(writer.take());
    this.starts.push(this.bytes.length);
  }

  /** A text by its number in the order of adding, from 0. @throws DamagedRecord where there is none. */
  at(id: number): PrintedText {
    const reader = new ByteReader(this.bytes.numbers.subarray(this.starts.at(id), this.starts.at(id + 1)));
    const length = reader.uint();
    const terms: number[] = new Array(reader.uint());
    const positions: number[] = new Array(terms.length);
    for (let place = 0; place < terms.length; place++) {
      terms[place] = reader.uint();
      positions[place] = reader.uint();
    }
    const implied = new Set<number>();
    while (!reader.done) implied.add(reader.uint());
    return { terms, positions, implied, length };
  }

  store(): Stored {
    return { bytes: this.bytes.numbers, starts: bytesOf(this.starts.numbers) };
  }
}
