import { growing32 } from './growing-numbers.ts';
import { bytesOf, type Stored, storedUnder, stretch, uint32s, under } from './stored.ts';

/** One facet: its values by number from 1 on, and each document's; 0 for a document without one. */
interface Column {
  readonly values: Map<string, number>;
  readonly ofDocument: ReturnType<typeof growing32>;
  /** By value: its first document, and the one after its last. */
  readonly first: ReturnType<typeof growing32>;
  readonly after: ReturnType<typeof growing32>;
}

/** The documents that a search is confined to: a range, and within it those that are accepted. */
export interface Confined {
  readonly from: number;
  readonly to: number;
  readonly accepts: (document: number) => boolean;
}

/** Each document's facets, as numbers in columns. */
export class FacetColumns {
  private readonly columns = new Map<string, Column>();

  /** Documents come in ascending order. */
  add(document: number, facets: Readonly<Record<string, string>>): void {
    for (const [facet, value] of Object.entries(facets)) {
      const column = this.column(facet);
      let number = column.values.get(value);
      if (number === undefined) {
        number = column.values.size + 1;
        column.values.set(value, number);
        column.first.push(document);
        column.after.push(document);
      }
      column.after.set(number - 1, document + 1);
      while (column.ofDocument.length < document) column.ofDocument.push(0);
      column.ofDocument.push(number);
    }
  }

  private column(facet: string): Column {
    const known = this.columns.get(facet);
    if (known) return known;
    const column = { values: new Map(), ofDocument: growing32(), first: growing32(), after: growing32() };
    this.columns.set(facet, column);
    return column;
  }

  store(): Stored {
    const facets = [...this.columns.keys()];
    return {
      facets: Buffer.from(
        JSON.stringify(facets.map((facet) => [facet, [...(this.columns.get(facet)?.values.keys() ?? [])]])),
      ),
      ...Object.assign(
        {},
        ...Array.from(this.columns.values(), ({ ofDocument, first, after }, place) =>
          storedUnder(String(place), {
            ofDocument: bytesOf(ofDocument.numbers),
            first: bytesOf(first.numbers),
            after: bytesOf(after.numbers),
          }),
        ),
      ),
    };
  }

  /** @throws NotStored where it was not stored by this class. */
  restore(stored: Stored): void {
    const facets = JSON.parse(Buffer.from(stretch(stored, 'facets')).toString()) as [string, string[]][];
    for (const [place, [facet, values]] of facets.entries()) {
      const column = under(String(place), stored);
      this.columns.set(facet, {
        values: new Map(values.map((value, number) => [value, number + 1])),
        ofDocument: growing32(uint32s(column, 'ofDocument')),
        // Copied, since later documents change them.
        first: growing32(uint32s(column, 'first').slice()),
        after: growing32(uint32s(column, 'after').slice()),
      });
    }
  }

  /** The documents that have all of these values; undefined where there can be none. */
  confine(facets: Readonly<Record<string, string>>, size: number): Confined | undefined {
    let [from, to] = [0, size];
    const wanted: { readonly of: Uint32Array; readonly value: number }[] = [];
    for (const [facet, value] of Object.entries(facets)) {
      const column = this.columns.get(facet);
      const number = column?.values.get(value);
      if (!column || number === undefined) return undefined;
      from = Math.max(from, column.first.at(number - 1));
      to = Math.min(to, column.after.at(number - 1));
      wanted.push({ of: column.ofDocument.numbers, value: number });
    }
    const accepts = (document: number) => wanted.every(({ of, value }) => of[document] === value);
    return { from, to, accepts: wanted.length === 0 ? () => true : accepts };
  }
}
