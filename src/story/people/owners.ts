import type { Word } from '../../english/word.ts';
import { firstWhere } from '../first-where.ts';
import type { Span } from '../span.ts';
import { splitSentences } from '../text/sentence.ts';
import type { Entity } from './entity.ts';

/** A pronoun's owner stands no further before it, in UTF-16 units. */
const OWNER_WITHIN = 350;

/** An entity where one article names it. */
export interface NamedPlace {
  readonly entity: Entity;
  readonly span: Span;
}

const surnameOf = ({ name }: Entity): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
const sharesSurname = (one: Entity, other: Entity): boolean => surnameOf(one) === surnameOf(other);

/** Tells whose a bond is, by the places where one article names its entities. */
export class Owners {
  readonly #places: readonly NamedPlace[];

  /** `places` are in order and do not overlap. */
  constructor(places: readonly NamedPlace[]) {
    this.#places = places;
  }

  /** The index of the first place that ends behind an offset. */
  #behind(offset: number): number {
    return firstWhere(this.#places, ({ span }) => span.end > offset);
  }

  /** The entity whose name covers an offset (UTF-16). */
  at(offset: number): Entity | undefined {
    const place = this.#places[this.#behind(offset)];
    return place && place.span.start <= offset ? place.entity : undefined;
  }

  /** Whether a sentence ends between a name and an offset behind it. */
  #isParted({ article, end }: Span, offset: number): boolean {
    return splitSentences(article.text.slice(end, offset)).length > 1;
  }

  /**
   * Whom "his", "her" or "whose" before a bond means: who is joined to it ("Hale and his wife"), else the only person before it
   * in its sentence, or in the one before, who agrees in gender and is not the one `described`. Nobody where several agree.
   * Of `kin`, whoever shares the surname comes first.
   */
  ofPronoun({ folded, start }: Word, sentence: Word, described: Span, kin: boolean): Entity | undefined {
    const other = this.at(described.start);
    const gender = folded === 'his' ? 'male' : folded === 'her' ? 'female' : 'unknown';
    const agrees = (entity: Entity): boolean =>
      entity.kind === 'person' &&
      entity !== other &&
      (gender === 'unknown' || entity.gender === 'unknown' || entity.gender === gender);
    const behind = this.#behind(start);
    if (kin && other?.name.includes(' ')) {
      const family = this.#places
        .slice(0, behind)
        .findLast(({ entity }) => agrees(entity) && sharesSurname(entity, other));
      if (family) return family.entity;
    }
    const agreeing = new Set<Entity>();
    let nearest = start;
    for (let at = behind - 1; at >= 0; at--) {
      const { entity, span } = this.#places[at] as NamedPlace;
      if (span.end < start - OWNER_WITHIN) break;
      // Of the sentence before, all count: "Pell resigned over Quill. The firm is his brother's" leaves it open.
      const isFurther = span.end <= sentence.start && (nearest >= sentence.start || this.#isParted(span, nearest));
      if (agreeing.size > 0 && isFurther) break;
      if (!agrees(entity)) continue;
      if (kin && /^(?:,| and) $/u.test(span.article.text.slice(span.end, start))) return entity;
      agreeing.add(entity);
      nearest = span.start;
    }
    const [only, ...rivals] = agreeing;
    return rivals.length === 0 ? only : undefined;
  }
}
