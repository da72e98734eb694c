import { growingCache } from '../../growing-cache.ts';
import { expressionsAmong, withoutVerbsOf } from './synonym-expressions.ts';
import { stem, termsOf } from './terms.ts';
import { compounds, words } from './words.ts';

/** A term of a sentence, with its offset in the article and the word's number. */
export interface Placed {
  readonly start: number;
  readonly position: number;
  /** Whether it is capitalised within its sentence, as in a name. */
  readonly capital: boolean;
}

/** So many texts stay read. */
const TEXTS_KEPT = 500;

/** Where texts print their terms, each text read once. */
export class PrintedPlaces {
  private readonly kept = growingCache<ReadonlyMap<string, readonly Placed[]>>(TEXTS_KEPT);

  /** The terms that a text prints, known expressions and compounds among them, by their places in it. */
  of(text: string): ReadonlyMap<string, readonly Placed[]> {
    const known = this.kept.get(text);
    if (known) return known;
    const found = new Map<string, Placed[]>();
    const all = words(text);
    const add = (term: string, position: number) => {
      const start = all[position]?.start ?? 0;
      const place = { start, position, capital: position > 0 && /^\p{Lu}/u.test(text.slice(start, start + 2)) };
      const places = found.get(term);
      if (places) places.push(place);
      else found.set(term, [place]);
    };
    const content = termsOf(all);
    const expressions = expressionsAmong(content, all);
    for (const { term, position } of withoutVerbsOf(expressions, content, all)) add(term, position);
    for (const { term, first } of expressions) add(term, first);
    for (const { word, first } of compounds(text, all)) add(stem(word), first);
    this.kept.set(text, found);
    return found;
  }
}
